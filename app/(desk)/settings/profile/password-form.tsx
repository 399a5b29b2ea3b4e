'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PasswordField } from '@/app/_components/password-field'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { changePasswordInput } from '@/lib/inputs/house/profile'
import { changePasswordAction } from './actions'

/** A new password, given the current one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useWords('settings')
  const signIn = useWords('sign-in')
  const router = useRouter()
  const [changed, setChanged] = useState(false)
  const of = useActionForm({
    id: 'password', schema: changePasswordInput, action: changePasswordAction, defaults: { current: '', password: '' },
    onDone: () => { of.form.reset(); setChanged(true); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField of={of} name="current" label={t('profile.current')} kind="current-password" />
      <PasswordField of={of} name="password" label={signIn('newPassword')} hint={signIn('passwordHint')} kind="new-password" />
      <div className="row">
        <Submit of={of} look="plain">{t('profile.changePassword')}</Submit>
        <FormStatus pending={of.pending} done={changed ? t('profile.passwordChanged') : undefined} />
      </div>
    </ActionForm>
  )
}
