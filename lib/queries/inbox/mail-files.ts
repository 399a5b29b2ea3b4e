import { and, asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { fileReading, inboundAttachment } from '../../db/schema/inbox'
import { document, file } from '../../db/schema/record'
import { servedType, viewingOf } from '../../domain/document/media-type'
import type { Viewing } from '../../domain/document/media-type'
import type { AttachmentWarning, ReadingState } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { mailFor } from './mail-for'

/** An attachment, or a document of a message: `documentId` where it stands in a case and has its own page, `position` where it can be had from the mail only. */
export type MailFile = {
  key: string; filename: string | null; size: number; type: string; viewing: Viewing; inline: boolean; warnings: AttachmentWarning[]
  documentId: string | null; position: number | null; reading: ReadingState | null; pages: number | null
}

/** The attachments of a mail, as they stand in it. */
export function filesOfMail(inboundId: string): MailFile[] {
  return db().select({ one: inboundAttachment, kept: file, reading: fileReading }).from(inboundAttachment).innerJoin(file, eq(file.sha256, inboundAttachment.sha256))
    .leftJoin(fileReading, eq(fileReading.sha256, inboundAttachment.sha256)).where(eq(inboundAttachment.inboundId, inboundId)).orderBy(asc(inboundAttachment.position)).all()
    .map(({ one, kept, reading }) => ({
      key: `${one.position}`, filename: one.filename, size: one.size, ...seen(kept.mediaType, one.filename), inline: one.inline, warnings: one.warnings, documentId: one.documentId,
      position: one.position, reading: reading?.state ?? null, pages: reading?.pages ?? null,
    }))
}

/** The documents of a message that was logged by hand. */
export function filesOfMessage(messageId: string): MailFile[] {
  return db().select({ one: document, kept: file, reading: fileReading }).from(document).innerJoin(file, eq(file.sha256, document.sha256))
    .leftJoin(fileReading, eq(fileReading.sha256, document.sha256)).where(eq(document.messageId, messageId)).orderBy(asc(document.addedAt), asc(document.id)).all()
    .map(({ one, kept, reading }) => ({
      key: one.id, filename: one.filename, size: kept.size, ...seen(kept.mediaType, one.filename), inline: false, warnings: [], documentId: one.id, position: null,
      reading: reading?.state ?? null, pages: reading?.pages ?? null,
    }))
}

function seen(mediaType: string, filename: string | null): { type: string; viewing: Viewing } {
  const type = servedType(mediaType, filename ?? '')
  return { type, viewing: viewingOf(type) }
}

/** One attachment as it leaves: by what its bytes showed, never by what the mail says of them; and the document that it became in which case. NotFound for a stranger. */
export function mailFile(actor: Actor, inboundId: string, position: number): { filename: string; mediaType: string; sha256: string; documentId: string | null; requestId: string | null } {
  const mail = mailFor(actor, inboundId)
  const row = db().select({ filename: inboundAttachment.filename, sha256: inboundAttachment.sha256, mediaType: file.mediaType, documentId: inboundAttachment.documentId }).from(inboundAttachment)
    .innerJoin(file, eq(file.sha256, inboundAttachment.sha256)).where(and(eq(inboundAttachment.inboundId, mail.id), eq(inboundAttachment.position, position))).get()
  if (!row) throw new NotFound()
  return { ...row, filename: row.filename ?? `attachment-${position}`, requestId: mail.requestId }
}
