import type { CalendarBook, CalendarId } from '../calendar/types'
import { authoritiesShipped, lawOfAuthority } from '../law/authorities'
import { lawById, versionFor } from '../law/registry'
import type { LawRegistry } from '../law/registry'
import type { LawVersion } from '../law/rule-types'
import type { ClockFact, DeadlineError, DeadlineErrorCode, DeadlineInput } from './types'

type Found = { ok: true; version: LawVersion; calendar: CalendarId } | { ok: false; error: DeadlineError }

const failed = (code: DeadlineErrorCode, message: string, path: string): Found => ({ ok: false, error: { code, message, path } })
const dayOf = (fact: ClockFact) => fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? fact.latest ?? ''

/** The law version and the calendar of a case: those of its authority on the first day of filing or receipt, unless the input names its own. */
export function lawOfCase(input: DeadlineInput, book: CalendarBook, laws: LawRegistry): Found {
  const began = input.facts.filter(({ type }) => type === 'sent' || type === 'received' || type === 'registered').map(dayOf).sort()[0] ?? input.today
  const authority = input.authority !== undefined && Object.hasOwn(authoritiesShipped, input.authority) ? authoritiesShipped[input.authority] : undefined
  if (input.authority !== undefined && !authority) return failed('unknown_authority', `Plazo ships no authority "${input.authority}".`, 'authority')
  const law = input.law ?? (authority ? lawOfAuthority(authority, began) : null)
  if (law === null) return failed('no_version_loaded', `No law of ${input.authority ?? ''} is loaded for ${began}.`, 'authority')
  if (!lawById(law, laws)) return failed('unknown_law', `Plazo has no law "${law}".`, 'law')
  const version = versionFor(law, began, laws)
  if (!version) return failed('no_version_loaded', `No version of ${law} is loaded for ${began}.`, 'law')
  const calendar = input.calendar ?? authority?.calendar ?? version.defaultCalendar
  for (const [id, path] of [[calendar, 'calendar'], [input.requesterCalendar, 'requesterCalendar']] as const) {
    if (id !== undefined && !Object.hasOwn(book.calendars, id)) return failed('unknown_calendar', `There is no calendar "${id}".`, path)
  }
  return { ok: true, version, calendar }
}
