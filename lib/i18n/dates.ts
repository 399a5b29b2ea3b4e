import { LOCALES } from './languages'
import type { Language } from './languages'

export type DayStyle = 'long' | 'short' | 'full' | 'numeric' | 'month' | 'monthOnly' | 'big' | 'plain'
export type InstantStyle = 'time' | 'short' | 'long'

const DAY_PARTS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  monthOnly: { month: 'long' },
  big: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  plain: { day: 'numeric', month: 'short', year: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: Language, zone: string, style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${style}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, calendar: 'gregory', ...options })
  formats.set(key, made)
  return made
}

/** Milliseconds of midnight UTC of a calendar date; throws when the text is no date of the calendar. */
export function utcOfDay(day: string): number {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (!year || new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`not a calendar date: ${day}`)
  return ms
}

/** No comma after the weekday where the day stands short; "Sep" like every other month. */
function plainer(text: string, language: Language, style: string): string {
  const short = style === 'long' || style === 'short' || style === 'big' || language === 'en'
  const noComma = short ? text.replace(/^(\p{L}+\.?), /u, '$1 ') : text
  return language === 'en' ? noComma.replace('Sept ', 'Sep ').replace(/Sept$/, 'Sep') : noComma
}

/** Writes a calendar date: long "Thu 30 Apr 2026", short "Thu 30 Apr", full "Thursday 30 April 2026", numeric, month "April 2026", monthOnly "April", big "Thu 30 April 2026", plain "30 Apr 2026". */
export function formatDay(language: Language, day: string, style: DayStyle = 'long'): string {
  return plainer(formatOf(language, 'UTC', style, DAY_PARTS[style]).format(utcOfDay(day)), language, style)
}

/** A calendar date with its year only when that isn't the year of another day: "Thu 30 Apr" this year, "Thu 30 Apr 2026" in any other. */
export function formatDayNear(language: Language, day: string, other: string): string {
  return formatDay(language, day, day.slice(0, 4) === other.slice(0, 4) ? 'short' : 'long')
}

/** The calendar date of a UTC instant in a zone, as YYYY-MM-DD. */
export function dayOfInstant(iso: string, zone: string): string {
  const parts = formatOf('en', zone, 'iso', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.parse(iso))
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Writes a UTC instant in a zone: time "14:02", short "Thu 30 Apr, 14:02", long "Thu 30 Apr 2026, 14:02". */
export function formatInstant(language: Language, iso: string, zone: string, style: InstantStyle = 'long'): string {
  const clock = formatOf(language, zone, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(Date.parse(iso))
  return style === 'time' ? clock : `${formatDay(language, dayOfInstant(iso, zone), style)}, ${clock}`
}

/** The seven names of the week, Monday first. */
export function weekdayNames(language: Language, width: 'long' | 'short' | 'narrow' = 'long'): string[] {
  const monday = utcOfDay('2024-01-01')
  const format = formatOf(language, 'UTC', `weekday-${width}`, { weekday: width })
  return Array.from({ length: 7 }, (_, index) => format.format(monday + index * 86_400_000))
}

/** Whole days from `today` to `on`; negative when `on` has passed. */
export function daysBetween(today: string, on: string): number {
  return Math.round((utcOfDay(on) - utcOfDay(today)) / 86_400_000)
}
