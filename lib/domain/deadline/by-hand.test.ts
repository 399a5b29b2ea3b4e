import { describe, expect, it } from 'vitest'
import { lawById, shippedLaws } from '../law/registry'
import { bareRow, rulesOf, withDateByHand } from './by-hand'
import { computeDeadlines } from './compute-deadlines'
import { nextDeadline } from './next-deadline'
import type { DeadlineRow } from './types'

const RIVAS = (today: string): DeadlineRow[] => {
  const result = computeDeadlines({ authority: 'rivas', requester: 'legal_person', channel: 'electronic', today, facts: [{ type: 'registered', on: '2026-03-02' }] })
  if (!result.ok) throw new Error(result.error.message)
  return result.answer.deadlines
}
const row = (today: string, rule: string) => RIVAS(today).find((one) => one.rule === rule)!

describe('a date set by hand', () => {
  it('moves the term of theirs, its silence and its state, and leaves how it was computed', () => {
    const moved = withDateByHand(row('2026-04-08', 'es-md.reply'), '2026-04-20', '2026-04-08')
    expect(moved).toMatchObject({ dueOn: '2026-04-20', silenceFrom: '2026-04-21', state: 'open', nominalOn: '2026-03-30' })
    expect(moved.steps.findLast((step) => step.result)?.on).not.toBe('2026-04-20')
    expect(withDateByHand(moved, '2026-04-07', '2026-04-08').state).toBe('lapsed')
  })
  it('moves the end of our window, never before it opens, and never shortens what the law leaves open', () => {
    const ours = row('2026-04-08', 'es-md.ctpd')
    expect(withDateByHand(ours, '2026-04-15', '2026-04-08')).toMatchObject({ dueOn: '2026-04-15', safeUntil: '2026-04-15', latestUntil: ours.latestUntil, state: 'open' })
    expect(withDateByHand({ ...ours, latestUntil: '2026-04-30' }, '2026-05-20', '2026-05-10')).toMatchObject({ latestUntil: '2026-05-20', state: 'open' })
    expect(withDateByHand(row('2026-03-10', 'es-md.ctpd'), '2026-05-20', '2026-03-10').state).toBe('not_open')
  })
  it('stands alone where nothing is computed, and is the next one to look at', () => {
    const alone = withDateByHand(bareRow({ rule: 'rs.complaint.refusal', whose: 'requester' }), '2026-04-10', '2026-04-08')
    expect(alone).toMatchObject({ dueOn: '2026-04-10', latestUntil: '2026-04-10', state: 'open', effect: 'none', steps: [] })
    expect(nextDeadline([alone], '2026-04-08')).toMatchObject({ rule: 'rs.complaint.refusal', dueOn: '2026-04-10' })
    expect(withDateByHand(bareRow({ rule: 'rs.complaint.refusal', whose: 'requester' }), '2026-04-10', '2026-04-11').state).toBe('lapsed')
  })
  it('leaves what was met', () => {
    expect(withDateByHand({ ...row('2026-04-08', 'es-md.reply'), state: 'met' }, '2026-05-20', '2026-04-08').state).toBe('met')
  })
})

it('can be set for each clock and remedy of a law, once', () => {
  for (const law of Object.keys(shippedLaws)) {
    const rules = rulesOf(lawById(law)!).map((one) => one.rule)
    expect(new Set(rules).size).toBe(rules.length)
    expect(rules.length).toBeGreaterThan(0)
  }
  expect(rulesOf(lawById('es-md-10-2019')!)).toContainEqual({ rule: 'es-md.reply', whose: 'authority' })
})
