'use client'
import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import { useWords } from '@/app/_ui/words'
import type { MoveLine, MovingCaseShown, ShownMoves } from './moves-in-words'

/** What would move: each case with its dates, old and new side by side; those set by hand say that they stay. */
export function MovesTable({ moves }: { moves: ShownMoves }) {
  const t = useWords('calendars')
  return (
    <>
      <p><b>{moves.summary}</b></p>
      {moves.remarks.map((remark) => <p key={remark} className="meta">{remark}</p>)}
      {moves.cases.length > 0 && (
        <table className="grid slips moving">
          <caption className="vh">{t('moves.caption')}</caption>
          <thead>
            <tr><th scope="col">{t('moves.request')}</th><th scope="col">{t('moves.date')}</th><th scope="col">{t('moves.was')}</th><th scope="col">{t('moves.now')}</th></tr>
          </thead>
          {moves.cases.map((one) => (
            <tbody key={one.id}>{one.lines.map((line, index) => <Line key={line.key} line={line} one={one} rows={index === 0 ? one.lines.length : 0} />)}</tbody>
          ))}
        </table>
      )}
    </>
  )
}

function Line({ line, one, rows }: { line: MoveLine; one: MovingCaseShown; rows: number }) {
  const t = useWords('calendars')
  return (
    <tr>
      {rows > 0 && (
        <th scope="rowgroup" rowSpan={rows}>
          <Link prefetch={false} href={`/requests/${one.id}`}>{one.ref}</Link> <span lang={one.nameLang}>{one.name}</span>
          <span className="other" lang={one.titleLang}>{one.title}</span>
        </th>
      )}
      <td>{line.name}{line.kept && <span className="other"><Icon name="hand" /> {line.kept}</span>}</td>
      <td><span className="slip-label">{t('moves.was')}: </span>{line.kept ? line.was : <del>{line.was}</del>}</td>
      <td><span className="slip-label">{t('moves.now')}: </span>{line.kept ? line.now : <ins>{line.now}</ins>}</td>
    </tr>
  )
}
