'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm, FormField, FormStatus, Submit } from '@/app/_ui/form'
import { Select } from '@/app/_ui/inputs'
import type { Option } from '@/app/_ui/inputs'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import type { Role } from '@/lib/domain/permissions'
import { changeRoleInput } from '@/lib/inputs/house/person'
import { changeRoleAction } from '../actions'

/** Another role for a person. */
export function RoleForm({ personId, role, roles }: { personId: string; role: Role; roles: readonly Option[] }) {
  const t = useWords('people')
  const common = useWords('common')
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const of = useActionForm({
    id: 'change-role', schema: changeRoleInput, action: changeRoleAction, defaults: { personId, role }, onDone: () => { setSaved(true); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <FormField of={of} name="role" label={<span className="vh">{t('role')}</span>} hint={t('person.roleNote')}>
        {(control) => <Select {...control} options={roles} width="half" />}
      </FormField>
      <div className="row">
        <Submit of={of} look="plain">{t('person.changeRole')}</Submit>
        <FormStatus pending={of.pending} done={saved ? common('saved') : undefined} />
      </div>
    </ActionForm>
  )
}
