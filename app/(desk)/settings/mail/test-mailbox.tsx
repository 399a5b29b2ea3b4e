'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { Banner } from '@/app/_ui/states'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useSentence, useWords } from '@/app/_ui/words'
import type { MailboxTested } from '@/lib/commands/house/test-mailbox'
import { testMailboxAction } from './actions'

const nothing = z.object({})

/** Opens the mailbox right now, and says in words what came of it. */
export function TestMailbox() {
  const t = useWords('mail')
  const trouble = useSentence('mail', 'trouble.unknown')
  const router = useRouter()
  const [tested, setTested] = useState<MailboxTested | null>(null)
  const of = useActionForm({ id: 'test-mailbox', schema: nothing, action: testMailboxAction, defaults: {}, onDone: (found) => { setTested(found); router.refresh() } })
  return (
    <ActionForm of={of} className="form">
      <div className="row"><Submit of={of} look="plain" icon="inbox">{t('incoming.test')}</Submit><span className="meta">{t('incoming.testNote')}</span><FormStatus pending={of.pending} /></div>
      {tested?.ok && <Banner tone="good" icon="done" live><span>{t('incoming.open', { folder: tested.folder, count: tested.mails })}</span></Banner>}
      {tested?.ok === false && <Banner tone="late" live><span>{trouble(`trouble.${tested.trouble}`)} {tested.said && t('said', { said: tested.said })}</span></Banner>}
    </ActionForm>
  )
}
