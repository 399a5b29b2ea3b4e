/** A calendar date that stands in a text: as it stands there, and the words around it. */
export type FoundDate = { on: string; found: string; before: string; after: string }

const MOST = 40
const AROUND = 48
/** Months as letters of authorities write them, in the order of the year: es, ca, sr (genitive and nominative, both scripts), en, fr, de. */
const MONTHS: readonly string[] = [
  'enero|gener|јануара?|januara?|january|janvier|januar', 'febrero|febrer|фебруара?|februara?|february|février|februar', 'marzo|març|марта?|marta?|march|mars|märz',
  'abril|априла?|aprila?|april|avril', 'mayo|maig|маја?|maja?|may|mai', 'junio|juny|јуна?|juna?|june|juin|juni', 'julio|juliol|јула?|jula?|july|juillet|juli',
  'agosto|agost|августа?|avgusta?|august|août', 'septiembre|setiembre|setembre|септембра?|septembra?|september|septembar|септембар|septembre',
  'octubre|octubre|октобра?|oktobra?|october|oktobar|октобар|octobre|oktober', 'noviembre|novembre|новембра?|novembra?|november|novembar|новембар',
  'diciembre|desembre|децембра?|decembra?|december|decembar|децембар|décembre|dezember',
]
const MONTH = MONTHS.join('|')
const IN_WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})(?:\\.|º|er|st|nd|rd|th)?\\s{1,3}(?:de\\s{1,3}|d\\s?['’]\\s?)?(${MONTH})\\.?,?\\s{1,3}(?:de[l]?\\s{1,3})?(\\d{4})(?!\\p{N})`, 'giu')
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])(${MONTH})\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\p{N})`, 'giu')
const NUMERIC = /(?<![\p{L}\p{N}./-])(\d{1,2})(\.\s?|\/|-)(\d{1,2})\2(\d{4})(?![\p{N}/-])/gu
const ISO = /(?<![\p{L}\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu

/**
 * Dates that a letter or a mail names (Spanish, Catalan, Serbian in both scripts, English; French and German besides), in the order in which they stand, each day
 * once. "07/04/2026" is read day first, as all of these write it. Days that no calendar has, and years before 1990 or after 2100, are none.
 */
export function findDates(text: string): FoundDate[] {
  const hits = [
    ...matches(text, IN_WORDS, ([, day, month, year]) => dayOf(year, monthOf(month), day)),
    ...matches(text, MONTH_FIRST, ([, month, day, year]) => dayOf(year, monthOf(month), day)),
    ...matches(text, NUMERIC, ([, day, , month, year]) => dayOf(year, Number(month), day)),
    ...matches(text, ISO, ([, year, month, day]) => dayOf(year, Number(month), day)),
  ].sort((a, b) => a.at - b.at)
  const seen = new Set<string>()
  return hits.filter(({ on }) => !seen.has(on) && seen.add(on)).slice(0, MOST).map(({ on, at, found }) => ({ on, ...around(text, at, found) }))
}

/** What stands before and after a place in a text, on one line, cut at words. */
export function around(text: string, at: number, found: string): { found: string; before: string; after: string } {
  const flat = (part: string) => part.replaceAll(/\s+/g, ' ')
  const before = flat(text.slice(Math.max(0, at - AROUND), at)), after = flat(text.slice(at + found.length, at + found.length + AROUND))
  return {
    found: flat(found), before: at > AROUND ? before.replace(/^\S*\s/, '…') : before.trimStart(),
    after: at + found.length + AROUND < text.length ? after.replace(/\s\S*$/, '…') : after.trimEnd(),
  }
}

type Hit = { on: string; at: number; found: string }

function matches(text: string, pattern: RegExp, read: (parts: RegExpExecArray) => string | null): Hit[] {
  return [...text.matchAll(pattern)].flatMap((one) => {
    const on = read(one as RegExpExecArray)
    return on ? [{ on, at: one.index, found: one[0] }] : []
  })
}

const WHOLE = MONTHS.map((names) => new RegExp(`^(?:${names})$`, 'iu'))
const monthOf = (name = '') => WHOLE.findIndex((names) => names.test(name)) + 1

function dayOf(year = '', month: number, day = ''): string | null {
  const of = Number(year), on = Number(day)
  if (of < 1990 || of > 2100 || month < 1 || month > 12 || on < 1 || on > daysIn(of, month)) return null
  return `${of}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
