import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { inbound, inboundAttachment } from '../../db/schema/inbox'
import { letterEnclosure } from '../../db/schema/letter'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { document, message } from '../../db/schema/record'
import { clockFact, question } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { Refusal } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import { currentRow } from '../request/open-case'
import { indexForSearch, touch } from '../request/touch'
import { withdrawFactsOf } from '../request/withdraw-facts-of'
import { wordedReason } from '../request/worded-reason'
import type { InboundRow } from './open-inbound'

/**
 * Takes a mail out of its case, inside the caller's transaction: the facts that were recorded from it are withdrawn, so that dates, stage and outcome are computed
 * anew, then its message and documents go. Refuses with in_use while a letter, a message, an answer or another fact of the case rests on one of the documents.
 */
export function takeOut(tx: Tx, record: Recorder, stamp: Stamp, mail: InboundRow): { moved: Moved[] } {
  const { requestId, messageId } = mail
  if (requestId === null || messageId === null) throw new Refusal('wrong_stage')
  const documentIds = tx.select({ id: document.id }).from(document).where(eq(document.messageId, messageId)).all().map((one) => one.id)
  const moved = withdrawFactsOf(tx, record, stamp, currentRow(tx, requestId), messageId, wordedReason(tx, 'mail_unfiled'))
  if (documentIds.length > 0 && restsOn(tx, requestId, documentIds)) throw new Refusal('in_use')
  tx.update(inboundAttachment).set({ documentId: null }).where(eq(inboundAttachment.inboundId, mail.id)).run()
  tx.update(inbound).set({ state: 'parked', reason: 'unfiled', requestId: null, messageId: null, matchedBy: null, matchedOn: null, filedAt: null, filedBy: null }).where(eq(inbound.id, mail.id)).run()
  tx.delete(document).where(eq(document.messageId, messageId)).run()
  tx.update(message).set({ answersId: null }).where(eq(message.answersId, messageId)).run()
  tx.update(messageDraft).set({ answersId: null }).where(eq(messageDraft.answersId, messageId)).run()
  tx.delete(message).where(eq(message.id, messageId)).run()
  record(caseSubject(requestId), 'mail_unfiled', { inboundId: mail.id, messageId, sha256: mail.sha256 })
  indexForSearch(tx, requestId)
  touch(tx, requestId, stamp.at, 'mail_unfiled')
  return { moved }
}

function restsOn(tx: Tx, requestId: string, documentIds: readonly string[]): boolean {
  const ids = [...documentIds]
  const enclosed = tx.select({ id: letterEnclosure.documentId }).from(letterEnclosure).where(inArray(letterEnclosure.documentId, ids)).get()
  const goes = tx.select({ id: messageEnclosure.documentId }).from(messageEnclosure).where(inArray(messageEnclosure.documentId, ids)).get()
  const answers = tx.select({ id: question.id }).from(question).where(and(eq(question.requestId, requestId), inArray(question.answerDocumentId, ids))).get()
  const proves = tx.select({ id: clockFact.id }).from(clockFact)
    .where(and(eq(clockFact.requestId, requestId), isNull(clockFact.withdrawnAt), inArray(clockFact.evidenceDocumentId, ids))).get()
  return Boolean(enclosed ?? goes ?? answers ?? proves)
}
