import { describe, expect, it } from 'vitest'
import { mainActs } from '../request/main-step'
import { passedDates } from '../request/passed-dates'
import { boxPill, boxState } from './box-state'
import { computeDeadlines } from './compute-deadlines'
import { ladder } from './ladder'
import { nextDeadline } from './next-deadline'
import { readingBars } from './reading-bars'
import { whySteps } from './why-steps'
import type { ClockFact, DeadlineRow } from './types'

function rowsOf(facts: ClockFact[], today: string, authority = 'rivas'): DeadlineRow[] {
  const result = computeDeadlines({ authority, requester: 'legal_person', channel: 'electronic', today, facts })
  if (!result.ok) throw new Error(result.error.message)
  return result.answer.deadlines
}
const row = (rows: readonly DeadlineRow[], rule: string) => rows.find((one) => one.rule === rule)!
const RIVAS: ClockFact[] = [{ type: 'registered', on: '2026-03-02' }]
const box = (rows: readonly DeadlineRow[], today: string, stage: Parameters<typeof boxState>[0]['stage'] = 'awaiting_response') =>
  boxState({ stage, rows, next: nextDeadline(rows, today), error: null })

describe('the deadline box of Rivas, registered on Mon 2 Mar 2026', () => {
  it('shows their term while it runs, and our window once silence is certain', () => {
    const march = rowsOf(RIVAS, '2026-03-16')
    expect(box(march, '2026-03-16')).toMatchObject({ kind: 'running', row: { rule: 'es-md.reply', dueOn: '2026-03-30' } })
    expect(boxPill(row(march, 'es-md.reply'), '2026-03-16')).toBe('their_time')
    const april = rowsOf(RIVAS, '2026-04-08')
    expect(box(april, '2026-04-08')).toMatchObject({ kind: 'running', row: { rule: 'es-md.ctpd', opensOn: '2026-04-07', dueOn: '2026-04-30' } })
    expect(boxPill(row(april, 'es-md.ctpd'), '2026-04-08')).toBe('window_open_all')
    expect(boxPill(row(april, 'es-md.ctpd'), '2026-05-02')).toBe('window_late')
  })

  it('explains our window from the day their term began, silence after both readings, doctrine apart', () => {
    const rows = rowsOf(RIVAS, '2026-04-08')
    const { steps, doubts } = whySteps(row(rows, 'es-md.ctpd'), rows)
    expect(steps.map((step) => `${step.code} ${step.on}`)).toEqual([
      'began_registered 2026-03-02', 'count_working_days null', 'ends_working_days 2026-03-30', 'other_reading_rolled 2026-04-06', 'silence_deemed_refused 2026-04-07',
      'opens_on_every_reading 2026-04-07', 'count_months null', 'counted_from null', 'ends 2026-04-30',
    ])
    expect(doubts.map((step) => step.code)).toEqual(['doctrine_no_end', 'doctrine_day_unknown'])
  })

  it('draws a lane for each reading, and the window that is safe on all', () => {
    const rows = rowsOf(RIVAS, '2026-04-08')
    const bars = readingBars(row(rows, 'es-md.ctpd'), rows, '2026-04-08')!
    expect(bars.lanes.map((lane) => [lane.label?.code, lane.bars.map((bar) => bar.kind), lane.bars.at(-1)?.endless])).toEqual([
      ['madrid_term', ['term', 'open'], false], ['state_term', ['term', 'open'], false], ['doctrine_no_end', ['open'], true],
    ])
    expect([bars.safe?.from, bars.safe?.to]).toEqual(['2026-04-07', '2026-04-30'])
    expect(bars.safe!.bar.left).toBeGreaterThan(bars.lanes[0]!.bars[0]!.width)
    expect(bars.today).toBeGreaterThan(bars.safe!.bar.left)
    for (const bar of bars.lanes.flatMap((lane) => lane.bars)) expect(bar.left + bar.width).toBeLessThanOrEqual(100.01)
  })

  it('leaves today out of a chart of years ago', () => {
    const rows = rowsOf([{ type: 'registered', on: '2020-06-15' }], '2026-04-08')
    expect(readingBars(row(rows, 'es-md.ctpd'), rows, '2026-04-08')?.today).toBeNull()
  })

  it('writes down what the calendar did, and nothing that is still to come', () => {
    expect(passedDates(rowsOf(RIVAS, '2026-04-08'), '2026-04-08').map((one) => `${one.code} ${one.rule} ${one.on}`)).toEqual([
      'term_ended es-md.reply 2026-04-07', 'window_opened es-md.ctpd 2026-04-07',
    ])
    expect(passedDates(rowsOf(RIVAS, '2026-03-16'), '2026-03-16')).toEqual([])
  })
})

