import type { ClockRule, Extension, LawVersion, StopRule } from '../rule-types'
import { ruleAnchor } from './anchor'
import { durationParam, lineMaker } from './line-maker'
import type { LineMaker } from './line-maker'
import { startSentences } from './start-line'
import type { GuideLine } from './types'

/** A clock told line by line, from the same data that the engine counts with: start, term, other readings, roll-over, calendar, silence, extension, stops, parts. */
export function clockLines(version: LawVersion, rule: ClockRule): readonly GuideLine[] {
  const maker = lineMaker(version, { id: rule.id, law: rule.law ?? version.law, cite: rule.cite, status: rule.status })
  const { say, counting, lines } = maker
  for (const anchor of rule.anchors) for (const { code, params } of startSentences(version, anchor)) say({ topic: 'start', code, params })
  say({ topic: 'term', code: `count_${rule.duration.unit}`, params: { n: rule.duration.n }, also: counting(rule.duration.unit) })
  if (rule.duration.plusDays) say({ topic: 'term', code: 'plus_days', params: { n: rule.duration.plusDays } })
  if (rule.onlyKind) say({ topic: 'kind', code: `only_${rule.onlyKind}` })
  if (rule.notKind) say({ topic: 'kind', code: `not_${rule.notKind}` })
  for (const { label, duration, onlyCalendars, cite, status } of rule.readings ?? []) {
    say({
      topic: 'reading', cite, status, code: onlyCalendars ? 'reading_local' : 'reading',
      params: { reading: label, duration: durationParam(duration), ...(onlyCalendars ? { calendar: onlyCalendars.replace(/-$/, '') } : {}) },
    })
  }
  if (rule.duration.unit !== 'hours') say({ topic: 'roll', code: `roll_${rule.rollOver}`, cite: rule.rollOver === 'none' ? undefined : counting('rollOver') })
  if (rule.duration.unit === 'working_days' || rule.rollOver !== 'none') say({ topic: 'calendar', code: `calendar_${rule.scope}` })
  silenceLine(maker, rule)
  if (rule.extension) extensionLines(maker, rule.extension, `${ruleAnchor(rule.id)}-extension_notice`)
  for (const stop of rule.stops ?? []) stopLines(maker, rule, stop)
  say({ topic: 'met', code: 'met_by', params: { facts: rule.metBy.join(',') } })
  return lines
}

function silenceLine({ say }: LineMaker, rule: ClockRule): void {
  const cite = rule.silenceCite
  if (rule.effect !== 'none') say({ topic: 'silence', code: `silence_${rule.whose === 'requester' ? 'ours_' : ''}${rule.effect}`, cite })
  else if (rule.silence) say({ topic: 'silence', code: 'silence_opens', cite })
  else if (rule.whose !== 'requester') say({ topic: 'silence', code: 'silence_none', cite })
}

function extensionLines({ say }: LineMaker, extension: Extension, anchor: string): void {
  const { how, durations, notice, cite, status } = extension
  if (how === 'open') say({ topic: 'extension', code: 'extension_open', cite, status, anchor })
  for (const { duration } of durations) {
    say({ topic: 'extension', code: `extension_${how}`, params: { duration: durationParam(duration) }, cite, status })
  }
  if (durations.length > 1) say({ topic: 'extension', code: 'extension_readings', cite, status })
  if (notice) say({ topic: 'extension', code: 'extension_notice', params: { duration: durationParam(notice) }, cite, status, anchor })
  else if (how !== 'open') say({ topic: 'extension', code: 'extension_before_end', cite, status, anchor })
}

function stopLines({ say }: LineMaker, rule: ClockRule, stop: StopRule): void {
  const { begins, ends, how, cap, inclusive, part, cite, status } = stop
  const topic = begins === 'transferred' ? 'transfer' : 'stop'
  say({ topic, code: `stop_${how}`, params: { fact: begins, until: ends }, cite, status })
  if (cap) say({ topic, code: 'stop_cap', params: { duration: durationParam(cap) }, cite, status })
  if (inclusive) say({ topic, code: 'stop_inclusive', cite, status })
  if (!part) return
  const anchor = `${ruleAnchor(rule.id)}-${part.name}`
  const days = part.least !== undefined && part.most !== undefined ? { code: 'part_between', params: { least: part.least, most: part.most } }
    : part.least !== undefined ? { code: 'part_least', params: {} } : { code: 'part', params: {} }
  say({ topic, anchor, code: days.code, params: { ...days.params, rule: `${rule.id}#${part.name}`, duration: durationParam(part.duration) }, cite, status })
  if (part.effect !== 'none') say({ topic, code: `silence_ours_${part.effect}`, cite, status })
}
