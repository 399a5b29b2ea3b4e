import type { Sentence } from '../domain/deadline/types'
import { calendarName, factName, resultName, ruleName, stepText } from './deadline-text'
import type { Language } from './languages'
import { formatList } from './numbers'
import { sentenceFor, translatorFor } from './translator'
import type { Params } from './translator'

/** Codes that "Why this date?" words already: the guide says them with the same sentence. */
const STEPS = /^(count_|doctrine_|(no_end|practice|august|not_enforceable)$)/

/** A sentence of the law guide in a language: a line about a rule, made from its code and parameters alone. */
export function ruleText(language: Language, sentence: Sentence): string {
  if (STEPS.test(sentence.code)) return stepText(language, sentence)
  return sentenceFor(language, 'law-guide', `line.${sentence.code}`, worded(language, sentence.params))
}

/** A duration as the guide writes it ("20 working_days", "2 months 10"): "20 working days", "2 months and 10 days for distance". */
export function durationText(language: Language, duration: string): string {
  const [n = '0', unit = 'calendar_days', plus] = duration.split(' ')
  const words = sentenceFor(language, 'law-guide', `duration.${unit}`, { n: Number(n) })
  return plus === undefined ? words : translatorFor(language, 'law-guide')('duration.plus', { duration: words, n: Number(plus) })
}

function worded(language: Language, params: Sentence['params']): Params {
  return Object.fromEntries(Object.entries(params).map(([key, value]): [string, string | number] => {
    if (typeof value !== 'string') return [key, value]
    switch (key) {
      case 'duration': return [key, durationText(language, value)]
      case 'fact': case 'until': return [key, quoted(language, factName(language, value))]
      case 'facts': return [key, anyOf(language, value.split(',').map((fact) => quoted(language, factName(language, fact))))]
      case 'results': return [key, anyOf(language, value.split(',').map((result) => resultName(language, result)))]
      case 'rules': return [key, anyOf(language, value.split(',').map((rule) => quoted(language, ruleName(language, rule))))]
      case 'rule': return [key, ruleName(language, value)]
      case 'reading': return [key, sentenceFor(language, 'law', `readings.${value}`, {}, value)]
      case 'calendar': return [key, calendarName(language, value)]
      default: return [key, value]
    }
  }))
}

const anyOf = (language: Language, words: readonly string[]): string => formatList(language, words, 'disjunction')

function quoted(language: Language, words: string): string {
  if (language === 'en') return `“${words}”`
  return language.startsWith('sr') ? `„${words}“` : `«${words}»`
}
