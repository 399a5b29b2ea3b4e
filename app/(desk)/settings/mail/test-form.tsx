'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { Banner } from '@/app/_ui/states'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useSentence, useWords } from '@/app/_ui/words'
import type { Tested } from '@/lib/commands/house/test-mail'
import { testMailInput } from '@/lib/inputs/mail-settings'
import { testMailAction } from './actions'

/** One mail right now, and in words what came of it. */
export function TestForm({ to }: { to: string }) {
  const t = useWords('mail')
  const trouble = useSentence('mail', 'trouble.unknown')
  const router = useRouter()
  const [tested, setTested] = useState<Tested | null>(null)
  const of = useActionForm({ id: 'test-mail', schema: testMailInput, action: testMailAction, defaults: { to }, onDone: (found) => { setTested(found); router.refresh() } })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="to" label={t('test.to')}>{(control) => <TextInput {...control} type="email" width="half" autoComplete="off" />}</FormField>
      <div className="row"><Submit of={of} look="plain" icon="send">{t('test.send')}</Submit><FormStatus pending={of.pending} /></div>
      {tested?.ok && <Banner tone="good" icon="done" live><span>{t('test.taken', { said: tested.said })}</span></Banner>}
      {tested?.ok === false && <Banner tone="late" live><span>{trouble(`trouble.${tested.trouble}`)} {tested.said && t('said', { said: tested.said })}</span></Banner>}
    </ActionForm>
  )
}
