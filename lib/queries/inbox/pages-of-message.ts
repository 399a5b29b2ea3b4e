import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { db } from '../../db/client'
import { filePage, inboundAttachment } from '../../db/schema/inbox'
import { document } from '../../db/schema/record'

const MOST_PAGES = 40

/** A read page (from 1; 0 where the format has none) of a document that came with a message; `documentId` where that stands in the case. */
export type PageOfMessage = { filename: string; documentId: string | null; page: number; ocr: boolean; text: string }

/** The read pages, each document's up to `last`, of what came with a message: two statements. The caller has asked for permission. */
export function pagesOfMessage(messageId: string, inboundId: string | null, last: number): PageOfMessage[] {
  const files = inboundId
    ? db().select({ sha256: inboundAttachment.sha256, filename: inboundAttachment.filename, documentId: inboundAttachment.documentId }).from(inboundAttachment).where(eq(inboundAttachment.inboundId, inboundId)).orderBy(asc(inboundAttachment.position)).all()
    : db().select({ sha256: document.sha256, filename: document.filename, documentId: document.id }).from(document).where(eq(document.messageId, messageId)).orderBy(asc(document.addedAt), asc(document.id)).all()
  if (files.length === 0) return []
  const pages = db().select().from(filePage).where(and(inArray(filePage.sha256, files.map((one) => one.sha256)), lte(filePage.page, last))).orderBy(asc(filePage.page)).limit(MOST_PAGES).all()
  return files.flatMap((file) => pages.filter((page) => page.sha256 === file.sha256).map(({ page, ocr, text }) => ({ filename: file.filename ?? '', documentId: file.documentId, page, ocr, text })))
}
