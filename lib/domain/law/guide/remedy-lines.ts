import type { LawVersion, RemedyRule, Way } from '../rule-types'
import { durationParam, lineMaker } from './line-maker'
import type { LineMaker } from './line-maker'
import { startSentences } from './start-line'
import type { GuideLine } from './types'

/** A remedy told line by line: what opens it, its window, the practice of the oversight body by date, and what takes it. */
export function remedyLines(version: LawVersion, remedy: RemedyRule): readonly GuideLine[] {
  const maker = lineMaker(version, { id: remedy.id, law: version.law, cite: remedy.cite, status: remedy.status })
  remedy.ways.forEach((way, index) => wayLines(maker, version, way, index))
  const rolls = remedy.ways.some(({ duration, rollOver }) => duration?.unit === 'working_days' || (duration && rollOver !== 'none'))
  if (remedy.ways.some(({ anchor, duration }) => anchor.event === 'expiry' && duration)) maker.say({ topic: 'window', code: 'safe_window' })
  if (rolls) maker.say({ topic: 'calendar', code: `calendar_${remedy.scope}` })
  return maker.lines
}

function wayLines({ say: sayOf, counting }: LineMaker, version: LawVersion, way: Way, number: number): void {
  const say: LineMaker['say'] = (said, more = {}) => sayOf(said, { ...more, way: number })
  const { anchor, duration, rollOver, cite, status, doctrine, opensAfter, practice, unlessMet, august, endsOnlyIfAcknowledged, onlyKind, notKind } = way
  for (const { code, params } of startSentences(version, anchor)) say({ topic: 'start', code, params, cite, status })
  if (onlyKind) say({ topic: 'kind', code: `only_${onlyKind}`, cite, status })
  if (notKind) say({ topic: 'kind', code: `not_${notKind}`, cite, status })
  if (unlessMet) say({ topic: 'start', code: 'unless_met', params: { rule: unlessMet }, cite, status })
  if (opensAfter) say({ topic: 'window', code: 'opens_after', params: { duration: durationParam(opensAfter) }, cite, status })
  if (duration) {
    say({ topic: 'window', code: `count_${duration.unit}`, params: { n: duration.n }, cite, also: counting(duration.unit), status })
    if (duration.plusDays) say({ topic: 'window', code: 'plus_days', params: { n: duration.plusDays }, cite, status })
    say({ topic: 'roll', code: `roll_${rollOver}`, cite: rollOver === 'none' ? cite : counting('rollOver') ?? cite, status })
  } else say({ topic: 'window', code: 'no_end', cite, status })
  if (practice) say({ topic: 'window', code: 'practice', cite, status })
  if (august) say({ topic: 'window', code: 'august', cite, status })
  if (endsOnlyIfAcknowledged) say({ topic: 'window', code: 'not_enforceable', cite, status })
  for (const one of doctrine ?? []) {
    say({ topic: 'doctrine', code: one.label, params: { fromOn: one.from }, cite: one.cite, status: one.status }, { from: one.from, to: one.to })
    if (one.dayUnknown) say({ topic: 'doctrine', code: 'doctrine_day_unknown', cite: one.cite, status: one.status }, { from: one.from, to: one.to })
  }
}
