'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { HandedLink } from '@/app/_components/handed-link'
import { Checkbox, Radios } from '@/app/_ui/choices'
import { ActionForm, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { FEED_SCOPES, makeFeedInput } from '@/lib/inputs/feed'
import { makeFeedAction } from './actions'

/** Makes a private calendar address and shows it, once. */
export function FeedForm() {
  const t = useWords('agenda')
  const common = useWords('common')
  const router = useRouter()
  const [address, setAddress] = useState<string | null>(null)
  const of = useActionForm({
    id: 'feed', schema: makeFeedInput, action: makeFeedAction, defaults: { scope: 'mine', hideTitles: false },
    onDone: (made) => { setAddress(made.address); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <Radios {...choiceOf(of, 'scope', common('form.errorPrefix'))} legend={t('feed.scope')} columns={1} options={FEED_SCOPES.map((value) => ({ value, label: t(`feed.${value}`) }))} />
      <Checkbox {...of.form.register('hideTitles')}>{t('feed.hide')}</Checkbox>
      <div className="row">
        <Submit of={of}>{t('feed.make')}</Submit>
        <FormStatus pending={of.pending} done={undefined} />
      </div>
      {address && <HandedLink address={address} label={t('feed.copy')} note={t('feed.shown')} />}
    </ActionForm>
  )
}
