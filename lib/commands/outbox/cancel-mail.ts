import { and, eq, sql } from 'drizzle-orm'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { MailId } from '../../inputs/outbox'
import { openMail } from './open-mail'
import { recordMail } from './record-mail'

/** Calls a letter or a message back that still waits; a letter stays approved. Refuses with too_late_to_undo once a sender has it, or it has left. */
export function cancelMail(actor: Actor, input: MailId): void {
  transact(actor, (tx, record, stamp) => {
    const mail = openMail(tx, actor, input.outboxId)
    const done = tx.update(outbox).set({ state: 'cancelled', fence: sql`${outbox.fence} + 1`, endedAt: stamp.at, why: 'called_back' })
      .where(and(eq(outbox.id, mail.id), eq(outbox.state, 'queued'))).run()
    if (done.changes !== 1) throw new Refusal('too_late_to_undo')
    recordMail(tx, record, stamp, mail, 'cancelled', {})
  })
}
