'use client'
import { enter } from '@/app/_components/enter'
import { PasswordField } from '@/app/_components/password-field'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { signInInput } from '@/lib/inputs/house/sign-in'

/** Email and password; the same answer for an unknown address as for a wrong password. */
export function SignInForm({ next }: { next: string }) {
  const t = useWords('sign-in')
  const of = useActionForm({
    id: 'sign-in', schema: signInInput, action: enter, defaults: { email: '', password: '' }, onDone: () => window.location.assign(next),
  })
  return (
    <ActionForm of={of} className="form slim">
      <FormField of={of} name="email" label={t('email')} required>
        {(control) => <TextInput {...control} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={254} />}
      </FormField>
      <PasswordField of={of} name="password" label={t('password')} kind="current-password" />
      <div className="row">
        <Submit of={of}>{t('submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
