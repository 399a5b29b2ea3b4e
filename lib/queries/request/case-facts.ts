import { asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { factDay } from '../../db/facts'
import type { FactRow } from '../../db/facts'
import { clockFact } from '../../db/schema/request'

/** A clock fact as the page shows it: its day (the earliest of an uncertain one), what its type adds, its evidence, and how it was taken back if it was. */
export type CaseFact = {
  id: string; type: string; day: string; at: string | null; earliest: string | null; latest: string | null
  result: string | null; notifiedOn: string | null; until: string | null; remedy: string | null; of: string | null; to: string | null
  registerNumber: string | null; evidenceNote: string | null; documentId: string | null; messageId: string | null
  recordedAt: string; recordedBy: string
  withdrawn: { at: string; why: string; replacedBy: string | null } | null
}

/** All clock facts of a case, those taken back too, in the order in which they were recorded; the rows of those that count stand beside. */
export function caseFacts(requestId: string): { all: CaseFact[]; live: FactRow[] } {
  const rows = db().select().from(clockFact).where(eq(clockFact.requestId, requestId)).orderBy(asc(clockFact.recordedAt), sql`${clockFact}.rowid`).all()
  return { all: rows.map(shown), live: rows.filter((row) => row.withdrawnAt === null) }
}

function shown(row: FactRow): CaseFact {
  const text = (key: string) => (typeof row.extra[key] === 'string' ? row.extra[key] : null)
  return {
    id: row.id, type: row.type, day: factDay(row), at: row.at, earliest: row.earliest, latest: row.latest,
    result: text('result'), notifiedOn: text('notifiedOn'), until: text('until'), remedy: text('remedy'), of: text('of'), to: text('to'),
    registerNumber: row.registerNumber, evidenceNote: row.evidenceNote, documentId: row.evidenceDocumentId, messageId: row.messageId,
    recordedAt: row.recordedAt, recordedBy: row.recordedBy,
    withdrawn: row.withdrawnAt ? { at: row.withdrawnAt, why: row.withdrawnWhy ?? '', replacedBy: row.replacedBy } : null,
  }
}
