'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { mailSettingsInput } from '@/lib/inputs/mail-settings'
import type { KeptMailSettings } from '@/lib/queries/outbox/mail-settings-page'
import { changeMailSettingsAction } from './actions'

/** Sender and server of outgoing mail. The password goes in and never comes out. */
export function MailForm({ kept }: { kept: KeptMailSettings }) {
  const t = useWords('mail')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const { fromName, fromAddress, replyAddress, smtpHost, smtpPort, smtpSecurity, smtpUser } = kept
  const of = useActionForm({
    id: 'mail', schema: mailSettingsInput, action: changeMailSettingsAction,
    defaults: { fromName, fromAddress, replyAddress, smtpHost, smtpPort, smtpSecurity, smtpUser, smtpPassword: '' },
    onDone: () => { setSaved(true); of.form.setValue('smtpPassword', ''); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="fromAddress" label={t('form.fromAddress')}>{(control) => <TextInput {...control} type="email" width="half" autoComplete="off" />}</FormField>
      <FormField of={of} name="fromName" label={t('form.fromName')} optional>{(control) => <TextInput {...control} width="half" maxLength={100} autoComplete="off" />}</FormField>
      <FormField of={of} name="replyAddress" label={t('form.replyAddress')} hint={t('form.replyHint')} optional>{(control) => <TextInput {...control} type="email" width="half" autoComplete="off" />}</FormField>
      <FormField of={of} name="smtpHost" label={t('form.host')} hint={t('form.hostHint')}>{(control) => <TextInput {...control} width="half" maxLength={253} autoComplete="off" spellCheck={false} />}</FormField>
      <FormField of={of} name="smtpPort" label={t('form.port')} hint={t('form.portHint')} optional>{(control) => <TextInput {...control} width="short" inputMode="numeric" autoComplete="off" />}</FormField>
      <FormField of={of} name="smtpSecurity" label={t('form.security')}>
        {(control) => <Select {...control} options={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: t(`form.${value}`) }))} />}
      </FormField>
      <FormField of={of} name="smtpUser" label={t('form.user')} optional>{(control) => <TextInput {...control} width="half" maxLength={254} autoComplete="off" spellCheck={false} />}</FormField>
      <FormField of={of} name="smtpPassword" label={t('form.password')} optional {...(kept.hasPassword ? { hint: t('form.passwordKept') } : {})}>
        {(control) => <TextInput {...control} type="password" width="half" maxLength={500} autoComplete="new-password" />}
      </FormField>
      <div className="row"><Submit of={of}>{t('form.save')}</Submit><FormStatus pending={of.pending} done={saved ? common('saved') : undefined} /></div>
    </ActionForm>
  )
}
