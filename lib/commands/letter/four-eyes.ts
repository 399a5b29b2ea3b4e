import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { letterWriter } from '../../db/schema/letter'
import { organisation } from '../../db/schema/people'

/** Whether nobody may approve what they wrote: so unless the organisation switched it off. */
export function isFourEyes(tx: Tx): boolean {
  return tx.select({ on: organisation.fourEyes }).from(organisation).get()?.on ?? true
}

/** Whether this actor changed the letter since its last approval. */
export function isWriter(tx: Tx, letterId: string, actor: string): boolean {
  return tx.select({ since: letterWriter.since }).from(letterWriter).where(and(eq(letterWriter.letterId, letterId), eq(letterWriter.actor, actor))).get() !== undefined
}
