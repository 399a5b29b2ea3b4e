import { Temporal } from 'temporal-polyfill'
import { fromEpochDay, toEpochDay } from '../calendar/days'
import type { EpochDay } from '../calendar/days'
import type { WorkingCalendar } from '../calendar/working-days'
import type { Duration, RollOver } from '../law/rule-types'

/** A time in which a clock stood: the days after `from` up to and including `to` don't count; `to` is Infinity while it stands. */
export type Stop = { code: string; begins: EpochDay; from: EpochDay; to: number; factIndex: number | null; cite: string }

/** The end of a term before and after roll-over; `suspended`: a stop that counts hasn't ended, so there is no end. */
export type End = { nominal: EpochDay; due: EpochDay; suspended: boolean; stops: readonly Stop[] }

const MONTHS_KEPT = 20_000
const keptMonths = new Map<string, EpochDay>()

/** Months added date to date: the same number, or the last day of a month that lacks it (LPAC 30.4). Only Temporal adds months. */
export function addMonths(day: EpochDay, months: number): EpochDay {
  const key = `${day}+${months}`
  const known = keptMonths.get(key)
  if (known !== undefined) return known
  const sum = toEpochDay(Temporal.PlainDate.from(fromEpochDay(day)).add({ months }).toString())
  if (keptMonths.size >= MONTHS_KEPT) keptMonths.clear()
  keptMonths.set(key, sum)
  return sum
}

/** The last day moved off a day that doesn't work, as the rule says. */
export function roll(calendar: WorkingCalendar, day: EpochDay, how: RollOver): EpochDay {
  if (how === 'next_working_day') return calendar.nextWorkingDay(day)
  if (how === 'previous_working_day') {
    let back = day
    while (!calendar.isWorkingDay(back)) back -= 1
    return back
  }
  return day
}

/**
 * The end of a term of one or several lengths, one after the other, counted from a day that itself doesn't count. A stop that begins by the rolled end
 * moves a term of months, years or calendar days by its days (overlaps once); a term of working days skips the days of each stop.
 */
export function endOfTerm(calendar: WorkingCalendar, start: EpochDay, lengths: readonly Duration[], how: RollOver, stops: readonly Stop[]): End {
  // By the first day that doesn't count, so that what lies under two stops is counted once and never lost.
  const inOrder = stops.length > 1 ? [...stops].sort((a, b) => a.from - b.from || a.begins - b.begins || a.to - b.to) : stops
  const used: Stop[] = []
  let at = start
  let covered = start
  let suspended = false
  for (const length of lengths) {
    if (length.unit === 'working_days') {
      const walk = walkWorkingDays(calendar, at, length.n, inOrder, used)
      at = walk.day
      suspended ||= walk.suspended
    } else {
      at = plain(at, length)
      for (const stop of inOrder) {
        if (stop.begins > roll(calendar, at, how) || stop.to <= covered || used.includes(stop)) continue
        used.push(stop)
        if (stop.to === Infinity) suspended = true
        else at += stop.to - Math.max(stop.from, covered)
        covered = stop.to
      }
    }
    at += length.plusDays ?? 0
    if (suspended) break
  }
  return { nominal: at, due: suspended ? at : roll(calendar, at, how), suspended, stops: used }
}

function plain(day: EpochDay, length: Duration): EpochDay {
  switch (length.unit) {
    case 'months': return addMonths(day, length.n)
    case 'years': return addMonths(day, length.n * 12)
    case 'weeks': return day + length.n * 7
    case 'hours': return day + Math.ceil(length.n / 24)
    default: return day + length.n
  }
}

function walkWorkingDays(calendar: WorkingCalendar, start: EpochDay, n: number, stops: readonly Stop[], used: Stop[]) {
  const ahead = stops.filter((stop) => stop.to > start && !used.includes(stop))
  if (ahead.length === 0) return { day: calendar.addWorkingDays(start, n), suspended: false }
  let day = start
  for (let left = n; left > 0;) {
    day += 1
    const standing = ahead.filter((stop) => day > stop.from && day <= stop.to)
    for (const stop of standing) if (!used.includes(stop)) used.push(stop)
    if (standing.some((stop) => stop.to === Infinity)) return { day, suspended: true }
    if (standing.length === 0 && calendar.isWorkingDay(day)) left -= 1
  }
  return { day, suspended: false }
}
