'use client'
import { enterAndGo } from '@/app/_components/enter'
import { PasswordField } from '@/app/_components/password-field'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { acceptInvitationInput } from '@/lib/inputs/house/person'
import { acceptInvitationAction } from './actions'

type Props = { secret: string; email: string; name: string; language: string; languages: readonly Option[] }

/** Name, language and password; address and role come from the invitation. */
export function InvitationForm({ secret, email, name, language, languages }: Props) {
  const t = useWords('sign-in')
  const of = useActionForm({
    id: 'invitation', schema: acceptInvitationInput, action: acceptInvitationAction, defaults: { secret, name, language, password: '' },
    onDone: () => void enterAndGo({ email, password: of.form.getValues('password') }),
  })
  return (
    <ActionForm of={of} className="form slim">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <FormField of={of} name="name" label={t('invitation.name')} hint={t('invitation.nameHint')} required>
        {(control) => <TextInput {...control} autoComplete="name" maxLength={120} />}
      </FormField>
      <FormField of={of} name="language" label={t('invitation.language')}>
        {(control) => <Select {...control} options={languages} width="half" />}
      </FormField>
      <PasswordField of={of} name="password" label={t('password')} hint={t('passwordHint')} kind="new-password" />
      <div className="row">
        <Submit of={of}>{t('invitation.submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
