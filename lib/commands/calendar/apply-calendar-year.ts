import { and, eq } from 'drizzle-orm'
import { reachOfYear } from '../../db/affected-cases'
import { calendarBook, overlayOf } from '../../db/calendar-book'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { calendarDay, calendarYear } from '../../db/schema/authority'
import { transact } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import { asOverlay, yearVersion } from '../../db/year-version'
import { inheriting } from '../../domain/calendar/inheriting'
import type { CalendarOverlay } from '../../domain/calendar/types'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { holidayCode } from '../../i18n/holiday-code'
import type { CalendarYearInput } from '../../inputs/calendar-year'
import { needHouseDeed } from '../house/house-rules'
import { computeAgain, movedBy } from './compute-again'
import { startAgain } from './start-again'

/** Cases beyond what this time allows are the worker's. */
const AT_ONCE_MS = 1500

/**
 * Says what a year of a calendar is here: the days over those that Plazo ships, and whether it is confirmed; then computes again the cases that it reaches,
 * what doesn't fit by the worker. Without `confirm` a confirmed year is withdrawn. Refuses unknown_calendar, changed_meanwhile, nothing_changed.
 */
export async function applyCalendarYear(actor: Actor, input: CalendarYearInput): Promise<{ moved: number; left: number }> {
  needHouseDeed(actor, 'confirm_calendar')
  const now = asOverlay({ ...input, days: input.days.map((day) => ({ ...day, name: holidayCode(day.name) })) })
  const runId = transact(actor, (tx, record, stamp) => {
    const { calendars } = calendarBook(tx)
    if (!Object.hasOwn(calendars, now.calendar) || now.calendar === 'NONE') throw new Refusal('unknown_calendar', { calendar: now.calendar }, 'calendar')
    if (input.version !== undefined && input.version !== yearVersion(tx, now.calendar, now.year)) throw new Refusal('changed_meanwhile')
    const was = overlayOf(tx, now.calendar, now.year)
    const changes = recordYear(record, was, now, input.why) + recordDays(record, was, now, input.why)
    if (changes === 0) throw new Refusal('nothing_changed')
    writeYear(tx, stamp, was, now)
    return startAgain(tx, stamp, { kind: 'calendar', calendar: now.calendar, year: now.year }, reachOfYear(inheriting(calendars, now.calendar), now.year)).runId
  })
  const { left } = await computeAgain(AT_ONCE_MS)
  return { moved: movedBy(runId), left }
}

function recordYear(record: Recorder, was: CalendarOverlay, now: CalendarOverlay, why: string | null): number {
  if (now.source === was.source) return 0
  const { calendar, year } = now
  if (now.source === null) record(HOUSE, 'calendar_year_withdrawn', { calendar, year, source: was.source ?? '', ...(why ? { why } : {}) })
  else record(HOUSE, 'calendar_year_confirmed', { calendar, year, source: now.source })
  return 1
}

function recordDays(record: Recorder, was: CalendarOverlay, now: CalendarOverlay, why: string | null): number {
  const { calendar } = now
  const reason = why ? { why } : {}
  const detail = ({ name, source, off }: CalendarOverlay['days'][number]) => ({ name, source, off })
  const gone = was.days.filter((day) => !now.days.some(({ on }) => on === day.on))
  for (const day of gone) record(HOUSE, 'calendar_day_withdrawn', { calendar, on: day.on, was: detail(day), ...reason })
  const changed = now.days.filter((day) => {
    const before = was.days.find(({ on }) => on === day.on)
    if (before && before.name === day.name && before.source === day.source && before.off === day.off) return false
    if (before) record(HOUSE, 'calendar_day_changed', { calendar, on: day.on, was: detail(before), now: detail(day), ...reason })
    else record(HOUSE, day.off ? 'calendar_day_added' : 'calendar_day_taken_out', { calendar, on: day.on, name: day.name, source: day.source })
    return true
  })
  return gone.length + changed.length
}

function writeYear(tx: Tx, stamp: Stamp, was: CalendarOverlay, now: CalendarOverlay): void {
  const here = and(eq(calendarYear.calendarId, now.calendar), eq(calendarYear.year, now.year))
  if (now.source === null) tx.delete(calendarYear).where(here).run()
  else {
    const said = { source: now.source, confirmedBy: stamp.actor, confirmedAt: stamp.at }
    tx.insert(calendarYear).values({ calendarId: now.calendar, year: now.year, ...said })
      .onConflictDoUpdate({ target: [calendarYear.calendarId, calendarYear.year], set: said }).run()
  }
  for (const { on } of was.days) {
    if (!now.days.some((day) => day.on === on)) tx.delete(calendarDay).where(and(eq(calendarDay.calendarId, now.calendar), eq(calendarDay.on, on))).run()
  }
  for (const { on, name, source, off } of now.days) {
    const before = was.days.find((day) => day.on === on)
    if (before && before.name === name && before.source === source && before.off === off) continue
    const said = { name, source, off, addedBy: stamp.actor, addedAt: stamp.at }
    tx.insert(calendarDay).values({ calendarId: now.calendar, on, ...said })
      .onConflictDoUpdate({ target: [calendarDay.calendarId, calendarDay.on], set: said }).run()
  }
}
