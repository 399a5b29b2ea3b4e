import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { db } from '../../db/client'
import { filePage, inboundAttachment } from '../../db/schema/inbox'
import { document, message } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import { findDates } from '../../domain/inbox/find-dates'
import { findNumbers } from '../../domain/inbox/find-numbers'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { withoutQuotes } from '../../mail/inbound/fold-quotes'

const PAGES_OF_ONE = 5
const MOST_PAGES = 40
const MOST = 8
const MOST_CHARACTERS = 100_000

/** Where something was found: in the text of the mail (`filename` null), or on a page of one of its documents (`documentId` where that stands in the case). */
export type Place = { filename: string | null; documentId: string | null; page: number | null; ocr: boolean; found: string; before: string; after: string }
export type FoundInMail = { dates: (Place & { on: string })[]; numbers: (Place & { number: string })[] }

/** The dates and register numbers that a message, but for what it quotes, and the read pages of its documents name, with the place of each: to propose, never to record. Three statements. */
export function foundInMail(actor: Actor, messageId: string): FoundInMail {
  const read = db().select({ requestId: message.requestId, text: message.text, inboundId: message.inboundId }).from(message).where(eq(message.id, messageId)).get()
  if (!read || !caseFor(db(), actor, { id: read.requestId })) throw new NotFound()
  const texts = [...pagesOf(messageId, read.inboundId), { filename: null, documentId: null, page: null, ocr: false, text: withoutQuotes(read.text) }]
  const dates = texts.flatMap(({ text, ...place }) => findDates(text.slice(0, MOST_CHARACTERS)).map((one) => ({ ...place, ...one })))
  const numbers = texts.flatMap(({ text, ...place }) => findNumbers(text.slice(0, MOST_CHARACTERS)).map((one) => ({ ...place, ...one })))
  return { dates: once(dates, (one) => one.on), numbers: once(numbers, (one) => one.number.toLowerCase()) }
}

function once<T>(found: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>()
  return found.filter((one) => !seen.has(key(one)) && seen.add(key(one))).slice(0, MOST)
}

function pagesOf(messageId: string, inboundId: string | null): { filename: string; documentId: string | null; page: number; ocr: boolean; text: string }[] {
  const files = inboundId
    ? db().select({ sha256: inboundAttachment.sha256, filename: inboundAttachment.filename, documentId: inboundAttachment.documentId }).from(inboundAttachment).where(eq(inboundAttachment.inboundId, inboundId)).orderBy(asc(inboundAttachment.position)).all()
    : db().select({ sha256: document.sha256, filename: document.filename, documentId: document.id }).from(document).where(eq(document.messageId, messageId)).orderBy(asc(document.addedAt), asc(document.id)).all()
  if (files.length === 0) return []
  const pages = db().select().from(filePage).where(and(inArray(filePage.sha256, files.map((one) => one.sha256)), lte(filePage.page, PAGES_OF_ONE))).orderBy(asc(filePage.page)).limit(MOST_PAGES).all()
  return files.flatMap((file) => pages.filter((page) => page.sha256 === file.sha256).map(({ page, ocr, text }) => ({ filename: file.filename ?? '', documentId: file.documentId, page, ocr, text })))
}
