import { eq } from 'drizzle-orm'
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import type { MessageSheet } from '../../db/message-sheet'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { transact } from '../../db/transact'
import { canonicalJson } from '../../domain/canonical'
import { MAX_MAIL_BYTES, UNDO_MS } from '../../domain/letter/undo'
import { wholeText } from '../../domain/message/message-text'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { keepRaw } from '../../files/keep-raw'
import { filePath } from '../../files/store'
import { quoteLine } from '../../i18n/quote-line'
import type { SendMessage } from '../../inputs/message'
import { checkedAddress } from '../../mail/address'
import { composeMail } from '../../mail/compose'
import type { Mail, MailPart } from '../../mail/compose'
import { newMessageId } from '../../mail/message-id'
import { mailboxesOf } from '../outbox/mailboxes-of'
import { queueMail } from '../outbox/queue-mail'
import { touch } from '../request/touch'
import { mayLeave } from './may-leave'
import { isLeaving, openMessage } from './open-draft'

/** What waits in the outbox: `at` is when it leaves at the earliest. */
export type Queued = { outboxId: string; at: string }

/**
 * Puts a message into the outbox, as a letter is put there: rendered first, then one transaction checks that nothing of it changed meanwhile and fixes bytes and Message-ID. It
 * can be called back for half a minute, and moves no clock and no stage. The same key again, or a message that is leaving already, answers what is there. Refuses as
 * `mayLeave`, and with too_large, no_such_file or changed_meanwhile.
 */
export async function sendMessage(actor: Actor, input: SendMessage): Promise<Queued> {
  const idemKey = `message:${input.draftId}:${input.key}`
  const first = db().transaction((tx) => {
    openMessage(tx, actor, input.draftId, 'send')
    return leaving(tx, input.draftId, idemKey) ?? mayLeave(tx, actor, input.draftId)
  })
  if ('outboxId' in first) return first
  if (first.row.version !== input.version || !isDeepStrictEqual(first.sheet.enclosures.map((one) => one.documentId), input.documentIds)) throw new Refusal('changed_meanwhile')
  const { mail, raw } = await written(first.sheet)
  return db().transaction((tx) => leaving(tx, input.draftId, idemKey)) ?? transact(actor, (tx, record, stamp) => {
    const { row, sheet } = mayLeave(tx, actor, input.draftId)
    if (row.version !== input.version || canonicalJson(sheet) !== canonicalJson(first.sheet)) throw new Refusal('changed_meanwhile')
    const notBefore = later(stamp.at, UNDO_MS)
    const outboxId = queueMail(tx, stamp, {
      kind: 'message', idemKey, raw, messageIdHeader: mail.messageId, envelopeFrom: mail.from.address, envelopeTo: mail.to.address, subject: mail.subject, requestId: row.requestId, notBefore,
    })
    tx.update(messageDraft).set({ outboxId }).where(eq(messageDraft.id, row.id)).run()
    record(caseSubject(row.requestId), 'message_queued', { outboxId, messageId: mail.messageId, to: checkedAddress(mail.to.address), sha256: raw.sha256 })
    touch(tx, row.requestId, stamp.at, 'message_queued')
    return { outboxId, at: notBefore }
  })
}

function leaving(tx: Tx, draftId: string, idemKey: string): Queued | null {
  const same = tx.select({ outboxId: outbox.id, at: outbox.notBefore }).from(outbox).where(eq(outbox.idemKey, idemKey)).get()
  if (same) return same
  const row = tx.select().from(messageDraft).where(eq(messageDraft.id, draftId)).get()
  if (!row?.outboxId || !isLeaving(tx, row)) return null
  return tx.select({ outboxId: outbox.id, at: outbox.notBefore }).from(outbox).where(eq(outbox.id, row.outboxId)).get() ?? null
}

async function written(sheet: MessageSheet): Promise<{ mail: Mail; raw: ReturnType<typeof keepRaw> }> {
  if (sheet.enclosures.reduce((sum, one) => sum + one.size, 0) > MAX_MAIL_BYTES) throw new Refusal('too_large')
  const { from, replyTo } = mailboxesOf(sheet.requestId, sheet.sender)
  const attachments = await Promise.all(sheet.enclosures.map(async ({ sha256, filename }): Promise<MailPart> => {
    const content = await readFile(filePath(sha256)).catch(() => { throw new Refusal('no_such_file') })
    return { filename, content, contentType: filename.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream' }
  }))
  const mail: Mail = {
    from, to: { name: sheet.to?.name ?? '', address: checkedAddress(sheet.to?.address ?? '') }, ...(replyTo ? { replyTo } : {}), subject: sheet.subject,
    text: wholeText(sheet.written, sheet.quote && { by: quoteLine(sheet.language, sheet.quote), text: sheet.quote.text }), attachments, ...sheet.thread,
    messageId: newMessageId(from.address), date: now(), headers: { 'Content-Language': sheet.language },
  }
  return { mail, raw: keepRaw(await composeMail(mail)) }
}
