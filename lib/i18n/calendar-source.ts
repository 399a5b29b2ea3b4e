import { formatDay } from './dates'
import type { Language } from './languages'
import { sentenceFor } from './translator'

type Sentence = { of: RegExp; code: string; names?: Readonly<Record<string, string>> }
const program = 'date-holidays 3.37.0'

/** Sources of the shipped calendars that hold a sentence of ours; names of pages, gazettes and laws are nobody's to translate. */
const SENTENCES: readonly Sentence[] = [
  { of: /^a page without address$/, code: 'no_address' },
  { of: /^Zakon o državnim i drugim praznicima /, code: 'rs_law' },
  { of: /^FOIA s\.10\(6\): union /, code: 'uk_union', names: { rule: 'FOIA s. 10(6)', act: 'Banking and Financial Dealings Act 1971', program } },
  { of: /^Code du travail L3133-1 /, code: 'unread', names: { name: 'Code du travail L3133-1', program } },
  { of: /^Feiertagsgesetz NW § 2 /, code: 'unread', names: { name: 'Feiertagsgesetz NW § 2', program } },
  { of: /^Scotland, World Cup /, code: 'scotland_2026' },
  { of: /^barcelona\.cat \(cites /, code: 'citing', names: { name: 'barcelona.cat', decree: 'ORDRE EMT/85/2024, BOE-A-2024-21316' } },
  { of: /^calldetenes\.cat and /, code: 'press', names: { name: 'calldetenes.cat', gazette: 'BOE, 28 Oct 2025', decree: 'Resolución, 17 Oct 2025' } },
  { of: /^Commission decision of 21 Dec 2012 /, code: 'eu_decision', names: { on: '21 Dec 2012', year: '2014', gazette: 'OJ 2013/C 39/03' } },
]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'g')

/** The codes of those sentences in messages holidays.json. */
export const SOURCE_SENTENCES = [...new Set(SENTENCES.map(({ code }) => code))]

/** Where a list of days off was read, for a reader: sentences and dates in their language, names as they are; what a person typed stays. */
export function calendarSource(language: Language, source: string): string {
  const known = SENTENCES.find(({ of }) => of.test(source))
  const words = sentenceFor(language, 'holidays', `source_${known?.code ?? source}`, known?.names ?? {}, source)
  return words.replace(DATE, (_, day: string, month: string, year: string) => {
    const on = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    return formatDay(language, on, 'plain')
  })
}
