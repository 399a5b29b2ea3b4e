import { inArray } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { document } from '../../db/schema/record'
import { Refusal } from '../../domain/refusal'

/** Holds a list of enclosures to documents of its case, each once. Refuses with bad_input (one twice) or no_such_file. */
export function needDocuments(tx: Tx, requestId: string, ids: readonly string[]): void {
  const known = ids.length ? tx.select({ id: document.id, requestId: document.requestId }).from(document).where(inArray(document.id, [...ids])).all() : []
  if (new Set(ids).size !== ids.length) throw new Refusal('bad_input')
  if (ids.some((id) => known.find((one) => one.id === id)?.requestId !== requestId)) throw new Refusal('no_such_file')
}
