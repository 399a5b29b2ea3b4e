'use client'
import { ActButton } from '@/app/_components/act-button'
import { DataTable } from '@/app/_ui/data-table'
import { useWords } from '@/app/_ui/words'
import { endSessionAction } from './actions'

type Line = { id: string; here: boolean; device: string; since: string; seen: string }

/** One's own live sessions; all but the one in use can be ended here. */
export function SessionTable({ sessions }: { sessions: readonly Line[] }) {
  const t = useWords('settings')
  return (
    <DataTable
      className="slips" caption={t('profile.sessions')} rows={sessions} rowKey={(line) => line.id}
      columns={[
        { key: 'device', head: t('profile.device'), names: true, cell: (line) => (line.here ? <>{line.device} <span className="meta">({t('profile.here')})</span></> : line.device) },
        { key: 'since', head: t('profile.since'), cell: (line) => <><span className="slip-label">{t('profile.since')}: </span>{line.since}</> },
        { key: 'seen', head: t('profile.seen'), cell: (line) => <><span className="slip-label">{t('profile.seen')}: </span>{line.seen}</> },
        {
          key: 'end', head: <span className="vh">{t('profile.end')}</span>, number: true,
          cell: (line) => !line.here && (
            <ActButton look="quiet" label={t('profile.endLabel', { device: line.device })} act={() => endSessionAction({ sessionId: line.id })}>{t('profile.end')}</ActButton>
          ),
        },
      ]}
    />
  )
}
