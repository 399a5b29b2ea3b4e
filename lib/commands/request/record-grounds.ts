import { eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import type { Recorder } from '../../db/transact'
import type { Tx } from '../../db/client'
import { Refusal } from '../../domain/refusal'
import type { FactInput } from '../../inputs/fact'

/** Refuses (bad_input) grounds of refusal without the decision that they explain: who may not record it may not give its grounds either. */
export function checkGrounds(grounds: readonly string[], facts: readonly FactInput[]): void {
  if (grounds.length > 0 && !facts.some((fact) => fact.type === 'decided')) throw new Refusal('bad_input', { path: 'refusalGrounds' }, 'refusalGrounds')
}

/** Writes down on which grounds a decision withheld something (codes of the law, or free words), after the decision was recorded. */
export function recordGrounds(tx: Tx, record: Recorder, requestId: string, grounds: readonly string[]): void {
  if (grounds.length === 0) return
  const { outcome } = tx.update(request).set({ refusalGrounds: [...grounds] }).where(eq(request.id, requestId)).returning().get()
  record(caseSubject(requestId), 'outcome_changed', { from: outcome, to: outcome, grounds: [...grounds] })
}
