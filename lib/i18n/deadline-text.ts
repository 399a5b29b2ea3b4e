import type { Provisional, Reading, Sentence, Step } from '../domain/deadline/types'
import { formatDay } from './dates'
import type { Language } from './languages'
import { sentenceFor } from './translator'
import type { Params } from './translator'

/**
 * Parameters of the pure core in words: `…On` is a calendar date, `holiday`, `holidays` (with commas) and `calendar` are codes of
 * namespace `holidays`, `reading` is a reading's label, `rule` a rule's id.
 */
function worded(language: Language, params: Sentence['params']): Params {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => {
    if (key.endsWith('On') && typeof value === 'string') return [key, formatDay(language, value, 'long')]
    if (key === 'holiday' && typeof value === 'string') return [key, sentenceFor(language, 'holidays', value, {}, value)]
    if (key === 'holidays' && typeof value === 'string') {
      return [key, value.split(',').map((one) => sentenceFor(language, 'holidays', one, {}, one)).join(', ')]
    }
    if (key === 'reading' && typeof value === 'string') return [key, sentenceFor(language, 'law', `readings.${value}`, {}, value)]
    if (key === 'calendar' && typeof value === 'string') return [key, calendarName(language, value)]
    if (key === 'rule' && typeof value === 'string') return [key, ruleName(language, value)]
    return [key, value]
  }))
}

/** The sentence of a step of "Why this date?" in a language. */
export function stepText(language: Language, step: Pick<Step, 'code' | 'params'>): string {
  return sentenceFor(language, 'law', `steps.${step.code}`, worded(language, step.params))
}

/** What a reading is called: "20 working days", "one month"… */
export function readingLabel(language: Language, reading: Pick<Reading, 'label'>): string {
  return sentenceFor(language, 'law', `readings.${reading.label.code}`, worded(language, reading.label.params))
}

/** The short name of a rule: "Their answer", "Complaint to the council (CTPD)". */
export function ruleName(language: Language, rule: string): string {
  return sentenceFor(language, 'law', `rules.${rule.replaceAll('.', '_')}`, {}, rule)
}

/** The name of a calendar: "Madrid + Rivas". */
export function calendarName(language: Language, calendar: string): string {
  return sentenceFor(language, 'holidays', `calendar_${calendar}`, {}, calendar)
}

/** What passing the date means in law. */
export function effectText(language: Language, effect: string): string {
  return sentenceFor(language, 'law', `effects.${effect}`)
}

/** Where a deadline stands: open, lapsed, met late… */
export function deadlineStateText(language: Language, state: string): string {
  return sentenceFor(language, 'law', `states.${state}`)
}

/** A doubt about a calendar year that touches a date. */
export function provisionalText(language: Language, doubt: Provisional): string {
  return sentenceFor(language, 'law', `provisional.${doubt.why}`, { calendar: calendarName(language, doubt.calendar), year: String(doubt.year) })
}

/** The name of a kind of clock fact. */
export function factName(language: Language, type: string): string {
  return sentenceFor(language, 'law', `facts.${type}`, {}, type)
}

/** The name of a decision's result. */
export function resultName(language: Language, result: string): string {
  return sentenceFor(language, 'law', `results.${result}`, {}, result)
}
