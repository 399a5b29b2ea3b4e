import { and, eq, inArray } from 'drizzle-orm'
import { readFile } from 'node:fs/promises'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import { canonicalJson } from '../../domain/canonical'
import { MAX_MAIL_BYTES, UNDO_MS } from '../../domain/letter/undo'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { keepRaw } from '../../files/keep-raw'
import { filePath } from '../../files/store'
import type { SendLetter } from '../../inputs/outbox'
import { letterMailBody } from '../../letters/eml-body'
import { letterPdf } from '../../letters/pdf'
import type { LetterSheet } from '../../letters/sheet'
import { checkedAddress } from '../../mail/address'
import { composeMail } from '../../mail/compose'
import type { Mail, MailPart } from '../../mail/compose'
import { newMessageId } from '../../mail/message-id'
import { mailboxesOf } from '../outbox/mailboxes-of'
import { queueMail } from '../outbox/queue-mail'
import { touch } from '../request/touch'
import { mayLeave } from './leave'
import { openLetter } from './open-letter'
import { pdfName } from '../../letters/pdf-name'

/** What waits in the outbox: `at` is when it leaves at the earliest. */
export type Queued = { outboxId: string; at: string }

/**
 * Puts an approved letter into the outbox: rendered first, then one transaction checks that nothing of it changed meanwhile and fixes bytes and Message-ID. It can be
 * called back for half a minute. The same key again, or a letter that is leaving already, answers what is there. Refuses as `mayLeave`, and with bad_address,
 * too_large or changed_meanwhile.
 */
export async function leaveByEmail(actor: Actor, input: SendLetter): Promise<Queued> {
  const idemKey = `letter:${input.letterId}:${input.key}`
  const first = db().transaction((tx) => {
    openLetter(tx, actor, input.letterId, 'send')
    return leaving(tx, input.letterId, idemKey) ?? { sheet: mayLeave(tx, actor, input.letterId, 'send').sheet }
  })
  if (!('sheet' in first)) return first
  const { mail, raw } = await written(first.sheet)
  return db().transaction((tx) => leaving(tx, input.letterId, idemKey)) ?? transact(actor, (tx, record, stamp) => {
    const { row, sheet } = mayLeave(tx, actor, input.letterId, 'send')
    const there = leaving(tx, input.letterId, idemKey)
    if (there || canonicalJson(sheet) !== canonicalJson(first.sheet)) throw new Refusal('changed_meanwhile')
    const notBefore = later(stamp.at, UNDO_MS)
    const outboxId = queueMail(tx, stamp, {
      kind: 'letter', idemKey, raw, messageIdHeader: mail.messageId, envelopeFrom: mail.from.address, envelopeTo: mail.to.address, subject: mail.subject,
      requestId: row.requestId, letterId: row.id, notBefore,
    })
    record(caseSubject(row.requestId), 'letter_queued', { letterId: row.id, purpose: row.purpose, outboxId, messageId: mail.messageId, to: checkedAddress(mail.to.address), sha256: raw.sha256 })
    touch(tx, row.requestId, stamp.at, 'letter_queued')
    return { outboxId, at: notBefore }
  })
}

function leaving(tx: Tx, letterId: string, idemKey: string): Queued | null {
  const same = tx.select({ outboxId: outbox.id, at: outbox.notBefore }).from(outbox).where(eq(outbox.idemKey, idemKey)).get()
  return same ?? tx.select({ outboxId: outbox.id, at: outbox.notBefore }).from(outbox)
    .where(and(eq(outbox.letterId, letterId), inArray(outbox.state, ['queued', 'sending', 'unknown']))).get() ?? null
}

/** The mail of a letter: its text, the PDF, then what is enclosed. */
async function written(sheet: LetterSheet): Promise<{ mail: Mail; raw: ReturnType<typeof keepRaw> }> {
  const { from, replyTo } = mailboxesOf(sheet.requestId, { name: sheet.letterhead?.name || sheet.requester.name, email: sheet.requester.email })
  const attachments: MailPart[] = [{ filename: pdfName(sheet), content: await letterPdf(sheet), contentType: 'application/pdf' }]
  for (const one of sheet.enclosures) {
    const content = await readFile(filePath(one.sha256)).catch(() => { throw new Refusal('no_such_file') })
    attachments.push({ filename: one.filename, content, contentType: one.filename.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream' })
  }
  if (attachments.reduce((sum, part) => sum + part.content.length, 0) > MAX_MAIL_BYTES) throw new Refusal('too_large')
  const mail: Mail = {
    from, to: { name: sheet.addressee.name, address: checkedAddress(sheet.addressee.email ?? '') }, ...(replyTo ? { replyTo } : {}),
    ...letterMailBody(sheet), attachments, messageId: newMessageId(from.address), date: now(), headers: { 'Content-Language': sheet.language },
  }
  return { mail, raw: keepRaw(await composeMail(mail)) }
}
