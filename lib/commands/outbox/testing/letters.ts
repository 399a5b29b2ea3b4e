import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { caseSubject } from '../../../db/history'
import { newId } from '../../../db/ids'
import { letter } from '../../../db/schema/letter'
import { outbox } from '../../../db/schema/mail'
import { request } from '../../../db/schema/request'
import { plantCase } from '../../../db/testing-case'
import { transact, write } from '../../../db/transact'
import type { Purpose } from '../../../domain/letter/words'
import { keepRaw } from '../../../files/keep-raw'
import { composeMail } from '../../../mail/compose'
import { newMessageId } from '../../../mail/message-id'
import { queueMail } from '../queue-mail'

const FROM = 'desk@plazo.example'
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

/** An approved letter of a case that is ready to leave, as rows: what drafting and approving write. */
export function plantLetter(requestId: string, over: Partial<typeof letter.$inferInsert> = {}): string {
  const id = newId()
  transact({ kind: 'command_line' }, (tx, record, { at }) => {
    tx.insert(letter).values({
      id, requestId, purpose: 'initial_request', language: 'es', lawId: 'es-ltaibg', lawVersion: '2014-12-10', state: 'approved', subject: 'Solicitud', text: 'Pedimos los contratos.',
      addressee: 'authority', addresseeName: 'Ayuntamiento', addresseeAddress: 'Plaza 1', email: 'registro@rivas.example', channel: 'email', requesterId: 'ours', savedAt: at, savedBy: 'command line',
      createdAt: at, createdBy: 'command line', approvedHash: 'approved', approvedAt: at, approvedBy: 'command line', ...over,
    }).run()
    record(caseSubject(requestId), 'letter_drafted', { letterId: id, purpose: (over.purpose ?? 'initial_request') as Purpose, language: 'es' })
  })
  return id
}

/** A case with an approved letter in the outbox, with real bytes. */
export async function queuedLetter(ref: string, options: { requestId?: string; to?: string; notBefore?: string; bytes?: number } = {}): Promise<{ id: string; letterId: string; requestId: string; messageId: string }> {
  const requestId = options.requestId ?? plantCase(ref)
  if (!options.requestId) write((tx) => { tx.update(request).set({ stage: 'approved' }).where(eq(request.id, requestId)).run() })
  const letterId = plantLetter(requestId)
  const to = options.to ?? 'registro@rivas.example', messageId = newMessageId(FROM)
  const raw = keepRaw(await composeMail({
    from: { name: 'Organisation', address: FROM }, to: { name: 'Ayuntamiento', address: to }, subject: `Solicitud ${ref}`, text: `Pedimos los contratos de ${ref}.\n.\nÑandú`, messageId,
    date: '2026-04-08T09:00:00.000Z', attachments: [{ filename: 'Solicitud.pdf', content: Buffer.concat([PDF, Buffer.alloc(options.bytes ?? 0)]), contentType: 'application/pdf' }],
  }))
  const id = transact({ kind: 'command_line' }, (tx, record, stamp) => {
    const outboxId = queueMail(tx, stamp, {
      kind: 'letter', idemKey: `letter:${letterId}`, raw, messageIdHeader: messageId, envelopeFrom: FROM, envelopeTo: to, subject: `Solicitud ${ref}`, requestId, letterId,
      notBefore: options.notBefore ?? stamp.at,
    })
    record(caseSubject(requestId), 'letter_queued', { letterId, purpose: 'initial_request', outboxId, messageId, to, sha256: raw.sha256 })
    return outboxId
  })
  return { id, letterId, requestId, messageId }
}

/** A notice in the outbox. */
export async function queuedNotice(key: string, to = 'coordinator@plazo.example'): Promise<{ id: string; messageId: string }> {
  const messageId = newMessageId(FROM)
  const raw = keepRaw(await composeMail({ from: { name: 'Plazo', address: FROM }, to: { name: '', address: to }, subject: key, text: key, messageId, date: '2026-04-08T09:00:00.000Z' }))
  const id = write((tx, { at }) => queueMail(tx, { at, actor: 'system' }, { kind: 'notice', idemKey: key, raw, messageIdHeader: messageId, envelopeFrom: FROM, envelopeTo: to, subject: key, notBefore: at }))
  return { id, messageId }
}

/** The row of a mail in the outbox. */
export function mailOf(id: string): typeof outbox.$inferSelect {
  return db().select().from(outbox).where(eq(outbox.id, id)).get()!
}
