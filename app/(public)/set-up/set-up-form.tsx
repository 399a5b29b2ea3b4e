'use client'
import { useEffect } from 'react'
import { enterAndGo } from '@/app/_components/enter'
import { OrganisationFields } from '@/app/_components/organisation-fields'
import { PasswordField } from '@/app/_components/password-field'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { SectionHead } from '@/app/_ui/section-head'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { setUpByLinkInput } from '@/lib/inputs/house/set-up'
import { setUpAction } from './actions'

type Props = { token: string; language: string; languages: readonly Option[]; zones: readonly Option[] }

/** The organisation and its first admin, on one page. */
export function SetUpForm({ token, language, languages, zones }: Props) {
  const t = useWords('set-up')
  const signIn = useWords('sign-in')
  const of = useActionForm({
    id: 'set-up', schema: setUpByLinkInput, action: setUpAction,
    defaults: { token, name: '', language, languages: [language], zone: 'Europe/Madrid', adminName: '', adminEmail: '', password: '' },
    onDone: ({ admin }) => void enterAndGo({ email: admin.email, password: of.form.getValues('password') }),
  })
  const { setValue } = of.form
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (zones.some((zone) => zone.value === here)) setValue('zone', here)
  }, [setValue, zones])
  return (
    <ActionForm of={of} className="form">
      <section className="block" aria-labelledby="set-up-organisation">
        <SectionHead id="set-up-organisation" title={t('organisation')} />
        <OrganisationFields of={of} languages={languages} zones={zones} />
      </section>
      <section className="block" aria-labelledby="set-up-admin">
        <SectionHead id="set-up-admin" title={t('admin')} />
        <FormField of={of} name="adminName" label={t('adminName')} required>
          {(control) => <TextInput {...control} autoComplete="name" maxLength={120} />}
        </FormField>
        <FormField of={of} name="adminEmail" label={t('adminEmail')} required>
          {(control) => <TextInput {...control} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={254} />}
        </FormField>
        <PasswordField of={of} name="password" label={signIn('password')} hint={signIn('passwordHint')} kind="new-password" />
      </section>
      <div className="row">
        <Submit of={of}>{t('submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
