'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { REPLY_STYLES } from '@/lib/domain/inbox/reply-address'
import { incomingMailInput } from '@/lib/inputs/mail-settings'
import type { KeptIncomingMail } from '@/lib/queries/outbox/mail-settings-page'
import { changeIncomingMailAction } from './actions'

/** The mailbox that answers come to, and how a case gets an address of its own. The password goes in and never comes out. */
export function MailboxForm({ kept: { hasPassword, ...kept } }: { kept: KeptIncomingMail }) {
  const t = useWords('mail')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const of = useActionForm({
    id: 'mailbox', schema: incomingMailInput, action: changeIncomingMailAction, defaults: { ...kept, imapPassword: '' },
    onDone: () => { setSaved(true); of.form.setValue('imapPassword', ''); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="imapHost" label={t('incoming.host')} hint={t('incoming.hostHint')}>{(control) => <TextInput {...control} width="half" maxLength={253} autoComplete="off" spellCheck={false} />}</FormField>
      <FormField of={of} name="imapPort" label={t('form.port')} hint={t('incoming.portHint')} optional>{(control) => <TextInput {...control} width="short" inputMode="numeric" autoComplete="off" />}</FormField>
      <FormField of={of} name="imapSecurity" label={t('form.security')}>
        {(control) => <Select {...control} options={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: t(`form.${value}`) }))} />}
      </FormField>
      <FormField of={of} name="imapUser" label={t('form.user')}>{(control) => <TextInput {...control} width="half" maxLength={254} autoComplete="off" spellCheck={false} />}</FormField>
      <FormField of={of} name="imapPassword" label={t('form.password')} optional {...(hasPassword ? { hint: t('form.passwordKept') } : {})}>
        {(control) => <TextInput {...control} type="password" width="half" maxLength={500} autoComplete="new-password" />}
      </FormField>
      <FormField of={of} name="imapFolder" label={t('incoming.folder')} hint={t('incoming.folderHint')} optional>{(control) => <TextInput {...control} width="half" maxLength={200} autoComplete="off" spellCheck={false} />}</FormField>
      <FormField of={of} name="replyStyle" label={t('incoming.style')} hint={t('incoming.styleHint')}>
        {(control) => <Select {...control} options={REPLY_STYLES.map((value) => ({ value, label: t(`incoming.${value}`) }))} />}
      </FormField>
      <FormField of={of} name="trustedHost" label={t('incoming.trusted')} hint={t('incoming.trustedHint')} optional>{(control) => <TextInput {...control} width="half" maxLength={253} autoComplete="off" spellCheck={false} />}</FormField>
      <div className="row"><Submit of={of}>{t('incoming.save')}</Submit><FormStatus pending={of.pending} done={saved ? common('saved') : undefined} /></div>
    </ActionForm>
  )
}
