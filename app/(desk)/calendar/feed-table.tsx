'use client'
import { ActButton } from '@/app/_components/act-button'
import { DataTable } from '@/app/_ui/data-table'
import { useWords } from '@/app/_ui/words'
import { revokeFeedAction } from './actions'

type Line = { id: string; scope: 'mine' | 'team'; hideTitles: boolean; made: string }

/** One's own open calendar addresses; their secrets are not known here any more. */
export function FeedTable({ feeds }: { feeds: readonly Line[] }) {
  const t = useWords('agenda')
  return (
    <DataTable
      className="slips" caption={t('feed.list')} rows={feeds} rowKey={(line) => line.id}
      columns={[
        { key: 'what', head: t('feed.what'), names: true, cell: (line) => <>{t(`feed.${line.scope}`)}{line.hideTitles && <span className="meta"> ({t('feed.hidden')})</span>}</> },
        { key: 'made', head: t('feed.made'), cell: (line) => <><span className="slip-label">{t('feed.made')}: </span>{line.made}</> },
        {
          key: 'revoke', head: <span className="vh">{t('feed.revoke')}</span>, number: true,
          cell: (line) => <ActButton look="quiet" label={t('feed.revokeLabel', { day: line.made })} act={() => revokeFeedAction({ feedId: line.id })}>{t('feed.revoke')}</ActButton>,
        },
      ]}
    />
  )
}
