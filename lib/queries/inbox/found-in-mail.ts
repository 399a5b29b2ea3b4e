import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { message } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import { findDates } from '../../domain/inbox/find-dates'
import { findNumbers } from '../../domain/inbox/find-numbers'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { withoutQuotes } from '../../mail/inbound/fold-quotes'
import { pagesOfMessage } from './pages-of-message'

const PAGES_OF_ONE = 5
const MOST = 8
const MOST_CHARACTERS = 100_000

/** Where something was found: in the text of the mail (`filename` null), or on a page of one of its documents (`documentId` where that stands in the case). */
export type Place = { filename: string | null; documentId: string | null; page: number | null; ocr: boolean; found: string; before: string; after: string }
export type FoundInMail = { dates: (Place & { on: string })[]; numbers: (Place & { number: string })[] }

/** The dates and register numbers that a message, but for what it quotes, and the read pages of its documents name, with the place of each: to propose, never to record. Three statements. */
export function foundInMail(actor: Actor, messageId: string): FoundInMail {
  const read = db().select({ requestId: message.requestId, text: message.text, inboundId: message.inboundId }).from(message).where(eq(message.id, messageId)).get()
  if (!read || !caseFor(db(), actor, { id: read.requestId })) throw new NotFound()
  const texts = [...pagesOfMessage(messageId, read.inboundId, PAGES_OF_ONE), { filename: null, documentId: null, page: null, ocr: false, text: withoutQuotes(read.text) }]
  const dates = texts.flatMap(({ text, ...place }) => findDates(text.slice(0, MOST_CHARACTERS)).map((one) => ({ ...place, ...one })))
  const numbers = texts.flatMap(({ text, ...place }) => findNumbers(text.slice(0, MOST_CHARACTERS)).map((one) => ({ ...place, ...one })))
  return { dates: once(dates, (one) => one.on), numbers: once(numbers, (one) => one.number.toLowerCase()) }
}

function once<T>(found: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>()
  return found.filter((one) => !seen.has(key(one)) && seen.add(key(one))).slice(0, MOST)
}
