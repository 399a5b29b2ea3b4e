import { eq } from 'drizzle-orm'
import { firstDay } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { asFactDetail, liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import type { Moved } from '../../domain/request/events'
import { claimsNow, restand } from './move-standing'
import { currentRow } from './open-case'
import type { CaseRow } from './open-case'
import { merged } from './record-facts-of'
import { refreshDates } from './refresh-dates'
import { withdraw } from './correct-fact'

/** Takes out every fact that was recorded from a message which leaves its case, newest first: dates, stage and outcome follow, and so does a register number that only they gave. */
export function withdrawFactsOf(tx: Tx, record: Recorder, stamp: Stamp, row: CaseRow, messageId: string, why: string): Moved[] {
  const all: Moved[] = []
  const given = liveFacts(tx, row.id).filter((fact) => fact.messageId === messageId).reverse()
  for (const fact of given) {
    const was = firstDay(liveFacts(tx, row.id))
    const claimed = claimsNow(tx, row.id)
    withdraw(tx, fact.id, stamp.at, why, null)
    const { moved } = refreshDates(tx, currentRow(tx, row.id), { firstOn: was })
    record(caseSubject(row.id), 'fact_withdrawn', { was: asFactDetail(fact), why, moved })
    restand(tx, record, row.id, claimed)
    all.push(...moved)
  }
  const number = currentRow(tx, row.id).registerNumber
  if (number !== null && given.some((fact) => fact.registerNumber === number)) forgetNumber(tx, record, row.id, number)
  return merged(all)
}

function forgetNumber(tx: Tx, record: Recorder, requestId: string, number: string): void {
  const now = liveFacts(tx, requestId).find((fact) => fact.registerNumber !== null)?.registerNumber ?? null
  if (now === number) return
  tx.update(request).set({ registerNumber: now }).where(eq(request.id, requestId)).run()
  record(caseSubject(requestId), 'details_changed', { changed: { registerNumber: { was: number, now } } })
}

