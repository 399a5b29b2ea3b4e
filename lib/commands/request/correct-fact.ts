import { eq } from 'drizzle-orm'
import { firstDay } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { asFactDetail, liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { clockFact, request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import type { CorrectFactInput, WithdrawFactInput } from '../../inputs/fact'
import { openCase } from './open-case'
import { checkFacts, insertFact, liveFact } from './record-facts-of'
import { refreshDates } from './refresh-dates'
import { claimsNow, restand } from './move-standing'
import { indexForSearch, touch } from './touch'

/** Sets a recorded fact right: the old row is kept as withdrawn, with the reason, and points at the new one. */
export function correctFact(actor: Actor, input: CorrectFactInput): { moved: Moved[] } {
  checkFacts([input.fact])
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const old = liveFact(tx, row.id, input.factId)
    if (!old) throw new NotFound()
    const was = firstDay(liveFacts(tx, row.id))
    const claimed = claimsNow(tx, row.id)
    const fact = insertFact(tx, stamp, row.id, input.fact, { documentId: old.evidenceDocumentId ?? undefined, messageId: old.messageId ?? undefined })
    withdraw(tx, old.id, stamp.at, input.why, fact.id)
    const { moved } = refreshDates(tx, row, { firstOn: was })
    record(caseSubject(row.id), 'fact_corrected', { was: asFactDetail(old), now: asFactDetail(fact), why: input.why, moved })
    restand(tx, record, row.id, claimed)
    if (input.fact.registerNumber) {
      tx.update(request).set({ registerNumber: input.fact.registerNumber }).where(eq(request.id, row.id)).run()
      indexForSearch(tx, row.id)
    }
    touch(tx, row.id, stamp.at, 'fact_corrected')
    return { moved }
  })
}

/** Takes out a fact that never happened, with the reason; it stays readable in the history. */
export function withdrawFact(actor: Actor, input: WithdrawFactInput): { moved: Moved[] } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'record_fact')
    const old = liveFact(tx, row.id, input.factId)
    if (!old) throw new NotFound()
    const was = firstDay(liveFacts(tx, row.id))
    const claimed = claimsNow(tx, row.id)
    withdraw(tx, old.id, stamp.at, input.why, null)
    const { moved } = refreshDates(tx, row, { firstOn: was })
    record(caseSubject(row.id), 'fact_withdrawn', { was: asFactDetail(old), why: input.why, moved })
    restand(tx, record, row.id, claimed)
    touch(tx, row.id, stamp.at, 'fact_withdrawn')
    return { moved }
  })
}

/** Marks a fact as one that no longer counts, with the reason and the one that took its place. */
export function withdraw(tx: Tx, factId: string, at: string, why: string, replacedBy: string | null): void {
  tx.update(clockFact).set({ withdrawnAt: at, withdrawnWhy: why, replacedBy }).where(eq(clockFact.id, factId)).run()
}
