import { and, eq, inArray } from 'drizzle-orm'
import { later } from '../../clock'
import { caseSubject } from '../../db/history'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import { UNDO_MS } from '../../domain/letter/undo'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { MailId } from '../../inputs/outbox'
import { mayLeave } from '../letter/leave'
import { touch } from '../request/touch'
import { openLetterMail } from './open-mail'
import type { Queued } from '../letter/leave-by-email'

/**
 * Sends a letter's mail again that the server refused: the same bytes under the same Message-ID, of which the server has none. Needs no new approval while the letter is as
 * it was approved. Refuses as `mayLeave`, and with wrong_stage when it hasn't failed or is leaving by another mail.
 */
export function retryMail(actor: Actor, input: MailId): Queued {
  return transact(actor, (tx, record, stamp) => {
    const { mail, row } = openLetterMail(tx, actor, input.outboxId)
    mayLeave(tx, actor, row.id, 'send')
    const other = tx.select({ id: outbox.id }).from(outbox).where(and(eq(outbox.letterId, row.id), inArray(outbox.state, ['queued', 'sending', 'unknown', 'sent']))).get()
    if (mail.state !== 'failed' || mail.why === 'settled' || mail.why === 'bytes_missing' || other) throw new Refusal('wrong_stage')
    const at = later(stamp.at, UNDO_MS)
    tx.update(outbox).set({ state: 'queued', notBefore: at, nextAt: at, attempts: 0, firstFailedAt: null, endedAt: null, why: null }).where(eq(outbox.id, mail.id)).run()
    const to = mail.envelopeTo[0] ?? ''
    record(caseSubject(row.requestId), 'letter_queued', { letterId: row.id, purpose: row.purpose, outboxId: mail.id, messageId: mail.messageIdHeader, to, sha256: mail.rawSha256 })
    touch(tx, row.requestId, stamp.at, 'letter_queued')
    return { outboxId: mail.id, at }
  })
}
