import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { message } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Piece } from '../../i18n/excerpt'
import { likelyPlace } from '../../i18n/likely-place'
import { pagesOfMessage } from './pages-of-message'

const PAGES_OF_ONE = 40
/** Characters: a page beyond them is looked at so far. */
const OF_A_PAGE = 8_000

/** The page of a document of the case that seems to speak of a question, with the words that they share marked. */
export type LikelyAnswer = { questionId: string; label: string; requestId: string; documentId: string; filename: string; page: number; ocr: boolean; said: Piece[] }

/** For each question of the case (for its parts where it has some) the page of what came with a message that shares most words with it: to be read and chosen, never recorded by itself. NotFound for a stranger; constant in statements. */
export function likelyAnswers(actor: Actor, messageId: string): LikelyAnswer[] {
  const read = db().select({ requestId: message.requestId, inboundId: message.inboundId }).from(message).where(eq(message.id, messageId)).get()
  if (!read || !caseFor(db(), actor, { id: read.requestId })) throw new NotFound()
  const pages = pagesOfMessage(messageId, read.inboundId, PAGES_OF_ONE)
  if (pages.length === 0) return []
  const texts = pages.map((one) => one.text.slice(0, OF_A_PAGE))
  const asked = db().select({ id: question.id, parentId: question.parentId, label: question.label, text: question.text }).from(question).where(eq(question.requestId, read.requestId)).orderBy(asc(question.position)).all()
  return asked.filter((one) => !asked.some((part) => part.parentId === one.id)).flatMap(({ id, label, text }) => {
    const found = likelyPlace(text, texts)
    const place = found ? pages[found.index] : undefined
    return found && place?.documentId ? [{ questionId: id, label, requestId: read.requestId, documentId: place.documentId, filename: place.filename, page: place.page, ocr: place.ocr, said: found.said }] : []
  })
}
