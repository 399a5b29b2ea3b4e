import { and, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { readRaw } from '../../files/keep-raw'
import type { SettleMail } from '../../inputs/outbox'
import { hasLeft, leavingOf } from './has-left'
import { openMail } from './open-mail'
import { recordMail } from './record-mail'

/**
 * A person says what became of a letter or a message whose answer was lost: it arrived (the case then keeps it as sent on the day it went out), or it did not, and may be sent
 * anew. Refuses with wrong_stage when nothing is unknown about it.
 */
export async function settleMail(actor: Actor, input: SettleMail): Promise<void> {
  const mail = db().transaction((tx) => openMail(tx, actor, input.outboxId))
  const raw = input.as === 'sent' && mail.state === 'unknown' ? readRaw(mail.rawSha256) : null
  const leaving = raw && await leavingOf(mail, raw)
  transact(actor, (tx, record, stamp) => {
    openMail(tx, actor, input.outboxId)
    const wentOut = mail.endedAt ?? stamp.at
    const done = tx.update(outbox).set(input.as === 'sent' ? { state: 'sent', why: 'settled' } : { state: 'failed', why: 'settled', endedAt: stamp.at })
      .where(and(eq(outbox.id, mail.id), eq(outbox.state, 'unknown'))).run()
    if (done.changes !== 1) throw new Refusal('wrong_stage')
    recordMail(tx, record, stamp, mail, 'settled', { as: input.as, why: input.why })
    if (input.as === 'sent') hasLeft(tx, record, stamp, mail, input.why, leaving, wentOut)
  })
}
