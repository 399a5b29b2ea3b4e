import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { prepared } from '../../db/prepared'
import { letter } from '../../db/schema/letter'
import { document, message } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'
import { Refusal } from '../../domain/refusal'
import type { Channel } from '../../domain/request/words'
import type { FactInput } from '../../inputs/fact'
import type { Received } from '../../files/receive'
import { settle } from '../../files/settle'
import { keepDocument } from '../document/keep-document'
import { currentRow } from '../request/open-case'
import { recordFactsOf } from '../request/record-facts-of'
import { indexForSearch, touch } from '../request/touch'
import { factOfLeaving } from './fact-of-leaving'

const of = sql.placeholder
const addMessage = prepared((on) => on.insert(message).values({
  id: of('id'), requestId: of('requestId'), direction: 'out', kind: 'letter', channel: of('channel'), on: of('on'), counterpart: of('counterpart'), subject: of('subject'),
  text: of('text'), language: of('language'), letterId: of('letterId'), needsTriage: false, recordedAt: of('at'), recordedBy: of('actor'),
}).prepare())
const putLeft = prepared((on) => on.update(letter).set({ state: sql`${of('state')}`, leftAt: sql`${of('at')}`, messageId: sql`${of('messageId')}` }).where(eq(letter.id, of('id'))).prepare())

type LetterRow = typeof letter.$inferSelect
/** How a letter left: `on` is the day in the law's zone, `at` the instant, `minute` the time of day that a receipt gives. */
export type Left = {
  state: 'sent' | 'filed'; channel: Channel; on: string; at: string; minute?: string; counterpart: string; subject: string; text: string
  pdf: { received: Received; filename: string } | null; documentIds: readonly string[]; registerNumber?: string; evidenceNote: string
}

/**
 * A letter has left, by whatever way: its state, the message of the case with its text and its PDF, and the clock fact that leaving starts, with its evidence. Records
 * all but the event that says how it left.
 */
export function keepLeft(tx: Tx, record: Recorder, stamp: Stamp, row: LetterRow, left: Left): { messageId: string } {
  const messageId = newId()
  addMessage(tx).run({
    id: messageId, requestId: row.requestId, channel: left.channel, on: left.on, counterpart: left.counterpart, subject: left.subject, text: left.text, language: row.language, letterId: row.id,
    at: stamp.at, actor: stamp.actor,
  })
  const pdfId = left.pdf ? keepPdf(tx, record, stamp, row.requestId, messageId, left.pdf) : null
  for (const id of left.documentIds) tx.update(document).set({ messageId }).where(eq(document.id, id)).run()
  record(caseSubject(row.requestId), 'message_logged', {
    messageId, kind: 'letter', direction: 'out', channel: left.channel, on: left.on, counterpart: left.counterpart, documents: left.documentIds.length + (pdfId ? 1 : 0),
    textHash: textHash(left.text),
  })
  putLeft(tx).run({ id: row.id, state: left.state, at: left.at, messageId })
  recordFact(tx, record, stamp, row, left, { messageId, documentId: left.documentIds[0] ?? pdfId ?? undefined })
  indexForSearch(tx, row.requestId)
  touch(tx, row.requestId, stamp.at, left.state === 'sent' ? 'letter_sent' : 'letter_filed')
  return { messageId }
}

function keepPdf(tx: Tx, record: Recorder, stamp: Stamp, requestId: string, messageId: string, { received, filename }: NonNullable<Left['pdf']>): string {
  const id = newId()
  settle(tx, received, stamp.at)
  keepDocument(tx, record, stamp, { id, requestId, messageId, filename, sha256: received.sha256, size: received.size })
  return id
}

function recordFact(tx: Tx, record: Recorder, stamp: Stamp, row: LetterRow, left: Left, evidence: { messageId: string; documentId: string | undefined }): void {
  const fact = factOfLeaving(row, left)
  if (!fact) return
  const input: FactInput = {
    ...fact, ...(left.minute ? { at: `${left.on}T${left.minute}` } : { on: left.on }), ...(left.registerNumber ? { registerNumber: left.registerNumber } : {}),
    ...(left.evidenceNote ? { evidenceNote: left.evidenceNote.slice(0, 500) } : {}),
  }
  try {
    tx.transaction((inner) => { recordFactsOf(inner, record, stamp, currentRow(inner, row.requestId), [input], evidence) })
  } catch (fault) {
    // A mail that the server took has left, whatever the clock says to it; a receipt that contradicts the clock is the person's to set right.
    if (left.state === 'filed' || !(fault instanceof Refusal)) throw fault
  }
}
