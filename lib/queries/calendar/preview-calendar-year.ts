import { reachOfYear } from '../../db/affected-cases'
import { calendarBook, lawWithYear, overlayOf } from '../../db/calendar-book'
import { db } from '../../db/client'
import { asOverlay, yearVersion } from '../../db/year-version'
import { canonicalJson } from '../../domain/canonical'
import { inheriting } from '../../domain/calendar/inheriting'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { holidayCode } from '../../i18n/holiday-code'
import { previewMoves } from './preview-moves'
import type { MovesPreview } from './preview-moves'

type Said = Parameters<typeof asOverlay>[0] & { version?: string | undefined }

/** What a year of a calendar would move if it were as a person says; nothing is written. Refuses what applying it would refuse. */
export async function previewCalendarYear(actor: Actor, said: Said, language: string): Promise<MovesPreview> {
  if (!mayInHouse(actor, 'confirm_calendar')) throw new NotFound()
  const { calendars } = calendarBook(db())
  if (!Object.hasOwn(calendars, said.calendar) || said.calendar === 'NONE') throw new Refusal('unknown_calendar', { calendar: said.calendar }, 'calendar')
  if (said.version !== undefined && said.version !== yearVersion(db(), said.calendar, said.year)) throw new Refusal('changed_meanwhile')
  const year = asOverlay({ ...said, days: said.days.map((day) => ({ ...day, name: holidayCode(day.name) })) })
  if (canonicalJson(year) === canonicalJson(overlayOf(db(), said.calendar, said.year))) throw new Refusal('nothing_changed')
  return previewMoves(actor, reachOfYear(inheriting(calendars, said.calendar), said.year), lawWithYear(db(), year), language)
}
