'use client'
import { enterAndGo } from '@/app/_components/enter'
import { PasswordField } from '@/app/_components/password-field'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { resetPasswordInput } from '@/lib/inputs/house/person'
import { resetPasswordAction } from './actions'

/** A new password by a reset link. */
export function ResetForm({ secret, email }: { secret: string; email: string }) {
  const t = useWords('sign-in')
  const of = useActionForm({
    id: 'reset', schema: resetPasswordInput, action: resetPasswordAction, defaults: { secret, password: '' },
    onDone: () => void enterAndGo({ email, password: of.form.getValues('password') }),
  })
  return (
    <ActionForm of={of} className="form slim">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField of={of} name="password" label={t('newPassword')} hint={t('passwordHint')} kind="new-password" />
      <div className="row">
        <Submit of={of}>{t('reset.submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
