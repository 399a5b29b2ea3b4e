import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { standingOf } from '../../db/case-standing'
import { liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { Standing } from '../../domain/request/stages'
import type { closeInput, requestOnlyInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { touch } from './touch'

/** Closes a case; the stage it had is kept, so that it can be reopened. A withdrawn one gets that outcome. */
export function closeRequest(actor: Actor, input: z.output<typeof closeInput>): { stage: 'closed' } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'close')
    if (row.stage === 'closed') throw new Refusal('wrong_stage', { stage: row.stage })
    const outcome = input.withdrawn ? 'withdrawn' as const : row.outcome
    tx.update(request).set({ stage: 'closed', stageBeforeClose: row.stage, outcome }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'stage_changed', { from: row.stage, to: 'closed', ...(input.why ? { why: input.why } : {}) })
    if (outcome !== row.outcome) record(caseSubject(row.id), 'outcome_changed', { from: row.outcome, to: outcome })
    touch(tx, row.id, stamp.at, 'stage_changed')
    return { stage: 'closed' }
  })
}

/** Reopens a closed case in the stage that it had, or where facts recorded while it was closed have brought it. A withdrawal is taken back. */
export function reopenRequest(actor: Actor, input: z.output<typeof requestOnlyInput>): { stage: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'close')
    if (row.stage !== 'closed') throw new Refusal('wrong_stage', { stage: row.stage })
    const before: Standing = { stage: row.stageBeforeClose ?? 'awaiting_response', outcome: row.outcome === 'withdrawn' ? 'none' : row.outcome }
    const { stage, outcome } = standingOf(tx, { ...row, ...before }, liveFacts(tx, row.id))
    tx.update(request).set({ stage, stageBeforeClose: null, outcome }).where(eq(request.id, row.id)).run()
    record(caseSubject(row.id), 'stage_changed', { from: 'closed', to: stage })
    if (outcome !== row.outcome) record(caseSubject(row.id), 'outcome_changed', { from: row.outcome, to: outcome })
    touch(tx, row.id, stamp.at, 'stage_changed')
    return { stage }
  })
}
