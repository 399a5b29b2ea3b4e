import { isCalendarDate } from '../calendar/days'
import { FACT_TYPES, RESULTS } from './types'
import type { ClockFact, DeadlineError, DeadlineErrorCode } from './types'

type ParsedFact = { ok: true; fact: ClockFact } | { ok: false; error: DeadlineError }
const failed = (code: DeadlineErrorCode, message: string, path: string): ParsedFact => ({ ok: false, error: { code, message, path } })
const types: readonly string[] = FACT_TYPES
const MOST_DAYS = 3660
const isDay = (text: string) => isCalendarDate(text) && text >= '1900-01-01' && text <= '2199-12-31'

/** Reads one clock fact: its type, its day (on, at, or earliest and latest), and what belongs to its type. */
export function parseFact(value: unknown, path: string): ParsedFact {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed('bad_input', 'A fact must be an object.', path)
  const given = value as Readonly<Record<string, unknown>>
  if (typeof given['type'] !== 'string') return failed('bad_input', 'A fact needs a type.', `${path}.type`)
  if (!types.includes(given['type'])) return failed('unknown_fact', `Plazo knows no fact "${given['type']}".`, `${path}.type`)
  const fact: ClockFact = { type: given['type'] as ClockFact['type'] }
  for (const key of ['on', 'earliest', 'latest', 'notifiedOn', 'until'] as const) {
    const day = given[key] ?? undefined
    if (day === undefined) continue
    if (typeof day !== 'string' || !isDay(day)) return failed('bad_input', `${key} must be a date of the calendar, YYYY-MM-DD.`, `${path}.${key}`)
    fact[key] = day
  }
  const at = given['at'] ?? undefined
  if (at !== undefined) {
    if (typeof at !== 'string' || !isMinute(at)) return failed('bad_input', 'at must be a minute, YYYY-MM-DDTHH:MM.', `${path}.at`)
    fact.at = at
  }
  const wrong = dayProblem(fact, path) ?? extraProblem(given, fact, path)
  return wrong ?? { ok: true, fact }
}

function isMinute(text: string): boolean {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? []
  return day !== undefined && isDay(day) && Number(hour) < 24 && Number(minute) < 60
}

function dayProblem(fact: ClockFact, path: string): ParsedFact | null {
  if (fact.on !== undefined || fact.at !== undefined) return null
  if (fact.earliest === undefined && fact.latest === undefined) return failed('bad_input', 'A fact needs its day: on, at, or earliest and latest.', `${path}.on`)
  if (fact.earliest === undefined) return failed('bad_input', 'An uncertain day needs earliest as well.', `${path}.earliest`)
  if (fact.latest === undefined) return failed('bad_input', 'An uncertain day needs latest as well.', `${path}.latest`)
  return fact.latest < fact.earliest ? failed('bad_input', 'latest lies before earliest.', `${path}.latest`) : null
}

function extraProblem(given: Readonly<Record<string, unknown>>, fact: ClockFact, path: string): ParsedFact | null {
  const result = given['result'] ?? undefined
  if (result !== undefined) {
    const known = RESULTS.find((one) => one === result)
    if (!known) return failed('bad_input', `result must be one of ${RESULTS.join(', ')}.`, `${path}.result`)
    fact.result = known
  }
  const days = given['days'] ?? undefined
  if (days !== undefined) {
    if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      return failed('bad_input', 'days must be a whole number, one or more.', `${path}.days`)
    }
    fact.days = days
  }
  const complete = given['complete'] ?? undefined
  if (complete !== undefined) {
    if (typeof complete !== 'boolean') return failed('bad_input', 'complete must be true or false.', `${path}.complete`)
    fact.complete = complete
  }
  const of = given['of'] ?? undefined
  if (of !== undefined) {
    if (typeof of !== 'string' || !types.includes(of)) return failed('unknown_fact', 'of must be the type of the fact that the notice brings.', `${path}.of`)
    fact.of = of as ClockFact['type']
  }
  for (const key of ['to', 'remedy'] as const) {
    const text = given[key] ?? undefined
    if (text === undefined) continue
    if (typeof text !== 'string') return failed('bad_input', `${key} must be a text.`, `${path}.${key}`)
    fact[key] = text
  }
  return null
}
