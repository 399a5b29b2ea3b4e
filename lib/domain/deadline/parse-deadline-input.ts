import { isCalendarDate } from '../calendar/days'
import { parseFact } from './parse-fact'
import type { ClockFact, DeadlineError, DeadlineErrorCode, DeadlineInput } from './types'

export type ParsedInput = { ok: true; input: DeadlineInput } | { ok: false; error: DeadlineError }

const REQUESTERS = ['natural_person', 'legal_person', 'unincorporated'] as const
const CHANNELS = ['electronic', 'paper'] as const
const failed = (code: DeadlineErrorCode, message: string, path: string): ParsedInput => ({ ok: false, error: { code, message, path } })

/**
 * Reads what somebody else gives as the input of `deadlines`. Errors: bad_input or unknown_fact, with the path of the first thing that is wrong
 * (`facts[2].on`). Keys that it doesn't know are left alone.
 */
export function parseDeadlineInput(value: unknown, today?: string): ParsedInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed('bad_input', 'The input must be one object.', '')
  const given = value as Readonly<Record<string, unknown>>
  const texts: Record<string, string> = {}
  for (const key of ['authority', 'law', 'calendar', 'requesterCalendar'] as const) {
    const text = given[key]
    if (text === undefined || text === null) continue
    if (typeof text !== 'string' || text === '') return failed('bad_input', `${key} must be an id.`, key)
    texts[key] = text
  }
  if (texts['authority'] === undefined && texts['law'] === undefined) return failed('bad_input', 'Name an authority or a law.', 'law')
  const requester = REQUESTERS.find((one) => one === given['requester'])
  if (!requester) return failed('bad_input', `requester must be one of ${REQUESTERS.join(', ')}.`, 'requester')
  const channel = CHANNELS.find((one) => one === given['channel'])
  if (!channel) return failed('bad_input', `channel must be one of ${CHANNELS.join(', ')}.`, 'channel')
  const kind = given['kind'] ?? undefined
  if (kind !== undefined && kind !== 'life_or_liberty') return failed('bad_input', 'kind must be life_or_liberty, or left out.', 'kind')
  const now = given['today'] ?? today
  if (typeof now !== 'string' || !isCalendarDate(now)) return failed('bad_input', 'today must be a date of the calendar, YYYY-MM-DD.', 'today')
  if (!Array.isArray(given['facts'])) return failed('bad_input', 'facts must be a list.', 'facts')
  const facts: ClockFact[] = []
  for (const [index, one] of (given['facts'] as readonly unknown[]).entries()) {
    const parsed = parseFact(one, `facts[${index}]`)
    if (!parsed.ok) return parsed
    facts.push(parsed.fact)
  }
  return { ok: true, input: { ...texts, requester, channel, ...(kind ? { kind } : {}), today: now, facts } }
}
