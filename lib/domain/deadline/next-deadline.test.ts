import { describe, expect, it } from 'vitest'
import { computeDeadlines } from './compute-deadlines'
import { ladder } from './ladder'
import { nextDeadline } from './next-deadline'
import { whatMoved } from './what-moved'
import type { ClockFact, DeadlineRow } from './types'

const day = (type: string, on: string, more: object = {}) => ({ type, on, ...more }) as ClockFact
function rowsOn(authority: string, today: string, facts: ClockFact[]): DeadlineRow[] {
  const result = computeDeadlines({ authority, today, requester: 'legal_person', channel: 'electronic', facts })
  if (!result.ok) throw new Error(result.error.message)
  return result.answer.deadlines
}
const asked = day('registered', '2026-03-02')
const nextOn = (authority: string, today: string, ...facts: ClockFact[]) => nextDeadline(rowsOn(authority, today, facts), today)

describe('the date to look at next', () => {
  it.each([
    ['their term while it runs', '2026-03-10', [], 'es-md.reply', 'open', '2026-03-30'],
    ['our clarification before all', '2026-03-12', [day('clarification_asked', '2026-03-10')], 'es-md.reply#clarify', 'open', '2026-03-24'],
    ['our complaint once it is open', '2026-04-08', [], 'es-md.ctpd', 'open', '2026-04-30'],
    ['their unanswered term again, once our safe day has passed', '2026-05-15', [], 'es-md.reply', 'lapsed', '2026-03-30'],
    ['the decision on the complaint', '2026-05-15', [day('complaint_filed', '2026-04-20', { remedy: 'es-md.ctpd' })], 'es-md.ctpd.decide', 'open', '2026-07-20'],
    ['our window after a refusal', '2026-03-23', [day('decided', '2026-03-20', { result: 'refused' })], 'es-md.ctpd', 'open', '2026-04-20'],
    ['a notice that waits at a portal, while it can be opened', '2026-04-08', [day('notice_available', '2026-04-06', { of: 'decided' })], 'es-lpac.notice', 'open', '2026-04-16'],
    ['our complaint once that notice counts as served', '2026-04-17', [day('notice_available', '2026-04-06', { of: 'decided' })], 'es-md.ctpd', 'open', '2026-05-18'],
    ['our complaint once that notice was opened', '2026-04-09', [day('notice_available', '2026-04-06', { of: 'decided' }), day('notice_opened', '2026-04-09')], 'es-md.ctpd', 'open', '2026-05-11'],
  ] as const)('is %s', (_what, today, facts, rule, state, dueOn) => {
    expect(nextOn('rivas', today, asked, ...facts)).toMatchObject({ rule, state, dueOn })
  })

  it('is none when all was granted and nothing is owed', () => {
    expect(nextOn('rivas', '2026-03-23', asked, day('decided', '2026-03-20', { result: 'granted' }))).toBeNull()
  })

  it('stands until validUntil, every day', () => {
    for (const facts of [[], [day('extension_notified', '2026-03-20')], [day('decided', '2026-03-20', { result: 'refused' })], [day('notice_available', '2026-03-20', { of: 'decided' })]]) {
      let today = '2026-03-21'
      for (let turns = 0; turns < 8; turns += 1) {
        const chosen = nextOn('rivas', today, asked, ...facts)
        if (!chosen || chosen.validUntil === null) break
        expect(nextOn('rivas', chosen.validUntil, asked, ...facts)).toMatchObject({ rule: chosen.rule, state: chosen.state, dueOn: chosen.dueOn })
        today = new Date(Date.parse(chosen.validUntil) + 86_400_000).toISOString().slice(0, 10)
      }
      expect(today > '2026-03-21').toBe(true)
    }
  })
})

it('lays the dates of Rivas in the order of time', () => {
  const rungs = ladder(rowsOn('rivas', '2026-04-08', [asked]), '2026-04-08').filter((rung) => rung.rule !== 'es-ljca.court')
  expect(rungs.map((rung) => [rung.on, rung.code])).toEqual([
    ['2026-03-02', 'began'], ['2026-03-30', 'answer_due'], ['2026-04-06', 'answer_due_other'], ['2026-04-07', 'silence_refused'],
    ['2026-04-07', 'may_complain'], ['2026-04-08', 'today'], ['2026-04-30', 'must_complain'], ['2026-05-06', 'latest'],
  ])
})

it('says what moved, old and new', () => {
  const before = rowsOn('rivas', '2026-03-25', [asked])
  const after = rowsOn('rivas', '2026-03-25', [asked, day('extension_notified', '2026-03-25')])
  expect(whatMoved(before, after)).toContainEqual({ rule: 'es-md.reply', was: '2026-03-30', now: '2026-04-29' })
  expect(whatMoved(before, before)).toEqual([])
})
