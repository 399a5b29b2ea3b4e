import { eq, sql } from 'drizzle-orm'
import { claimsOf, standingOf } from '../../db/case-standing'
import type { Claim } from '../../db/case-standing'
import type { Tx } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { request } from '../../db/schema/request'
import type { Recorder } from '../../db/transact'
import type { Standing } from '../../domain/request/stages'
import { currentRow } from './open-case'
import type { CaseRow } from './open-case'

const of = sql.placeholder
const putStage = prepared((on) => on.update(request).set({ stage: sql`${of('stage')}` }).where(eq(request.id, of('id'))).prepare())
const putOutcome = prepared((on) => on.update(request).set({ outcome: sql`${of('outcome')}`, refusalGrounds: [] }).where(eq(request.id, of('id'))).prepare())

/** The silences that the facts of a case claim now: asked before a change, for `restand` to tell which ones it brought. */
export function claimsNow(tx: Tx, requestId: string): Claim[] {
  return claimsOf(tx, currentRow(tx, requestId), liveFacts(tx, requestId))
}

/**
 * Stage and outcome from all live facts, after one was recorded, corrected or withdrawn, with an event for each change. A silence that is claimed now and wasn't
 * before is recorded, whichever change brought it (product.md, "silence"). A case closed by hand stays closed.
 */
export function restand(tx: Tx, record: Recorder, requestId: string, before: readonly Claim[]): void {
  const row = currentRow(tx, requestId)
  const facts = liveFacts(tx, requestId)
  const known = new Set(before.map((claim) => JSON.stringify(claim)))
  for (const claim of claimsOf(tx, row, facts)) if (!known.has(JSON.stringify(claim))) record(caseSubject(requestId), 'silence_claimed', claim)
  writeStanding(tx, record, row, { stage: row.stage, outcome: row.outcome }, standingOf(tx, row, facts))
}

/** Writes a new standing, with an event for each part that changed. Grounds belong to the outcome that they were given for, and go with it. */
export function writeStanding(tx: Tx, record: Recorder, row: Pick<CaseRow, 'id'>, from: Standing, to: Standing): void {
  if (from.stage !== to.stage) {
    putStage(tx).run({ id: row.id, stage: to.stage })
    record(caseSubject(row.id), 'stage_changed', { from: from.stage, to: to.stage })
  }
  if (from.outcome !== to.outcome) {
    putOutcome(tx).run({ id: row.id, outcome: to.outcome })
    record(caseSubject(row.id), 'outcome_changed', { from: from.outcome, to: to.outcome })
  }
}