it('says nothing of silence where they answered in time', () => {
  const rows = rowsOf([...RIVAS, { type: 'decided', on: '2026-03-20', result: 'refused' }], '2026-03-25')
  const reply = row(rows, 'es-md.reply')
  expect(reply.state).toBe('met')
  expect(whySteps(reply, rows).steps.some((step) => step.code.startsWith('silence_'))).toBe(false)
  expect(ladder(rows, '2026-03-25').some((rung) => rung.code.startsWith('silence_'))).toBe(false)
  expect(passedDates(rows, '2026-03-25').map((one) => one.code)).toEqual(['window_opened'])
})

it('says why there is no date: nothing sent, no version, standing still, closed', () => {
  expect(boxState({ stage: 'draft', rows: [], next: null, error: null }).kind).toBe('not_begun')
  expect(boxState({ stage: 'awaiting_response', rows: [], next: null, error: 'no_version_loaded' }).kind).toBe('no_version')
  expect(boxState({ stage: 'awaiting_response', rows: [], next: null, error: 'bad_input' }).kind).toBe('no_date')
  const still = rowsOf([...RIVAS, { type: 'hearing_started', on: '2026-03-10' }], '2026-03-12')
  expect(boxState({ stage: 'awaiting_response', rows: still.map((one) => ({ ...one, state: 'suspended' as const })), next: null, error: null }).kind).toBe('suspended')
  expect(box(rowsOf(RIVAS, '2026-03-16'), '2026-03-16', 'closed')).toEqual({ kind: 'closed', row: null })
})

it('makes the next legal step the main act', () => {
  const mainAct = (given: Parameters<typeof mainActs>[0]) => mainActs(given)[0] ?? null
  const at = (rule: string, whose: 'authority' | 'requester' | 'oversight_body', state = 'open') => mainAct({ stage: 'awaiting_response', begun: true, running: { rule, whose, state } })
  expect(mainAct({ stage: 'draft', begun: false, running: null })).toMatchObject({ compose: 'fact', type: 'sent' })
  expect(mainAct({ stage: 'closed', begun: true, running: null })).toBeNull()
  expect(mainAct({ stage: 'decided', begun: true, running: null })).toMatchObject({ compose: 'reply' })
  expect(mainAct({ stage: 'decided', begun: true, running: null, settled: true })).toBeNull()
  expect(mainAct({ stage: 'awaiting_response', begun: true, running: null, settled: true })).toMatchObject({ compose: 'reply' })
  expect(at('es-md.reply', 'authority')).toMatchObject({ compose: 'reply' })
  expect(at('es-md.ctpd', 'requester')).toEqual({ step: 'complaint_filed', compose: 'fact', type: 'complaint_filed', remedy: 'es-md.ctpd' })
  expect(at('es-md.ctpd', 'requester', 'not_open')).toMatchObject({ compose: 'reply' })
  expect(at('es-md.ctpd.decide', 'oversight_body')).toMatchObject({ type: 'complaint_decided' })
  expect(at('es-ct.reply#clarify', 'requester')).toMatchObject({ type: 'clarified' })
})

it('asks Barcelona for delivery before GAIP once silence is positive, and for GAIP alone once delivery was asked for', () => {
  const today = '2026-04-08'
  const steps = (facts: ClockFact[]) => {
    const rows = rowsOf(facts, today, 'barcelona')
    const found = box(rows, today)
    return mainActs({ stage: 'awaiting_response', begun: true, running: found.kind === 'running' ? found.row : null, rows }).map((act) => [act.step, act.remedy])
  }
  const asked: ClockFact[] = [{ type: 'registered', on: '2026-03-02' }]
  expect(steps(asked)).toEqual([['delivery_requested', null], ['complaint_filed', 'es-ct.gaip']])
  expect(steps([...asked, { type: 'delivery_requested', on: '2026-04-07' }])).not.toContainEqual(['delivery_requested', null])
  expect(steps([{ type: 'registered', on: '2026-02-02' }])).toEqual([['delivery_requested', null], ['reply', null]])
  expect(steps([{ type: 'registered', on: '2026-03-30' }])).toEqual([['reply', null]])
  expect(steps([...asked, { type: 'decided', on: '2026-03-20', result: 'refused' }])).toEqual([['complaint_filed', 'es-ct.gaip']])
})
