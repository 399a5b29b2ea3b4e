import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FactDetail } from '../domain/request/events'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { clockFact } from './schema/request'

export type FactRow = typeof clockFact.$inferSelect
/** A fact as far as dates follow from it, saved or not. */
export type DatedFact = Pick<FactRow, 'type' | 'on' | 'at' | 'earliest' | 'latest' | 'extra'>

const live = prepared((on) => on.select().from(clockFact).where(and(eq(clockFact.requestId, sql.placeholder('id')), isNull(clockFact.withdrawnAt)))
  .orderBy(clockFact.recordedAt, sql`${clockFact}.rowid`).prepare())

/** The facts of a case that count: those not withdrawn, in the order in which they were recorded. */
export function liveFacts(tx: Db | Tx, requestId: string): FactRow[] {
  return live(tx).all({ id: requestId })
}

/** A fact as the deadline engine and the command line read it: type, its date, and what its type adds. */
export function asClockFact(row: DatedFact): { type: string } & Record<string, unknown> {
  return {
    type: row.type,
    ...(row.on ? { on: row.on } : {}), ...(row.at ? { at: row.at } : {}),
    ...(row.earliest ? { earliest: row.earliest } : {}), ...(row.latest ? { latest: row.latest } : {}),
    ...row.extra,
  }
}

/** The calendar date of a fact: its day, the day of its instant, or its earliest day. */
export function factDay(row: Pick<FactRow, 'on' | 'at' | 'earliest'>): string {
  return row.on ?? row.at?.slice(0, 10) ?? row.earliest ?? ''
}

/** A fact as it stands in the history. */
export function asFactDetail(row: FactRow): FactDetail {
  return {
    factId: row.id, type: row.type,
    ...(row.on ? { on: row.on } : {}), ...(row.at ? { at: row.at } : {}),
    ...(row.earliest ? { earliest: row.earliest } : {}), ...(row.latest ? { latest: row.latest } : {}),
    ...(Object.keys(row.extra).length ? { extra: row.extra } : {}),
    ...(row.registerNumber ? { registerNumber: row.registerNumber } : {}), ...(row.evidenceNote ? { evidenceNote: row.evidenceNote } : {}),
    ...(row.evidenceDocumentId ? { documentId: row.evidenceDocumentId } : {}), ...(row.messageId ? { messageId: row.messageId } : {}),
  }
}
