'use client'
import { useState } from 'react'
import { HandedLink } from '@/app/_components/handed-link'
import { Button } from '@/app/_ui/button'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select, TextInput } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { invitePersonInput } from '@/lib/inputs/house/person'
import { invitePersonAction } from '../actions'
import type { Handed } from '../handed-over'

type Props = { language: string; languages: readonly Option[]; roles: readonly Option[]; partners: readonly Option[] }

/** Address and role; then the link to hand over. */
export function InviteForm({ language, languages, roles, partners }: Props) {
  const t = useWords('people')
  const [made, setMade] = useState<(Handed & { email: string }) | null>(null)
  const of = useActionForm({
    id: 'invite', schema: invitePersonInput, action: invitePersonAction, defaults: { email: '', role: 'staff', name: '', language, partnerId: '' },
    onDone: (link) => { setMade({ ...link, email: of.form.getValues('email') }); of.form.reset() },
  })
  if (made) {
    return (
      <div className="form" role="status">
        <h2>{t('invitation.done', { email: made.email })}</h2>
        <HandedLink address={made.address} label={t('invitation.link')} note={t('invitation.note', { until: made.until })} />
        <div className="row"><Button onClick={() => setMade(null)}>{t('invitation.another')}</Button></div>
      </div>
    )
  }
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="email" label={t('email')} required>
        {(control) => <TextInput {...control} type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={254} />}
      </FormField>
      <FormField of={of} name="name" label={t('invitation.name')} hint={t('invitation.nameHint')} optional>
        {(control) => <TextInput {...control} autoComplete="off" maxLength={120} />}
      </FormField>
      <FormField of={of} name="role" label={t('role')}>{(control) => <Select {...control} options={roles} width="half" />}</FormField>
      <FormField of={of} name="language" label={t('invitation.language')}>{(control) => <Select {...control} options={languages} width="half" />}</FormField>
      {partners.length > 0 && (
        <FormField of={of} name="partnerId" label={t('invitation.partner')} hint={t('invitation.partnerHint')}>
          {(control) => <Select {...control} options={partners} empty={t('invitation.noPartner')} />}
        </FormField>
      )}
      <div className="row">
        <Submit of={of}>{t('invitation.submit')}</Submit>
        <FormStatus pending={of.pending} />
      </div>
    </ActionForm>
  )
}
