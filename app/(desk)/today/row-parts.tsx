import type { ReactNode } from 'react'
import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { LinkButton } from '@/app/_ui/button'
import { fromEpochDay, toEpochDay } from '@/lib/domain/calendar/days'
import { formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { PutOff as PutOffDays, TodayCase } from '@/lib/queries/today/today-rows'
import { PutOff } from './put-off'

/** Who has the case, and the one thing to do; the hidden reference tells buttons of the same name apart. */
export function RowDoes({ language, row, verb, primary = false, href = `/requests/${row.id}`, children }: { language: Language; row: TodayCase; verb: string; primary?: boolean; href?: string; children?: ReactNode }) {
  return (
    <>
      <Avatar initials={row.assignee ? initialsOf(row.assignee) : null} name={row.assignee ?? translatorFor(language, 'common')('nobody')} hideName />
      <LinkButton href={href} look={primary ? 'primary' : 'plain'}>
        {verb}<span className="vh">: {row.ref}</span>
      </LinkButton>
      {children}
    </>
  )
}

/** Lets the reader put a row off: a week is proposed, as far as there is one before the date of ours. */
export function RowWaits({ language, today, row, ours }: { language: Language; today: string; row: TodayCase & PutOffDays; ours: string | null }) {
  if (!row.putOff) return null
  const { first, last } = row.putOff
  const week = fromEpochDay(toEpochDay(today) + 7)
  const hint = translatorFor(language, 'today')(last === ours ? 'putOff.untilOurs' : 'putOff.untilHint', { last: formatDayNear(language, last, today) })
  return <PutOff requestId={row.id} reference={row.ref} first={first} last={last} until={week < last ? week : last} hint={hint} />
}

/** What every docket row of Today has in common. */
export function rowOf(row: TodayCase) {
  return {
    href: `/requests/${row.id}`, title: row.authority.name, titleLang: row.authority.language, reference: row.ref, subject: row.title, subjectLang: row.language,
  }
}
