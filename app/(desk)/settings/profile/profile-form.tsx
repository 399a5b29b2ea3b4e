'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Checkbox, Radios } from '@/app/_ui/choices'
import { ActionForm, FormField, FormStatus, Submit, choiceOf } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { THEMES, profileInput } from '@/lib/inputs/house/profile'
import { changeProfileAction } from './actions'

type Profile = { name: string; language: string; theme: (typeof THEMES)[number]; shortcuts: boolean }

/** One's own name, language, colours and single keys. */
export function ProfileForm({ profile, languages }: { profile: Profile; languages: readonly Option[] }) {
  const t = useWords('settings')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const of = useActionForm({
    id: 'profile', schema: profileInput, action: changeProfileAction, defaults: profile, onDone: () => { setSaved(true); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="name" label={t('profile.name')} required>
        {(control) => <TextInput {...control} autoComplete="name" maxLength={120} />}
      </FormField>
      <FormField of={of} name="language" label={t('profile.language')}>
        {(control) => <Select {...control} options={languages} width="half" />}
      </FormField>
      <Radios
        {...choiceOf(of, 'theme', common('form.errorPrefix'))} legend={t('profile.theme')} columns={1}
        options={THEMES.map((value) => ({ value, label: t(`profile.${value}`) }))}
      />
      <Checkbox {...of.form.register('shortcuts')}>{t('profile.shortcuts')}</Checkbox>
      <div className="row">
        <Submit of={of}>{common('save')}</Submit>
        <FormStatus pending={of.pending} done={saved ? common('saved') : undefined} />
      </div>
    </ActionForm>
  )
}
