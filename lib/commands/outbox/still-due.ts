import { eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import type { Db } from '../../db/client'
import { prepared } from '../../db/prepared'
import { letter } from '../../db/schema/letter'
import { messageDraft } from '../../db/schema/outgoing'
import type { OutboxRow } from './claim'

const standing = prepared((on) => on.select({ state: letter.state, hash: letter.approvedHash, discardedAt: letter.discardedAt }).from(letter).where(eq(letter.id, sql.placeholder('id'))).prepare())

const written = prepared((on) => on.select({ discardedAt: messageDraft.discardedAt }).from(messageDraft).where(eq(messageDraft.outboxId, sql.placeholder('id'))).prepare())

export type StillDue = (on: Db, row: OutboxRow) => boolean

/** Whether a claimed mail may leave at this moment: a letter is still approved and has not left; a message is still there; a notice still holds, as the caller knows to ask. */
export function isStillDue(row: OutboxRow, ofNotice: StillDue = () => true): boolean {
  if (row.kind === 'notice') return ofNotice(db(), row)
  if (row.kind === 'message') return written(db()).get({ id: row.id })?.discardedAt === null
  if (!row.letterId) return true
  const of = standing(db()).get({ id: row.letterId })
  return of?.state === 'approved' && of.hash !== null && of.discardedAt === null
}
