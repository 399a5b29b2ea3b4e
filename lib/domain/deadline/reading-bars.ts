import { civilOf, epochDayOf, fromEpochDay, toEpochDay } from '../calendar/days'
import { termBefore } from './why-steps'
import type { DeadlineRow, Reading, Sentence } from './types'

/** A bar in hundredths of the chart's width; `open` is our window, which may have no end. */
export type Bar = { kind: 'term' | 'open' | 'safe'; left: number; width: number; endless: boolean }
export type Lane = { label: Sentence | null; cite: string; bars: readonly Bar[] }
export type ReadingBars = {
  lanes: readonly Lane[]
  safe: { bar: Bar; from: string; to: string | null } | null
  months: readonly { on: string; left: number }[]
  today: number | null
  kinds: { term: boolean; open: boolean }
}

type Span = { kind: 'term' | 'open'; from: string; to: string | null }

/** The readings of a date as bars: their term, our window on each reading, and the window that is safe on all. Null when there is nothing to draw. */
export function readingBars(row: DeadlineRow, rows: readonly DeadlineRow[], today: string): ReadingBars | null {
  const term = row.whose === 'requester' ? termBefore(rows, row.steps[0]?.code === 'after_term' ? row.steps[0].on : null) : row
  const window = row.whose === 'requester' ? row : null
  const lanes = lanesOf(term, window)
  const known = lanes.flatMap((lane) => lane.spans.flatMap((span) => (span.to === null ? [span.from] : [span.from, span.to])))
  if (known.length === 0) return null
  const scale = scaleOf(known, today)
  const drawn = lanes.map(({ label, cite, spans }): Lane => ({ label, cite, bars: spans.map((span) => barOf(scale, span.kind, span.from, span.to)) }))
  const safeTo = window?.safeUntil ?? null
  const safe = window && window.opensOn && safeTo && drawn.length > 1 && window.opensOn <= safeTo
    ? { bar: barOf(scale, 'safe', window.opensOn, safeTo), from: window.opensOn, to: safeTo } : null
  const kinds = { term: lanes.some((lane) => lane.spans.some((span) => span.kind === 'term')), open: lanes.some((lane) => lane.spans.some((span) => span.kind === 'open')) }
  return { lanes: drawn, safe, months: monthsOf(scale), today: today >= scale.from && today <= scale.to ? at(scale, today) : null, kinds }
}

function lanesOf(term: DeadlineRow | null, window: DeadlineRow | null): { label: Sentence | null; cite: string; spans: Span[] }[] {
  const began = term?.steps.find((step) => step.code.startsWith('began_'))?.on ?? null
  const met = term?.steps.find((step) => step.code.startsWith('met'))?.on ?? null
  const termSpan = (dueOn: string | null): Span[] =>
    began && dueOn ? [{ kind: 'term', from: began, to: met !== null && met < dueOn && met >= began ? met : dueOn }] : []
  const windows = window ? (window.readings.length > 0 ? window.readings : [asReading(window)]) : []
  const terms = term ? (term.readings.length > 0 ? term.readings : [asReading(term)]) : []
  if (windows.length === 0) return terms.map((reading) => ({ label: labelOf(reading), cite: reading.cite, spans: termSpan(reading.dueOn) }))
  return windows.map((reading) => {
    const before = terms.find((one) => one.label.code === reading.label.params.after) ?? (terms.length === 1 ? terms[0] : undefined)
    const spans = before ? termSpan(before.dueOn) : []
    if (reading.opensOn) spans.push({ kind: 'open', from: reading.opensOn, to: reading.closesOn })
    return { label: before && labelOf(before) ? labelOf(before) : labelOf(reading), cite: before?.cite || reading.cite, spans }
  })
}

const asReading = (row: DeadlineRow): Reading =>
  ({ label: { code: '', params: {} }, nominalOn: row.nominalOn, dueOn: row.dueOn, opensOn: row.opensOn, closesOn: row.latestUntil ?? row.safeUntil, cite: row.cite })
const labelOf = (reading: Reading): Sentence | null => (reading.label.code === '' ? null : reading.label)

type Scale = { from: string; to: string; start: number; days: number }

/** From the first to the last known day, with today where it is near, and a little room at both ends. */
function scaleOf(known: readonly string[], today: string): Scale {
  const days = known.map(toEpochDay)
  const now = toEpochDay(today)
  let first = Math.min(...days)
  let last = Math.max(...days)
  const near = Math.max(14, (last - first) * 0.3)
  if (now > last && now - last <= near) last = now
  if (now < first && first - now <= near) first = now
  const room = Math.max(2, Math.round((last - first) * 0.03))
  return { from: fromEpochDay(first - room), to: fromEpochDay(last + room), start: first - room, days: last - first + 2 * room }
}

const at = (scale: Scale, on: string) => round((100 * (toEpochDay(on) - scale.start)) / scale.days)
const round = (part: number) => Math.round(Math.min(100, Math.max(0, part)) * 100) / 100

function barOf(scale: Scale, kind: Bar['kind'], from: string, to: string | null): Bar {
  const left = at(scale, from)
  return { kind, left, width: round((to === null ? 100 : at(scale, to)) - left), endless: to === null }
}

/** The first days of months inside the chart, at most six and evenly apart, and its own beginning; none whose word would not fit at the right. */
function monthsOf(scale: Scale): { on: string; left: number }[] {
  const firsts: string[] = []
  const begin = civilOf(scale.start)
  for (let month = begin.month; ; month += 1) {
    const day = epochDayOf(begin.year + Math.floor(month / 12), (month % 12) + 1, 1)
    if (day >= scale.start + scale.days) break
    firsts.push(fromEpochDay(day))
  }
  const every = Math.ceil((firsts.length + 1) / 6)
  const shown = firsts.filter((_, index) => (index + 1) % every === 0)
  const ticks = shown.map((on) => ({ on, left: at(scale, on) }))
  const roomy = (ticks[0]?.left ?? 100) > 18 ? [{ on: scale.from, left: 0 }] : []
  return [...roomy, ...ticks.filter((tick) => tick.left < 80)]
}
