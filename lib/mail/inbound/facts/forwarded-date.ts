import { folded } from '../kind/folded'
import { mailDate } from './mail-date'

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv', 'janu', 'jän'], ['feb', 'febr', 'fev'], ['mar', 'marc', 'marz', 'mart', 'mars'], ['apr', 'abr', 'avr'], ['may', 'mai', 'maj', 'maig'], ['jun', 'juin', 'juny'],
  ['jul', 'juil', 'juli'], ['aug', 'ago', 'avg', 'aout'], ['sep', 'sept', 'set'], ['oct', 'okt'], ['nov'], ['dec', 'dic', 'des', 'dez'],
]

/**
 * The instant of a date as mail programs write it above a mail that they hand on ("lun, 2 mar 2026 a las 10:00", "02.03.2026. 10:00"): in the zone of the one who hands
 * it on (`ahead`, minutes before UTC), as those programs do. Null where day, month, year or time are missing, or the zone is unknown.
 */
export function forwardedDate(text: string, ahead: number | null): string | null {
  const exact = /(?:[+-]\d{4}|GMT|UTC)\s*(?:\(.{0,40}\))?\s*$/.test(text) ? mailDate(text) : null
  if (exact) return exact
  const words = folded(text.slice(0, 200))
  const time = /\b(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s?(am|pm|a\. ?m\.|p\. ?m\.)?(?![\d.])/.exec(words.replace(/\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\.?/, ' '))
  const day = dayIn(words)
  if (!time || !day || ahead === null) return null
  const half = (time[4] ?? '')[0]
  const hour = Number(time[1]) % (half ? 12 : 24) + (half === 'p' ? 12 : 0)
  const clock = [hour, Number(time[2]), Number(time[3] ?? 0)].map((n) => String(n).padStart(2, '0')).join(':')
  const sign = ahead < 0 ? '-' : '+'
  const zone = `${sign}${String(Math.trunc(Math.abs(ahead) / 60)).padStart(2, '0')}${String(Math.abs(ahead) % 60).padStart(2, '0')}`
  return mailDate(`${day}T${clock} ${zone}`)
}

function dayIn(words: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words)
  if (iso) return iso[0]
  // Day before month, as all our countries write it in figures; an order that figures can't tell (3/4/2026 in English) is no date.
  const figures = /\b(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})\b/.exec(words)
  if (figures) return figures[2] === '/' && Number(figures[1]) <= 12 && /\b(?:am|pm)\b/.test(words) ? null : day(figures[4], Number(figures[3]), figures[1])
  const named = /\b(\d{1,2})\.? (?:de |d')?([a-z]{3,12})\.? (?:de |del |d')?(\d{4})\b/.exec(words)
  if (named) return day(named[3], monthOf(named[2]), named[1])
  const american = /\b([a-z]{3,12})\.? (\d{1,2}), (\d{4})\b/.exec(words)
  return american ? day(american[3], monthOf(american[1]), american[2]) : null
}

function monthOf(word = ''): number {
  return MONTHS.findIndex((names) => names.some((name) => word === name || (name.length >= 3 && word.startsWith(name)))) + 1
}

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` : null
}
