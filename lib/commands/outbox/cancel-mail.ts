import { and, eq, sql } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { MailId } from '../../inputs/outbox'
import { touch } from '../request/touch'
import { openMail } from './open-mail'

/** Calls a letter back that still waits; it stays approved. Refuses with too_late_to_undo once a sender has it, or it has left. */
export function cancelMail(actor: Actor, input: MailId): void {
  transact(actor, (tx, record, stamp) => {
    const { mail, row } = openMail(tx, actor, input.outboxId)
    const done = tx.update(outbox).set({ state: 'cancelled', fence: sql`${outbox.fence} + 1`, endedAt: stamp.at, why: 'called_back' })
      .where(and(eq(outbox.id, mail.id), eq(outbox.state, 'queued'))).run()
    if (done.changes !== 1) throw new Refusal('too_late_to_undo')
    record(caseSubject(row.requestId), 'letter_cancelled', { letterId: row.id, purpose: row.purpose, outboxId: mail.id })
    touch(tx, row.requestId, stamp.at, 'letter_cancelled')
  })
}
