import { DataTable } from '@/app/_ui/data-table'
import { CASE_DEEDS, HOUSE_DEEDS, ROLES } from '@/lib/domain/permissions'
import type { Role } from '@/lib/domain/permissions'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

const HOUSE_ROWS = ['manage_people', 'confirm_calendar', 'manage_campaigns', 'manage_authorities', 'log_request'] as const
const CASE_ROWS = ['assign', 'record_fact', 'log_message'] as const
const READS: Record<Role, 'all' | 'member' | 'published'> = { admin: 'all', coordinator: 'all', staff: 'all', volunteer: 'member', observer: 'published' }

/** Who may do what, read from the rules that every command asks. */
export function RolesTable({ language }: { language: Language }) {
  const t = translatorFor(language, 'help')
  const roles = translatorFor(language, 'states')
  const house = (deed: (typeof HOUSE_ROWS)[number], role: Role) => ((HOUSE_DEEDS[deed] as readonly Role[]).includes(role) ? 'any' : 'no')
  const onCase = (deed: (typeof CASE_ROWS)[number], role: Role) => (CASE_DEEDS[deed] as Partial<Record<Role, 'any' | 'own'>>)[role] ?? 'no'
  const rows = [
    ...HOUSE_ROWS.map((deed) => ({ key: deed, cell: (role: Role) => t(`roles.${house(deed, role)}`) })),
    ...CASE_ROWS.map((deed) => ({ key: deed, cell: (role: Role) => t(`roles.${onCase(deed, role)}`) })),
    { key: 'read' as const, cell: (role: Role) => t(`roles.reads.${READS[role]}`) },
  ]
  return (
    <div className="scroll" role="group" aria-labelledby="roles" tabIndex={0}>
      <DataTable
        className="roles-table" caption={t('roles.title')} rows={rows} rowKey={(row) => row.key}
        columns={[
          { key: 'deed', head: t('roles.deed'), names: true, cell: (row) => t(`roles.deeds.${row.key}`) },
          ...ROLES.map((role) => ({ key: role, head: roles(`role.${role}`), cell: (row: (typeof rows)[number]) => row.cell(role) })),
        ]}
      />
    </div>
  )
}
