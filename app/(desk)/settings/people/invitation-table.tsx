'use client'
import { ActButton } from '@/app/_components/act-button'
import { DataTable } from '@/app/_ui/data-table'
import { useWords } from '@/app/_ui/words'
import { revokeInvitationAction } from './actions'

type Line = { id: string; email: string; role: string; until: string }

/** Invitations that nobody has used yet. */
export function InvitationTable({ invitations }: { invitations: readonly Line[] }) {
  const t = useWords('people')
  return (
    <DataTable
      className="slips" caption={t('invitations')} rows={invitations} rowKey={(line) => line.id}
      columns={[
        { key: 'email', head: t('email'), names: true, cell: (line) => line.email },
        { key: 'role', head: t('role'), cell: (line) => line.role },
        { key: 'until', head: t('expires'), cell: (line) => <><span className="slip-label">{t('expires')}: </span>{line.until}</> },
        {
          key: 'revoke', head: <span className="vh">{t('revoke')}</span>, number: true,
          cell: (line) => <ActButton look="quiet" label={t('revokeLabel', { email: line.email })} act={() => revokeInvitationAction({ linkId: line.id })}>{t('revoke')}</ActButton>,
        },
      ]}
    />
  )
}
