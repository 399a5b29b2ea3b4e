import { eq, sql } from 'drizzle-orm'
import { standingAfter, standingOf } from '../../db/case-standing'
import type { Tx } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { request } from '../../db/schema/request'
import type { Recorder } from '../../db/transact'
import type { Standing, StandingFact } from '../../domain/request/stages'
import { currentRow } from './open-case'
import type { CaseRow } from './open-case'

const of = sql.placeholder
const putStage = prepared((on) => on.update(request).set({ stage: sql`${of('stage')}` }).where(eq(request.id, of('id'))).prepare())
const putOutcome = prepared((on) => on.update(request).set({ outcome: sql`${of('outcome')}`, refusalGrounds: [] }).where(eq(request.id, of('id'))).prepare())

/** Moves stage and outcome after one more fact, with an event for each change, and records a silence that was claimed. */
export function moveStanding(tx: Tx, record: Recorder, requestId: string, fact: StandingFact & { remedy?: string | undefined }): void {
  const row = currentRow(tx, requestId)
  const before: Standing = { stage: row.stage, outcome: row.outcome }
  const { claim, standing } = standingAfter(tx, row, liveFacts(tx, requestId), before, fact)
  if (claim) record(caseSubject(requestId), 'silence_claimed', claim)
  writeStanding(tx, record, row, before, standing)
}

/** Stage and outcome from all live facts, after one was corrected or withdrawn. A case closed by hand stays closed. */
export function restand(tx: Tx, record: Recorder, requestId: string): void {
  const row = currentRow(tx, requestId)
  writeStanding(tx, record, row, { stage: row.stage, outcome: row.outcome }, standingOf(tx, row, liveFacts(tx, requestId)))
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
