import Link from 'next/link'
import { StatusPill } from '@/app/_components/status-pill'
import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { DataTable } from '@/app/_ui/data-table'
import type { Column } from '@/app/_ui/data-table'
import { Pill } from '@/app/_ui/pill'
import { dayOf } from '@/lib/clock'
import { daysBetween, formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { placeName } from '@/lib/i18n/place-name'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { ListRow } from '@/lib/queries/request/request-list'
import { NextDate } from './next-date'
import { BULK_FORM } from './bulk-form'

type Props = { language: Language; rows: readonly ListRow[]; today: string; zone: string; caption: string; mayPick: boolean }

/** The list itself: a real table, slips on a phone; the authority and title of each row are the link. */
export function ListTable({ language, rows, today, zone, caption, mayPick }: Props) {
  const t = translatorFor(language, 'requests')
  const states = translatorFor(language, 'states')
  const columns: Column<ListRow>[] = [
    ...(mayPick ? [{
      key: 'pick', head: <span className="vh">{t('bulk.pick')}</span>, className: 'pick', cell: (row: ListRow) => (
        <label className="pickbox"><input type="checkbox" form={BULK_FORM} value={row.id} /><span className="vh">{t('bulk.pickOne', { ref: row.ref })}</span></label>
      ),
    }] : []),
    { key: 'ref', head: t('column.ref'), className: 'ref', cell: (row) => row.ref },
    {
      key: 'what', head: t('column.what'), names: true, className: 'what', cell: (row) => (
        <Link prefetch={false} href={`/requests/${row.id}`} data-row>
          <span lang={row.authority.language}>{row.authority.name}</span>
          <Place language={language} row={row} />
          <span className="sub" lang={row.language}>{row.title}</span>
        </Link>
      ),
    },
    {
      key: 'state', head: t('column.status'), className: 'state', cell: (row) => (
        <>
          <StatusPill language={language} status={row.status} />
          {row.unread && row.status.code !== 'mark.to_classify' && <Pill tone="act" icon="inbox">{states('mark.to_classify')}</Pill>}
          {row.restricted && <Pill tone="idle" icon="lock" bare>{states('mark.restricted')}</Pill>}
        </>
      ),
    },
    { key: 'next', head: t('column.next'), className: 'next', sort: 'ascending', cell: (row) => <NextDate language={language} row={row} today={today} /> },
    {
      key: 'as', head: <span className="vh">{t('column.assignee')}</span>, className: 'as', cell: (row) => (
        <Avatar initials={row.assignee ? initialsOf(row.assignee) : null} name={row.assignee ?? translatorFor(language, 'common')('nobody')} hideName />
      ),
    },
    {
      key: 'last', head: t('column.last'), className: 'last', cell: (row) => (
        <>
          {sentenceFor(language, 'requests', `event.${row.lastEventType}`, {}, t('event.other'))}
          <span className="meta">{lastDay(language, row.lastEventAt, today, zone)}</span>
        </>
      ),
    },
  ]
  return <DataTable className="list" caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function Place({ language, row }: { language: Language; row: ListRow }) {
  const { text, lang } = placeName(language, row.place ?? '', row.placeLanguage, row.authority.name)
  return text ? <span className="place" lang={lang}>{text}</span> : null
}

/** "3 days ago" within a week, else the date. */
function lastDay(language: Language, at: string, today: string, zone: string) {
  const on = dayOf(at, zone)
  const near = formatDay(language, on, on.slice(0, 4) === today.slice(0, 4) ? 'short' : 'long')
  return <time dateTime={at}>{daysBetween(on, today) > 7 ? near : relativeDay(language, on, today)}</time>
}
