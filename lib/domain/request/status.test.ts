import { describe, expect, it } from 'vitest'
import { caseStatus, isOverdue } from './status'
import type { StatusFacts } from './status'

const waiting: StatusFacts = { stage: 'awaiting_response', outcome: 'none', replyDueOn: '2026-03-30', silenceFrom: '2026-04-07' }

describe('the one pill of a case', () => {
  it.each([
    ['before the term ends', waiting, '2026-03-30', { tone: 'wait', code: 'stage.awaiting_response' }],
    ['the day after it', waiting, '2026-03-31', { tone: 'late', code: 'mark.overdue' }],
    ['once silence is certain', waiting, '2026-04-07', { tone: 'late', code: 'mark.silence' }],
    ['with a reply to read', { ...waiting, needsTriage: true }, '2026-03-30', { tone: 'act', code: 'mark.to_classify' }],
    ['with a reply to read after the term', { ...waiting, needsTriage: true }, '2026-03-31', { tone: 'late', code: 'mark.overdue' }],
    ['as a draft', { ...waiting, stage: 'draft' }, '2026-04-07', { tone: 'idle', code: 'stage.draft' }],
    ['with a question of theirs', { ...waiting, stage: 'clarification_needed' }, '2026-04-07', { tone: 'act', code: 'stage.clarification_needed' }],
    ['refused', { ...waiting, stage: 'decided', outcome: 'refused' }, '2026-04-07', { tone: 'contest', code: 'outcome.refused' }],
    ['granted in part', { ...waiting, stage: 'decided', outcome: 'granted_in_part' }, '2026-04-07', { tone: 'good', code: 'outcome.granted_in_part' }],
    ['in complaint', { ...waiting, stage: 'in_complaint', outcome: 'deemed_refused' }, '2026-04-07', { tone: 'contest', code: 'stage.in_complaint' }],
    ['withdrawn', { ...waiting, stage: 'closed', outcome: 'withdrawn' }, '2026-04-07', { tone: 'idle', code: 'outcome.withdrawn' }],
  ] as const)('%s', (_when, facts, today, pill) => expect(caseStatus(facts, today)).toEqual(pill))

  it('calls only an awaited answer overdue', () => {
    expect(isOverdue(waiting, '2026-03-31')).toBe(true)
    expect(isOverdue({ ...waiting, stage: 'in_complaint' }, '2026-03-31')).toBe(false)
    expect(isOverdue({ ...waiting, replyDueOn: null }, '2026-03-31')).toBe(false)
  })
})
