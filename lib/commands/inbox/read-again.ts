import { and, eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { InboundId } from '../../inputs/inbox'
import { openInbound } from './open-inbound'
import { readThis } from './read-kept'

/** What came of it: `reason` is null where the mail could be read now. */
export type ReadAgain = { reason: string | null }

/** Reads a mail again that could not be read, as a Plazo that learnt more, or a disk that is whole again, may do. Refuses with wrong_stage any other mail. */
export async function readAgain(actor: Actor, input: InboundId): Promise<ReadAgain> {
  transact(actor, (tx, record, { at }) => {
    const mail = openInbound(tx, actor, input.inboundId)
    if (mail.state !== 'unreadable' || mail.requestId !== null) throw new Refusal('wrong_stage')
    tx.update(inbound).set({ state: 'kept', reason: null, attempts: 0, nextAt: at, leaseUntil: null }).where(and(eq(inbound.id, mail.id), eq(inbound.state, 'unreadable'))).run()
    record(HOUSE, 'mail_read_again', { inboundId: mail.id, sha256: mail.sha256 })
  })
  await readThis(actor, input.inboundId)
  const row = db().select({ state: inbound.state, reason: inbound.reason }).from(inbound).where(eq(inbound.id, input.inboundId)).get()
  return { reason: row?.state === 'unreadable' ? row.reason : null }
}
