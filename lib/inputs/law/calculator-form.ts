import { isCalendarDate } from '../../domain/calendar/days'
import { NOTICED_TYPES, fieldsOfFact } from '../../domain/deadline/fact-fields'
import { FACT_TYPES, RESULTS } from '../../domain/deadline/types'
import type { ClockFact, DeadlineInput } from '../../domain/deadline/types'
import { authoritiesShipped } from '../../domain/law/authorities'
import { shippedLaws } from '../../domain/law/registry'
import type { LawRegistry } from '../../domain/law/registry'

/** A question has few facts: more are cut off, so that an address costs a bounded time to answer. */
export const MOST_FACTS = 20
const LONGEST_VALUE = 60
export const REQUESTERS = ['legal_person', 'natural_person', 'unincorporated'] as const
export const CHANNELS = ['electronic', 'paper'] as const
const CASE_FIELDS = ['authority', 'law', 'calendar', 'requester', 'channel', 'home', 'kind', 'today'] as const
const FACT_FIELDS = ['type', 'on', 'latest', 'time', 'result', 'notifiedOn', 'until', 'days', 'complete', 'of', 'remedy'] as const

export type CaseField = (typeof CASE_FIELDS)[number]
export type FactField = (typeof FACT_FIELDS)[number]
export type FactLine = Readonly<Record<FactField, string>>
export type CalculatorForm = Readonly<Record<CaseField, string>> & { facts: readonly FactLine[] }
export type CalculatorProblem = { field: string; code: 'choose' | 'unknown' | 'day' | 'dayMissing' | 'typeMissing' | 'latest' | 'time' | 'days' }
type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * What an address of the calculator says: every value as it was typed, what is wrong with it (by the id of its field), and the question to the engine, null while
 * something is wrong or nothing was asked. `lineOf` gives the form's line of a fact of that question.
 */
export function readCalculator(typed: Typed, today: string, calendars: readonly string[], laws: LawRegistry = shippedLaws) {
  const value = (key: string) => [typed[key]].flat()[0]?.slice(0, LONGEST_VALUE).trim() ?? ''
  const asked = CASE_FIELDS.some((key) => typed[key] !== undefined)
  const facts = Array.from({ length: MOST_FACTS }, (_, line) => Object.fromEntries(FACT_FIELDS.map((key) => [key, value(`f${line}-${key}`)])) as FactLine)
  const lines = facts.slice(0, facts.findLastIndex((fact) => Object.values(fact).some(Boolean)) + 1)
  const form: CalculatorForm = {
    ...(Object.fromEntries(CASE_FIELDS.map((key) => [key, value(key)])) as Record<CaseField, string>),
    requester: value('requester') || REQUESTERS[0], channel: value('channel') || CHANNELS[0], today: value('today') || today,
    facts: lines,
  }
  const problems = asked ? [...caseProblems(form, calendars, laws), ...lines.flatMap((fact, line) => factProblems(fact, line, laws))] : []
  const counted = lines.flatMap((fact, line) => (fact.type && fact.on ? [{ fact: factOf(fact), line }] : []))
  const input = asked && problems.length === 0 ? inputOf(form, counted.map(({ fact }) => fact)) : null
  return { form, asked, problems, input, lineOf: (index: number) => counted[index]?.line ?? 0 }
}

function caseProblems(form: CalculatorForm, calendars: readonly string[], laws: LawRegistry): CalculatorProblem[] {
  const problems: CalculatorProblem[] = []
  const oneOf = (field: CaseField, values: readonly string[]) => {
    if (form[field] !== '' && !values.includes(form[field])) problems.push({ field, code: 'unknown' })
  }
  if (!form.authority && !form.law) problems.push({ field: 'authority', code: 'choose' })
  oneOf('authority', Object.keys(authoritiesShipped))
  oneOf('law', Object.keys(laws))
  oneOf('calendar', calendars)
  oneOf('requester', REQUESTERS)
  oneOf('channel', CHANNELS)
  oneOf('home', calendars)
  oneOf('kind', ['life_or_liberty'])
  if (!isDay(form.today)) problems.push({ field: 'today', code: 'day' })
  return problems
}

function factProblems(fact: FactLine, line: number, laws: LawRegistry): CalculatorProblem[] {
  const problems: CalculatorProblem[] = []
  const wrong = (field: FactField, code: CalculatorProblem['code']) => void problems.push({ field: `f${line}-${field}`, code })
  const has = new Set<string>(['type', 'on', 'latest', 'time', ...fieldsOfFact(fact.type)])
  if (Object.values(fact).every((text) => text === '')) return []
  if (fact.type === '') wrong('type', 'typeMissing')
  else if (!(FACT_TYPES as readonly string[]).includes(fact.type)) wrong('type', 'unknown')
  if (fact.on === '') wrong('on', 'dayMissing')
  for (const key of ['on', 'latest', 'notifiedOn', 'until'] as const) if (has.has(key) && fact[key] !== '' && !isDay(fact[key])) wrong(key, 'day')
  if (isDay(fact.on) && isDay(fact.latest) && fact.latest < fact.on) wrong('latest', 'latest')
  if (fact.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(fact.time)) wrong('time', 'time')
  if (has.has('days') && fact.days !== '' && !(/^\d{1,3}$/.test(fact.days) && Number(fact.days) >= 1 && Number(fact.days) <= 366)) wrong('days', 'days')
  const choices = { result: RESULTS, of: NOTICED_TYPES, remedy: remediesOf(laws), complete: ['yes'] } as const
  for (const key of ['result', 'of', 'remedy', 'complete'] as const) if (has.has(key) && fact[key] !== '' && !(choices[key] as readonly string[]).includes(fact[key])) wrong(key, 'unknown')
  return problems
}

/** The remedies that a complaint can be, of all laws. */
export function remediesOf(laws: LawRegistry = shippedLaws): string[] {
  return [...new Set(Object.values(laws).flatMap((versions) => versions.flatMap(({ remedies }) => remedies.flatMap(({ id, takenBy }) => (takenBy === 'complaint_filed' ? [id] : [])))))]
}

const isDay = (text: string): boolean => isCalendarDate(text) && text >= '1990-01-01' && text <= '2100-12-31'

function factOf(line: FactLine): ClockFact {
  const { type, on, latest, time, result, notifiedOn, until, days, complete, of, remedy } = line
  const has = new Set<string>(fieldsOfFact(type))
  const more = (key: string, text: string, value: unknown = text) => (has.has(key) && text !== '' ? { [key]: value } : {})
  return {
    type, ...(latest && latest !== on ? { earliest: on, latest } : time ? { at: `${on}T${time}` } : { on }),
    ...more('result', result), ...more('notifiedOn', notifiedOn), ...more('until', until), ...more('days', days, Number(days)), ...more('complete', complete, true), ...more('of', of),
    ...more('remedy', remedy),
  } as ClockFact
}

function inputOf(form: CalculatorForm, facts: readonly ClockFact[]): DeadlineInput {
  const { authority, law, calendar, requester, channel, home, kind, today } = form
  return {
    requester: REQUESTERS.find((one) => one === requester) ?? 'legal_person', channel: channel === 'paper' ? 'paper' : 'electronic', today, facts: [...facts],
    ...(authority ? { authority } : {}), ...(law ? { law } : {}), ...(calendar ? { calendar } : {}), ...(home ? { requesterCalendar: home } : {}), ...(kind ? { kind: 'life_or_liberty' as const } : {}),
  }
}
