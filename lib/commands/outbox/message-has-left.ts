import { eq, sql } from 'drizzle-orm'
import { dayOf } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { messageAddresses } from '../../db/message-addresses'
import { messageDraft, messageEnclosure } from '../../db/schema/outgoing'
import { message } from '../../db/schema/record'
import type { Recorder, Stamp } from '../../db/transact'
import { currentRow } from '../request/open-case'
import { indexForSearch } from '../request/touch'
import type { OutboxRow } from './claim'
import { recordMail } from './record-mail'

/**
 * Writes down that the mail server took a message, inside the transaction that marks it sent: its words as they left stand in the case, beside what it answers, on the day of
 * the law's zone. It moves no clock and no stage.
 */
export function messageHasLeft(tx: Tx, record: Recorder, stamp: Stamp, row: OutboxRow, said: string, left: string | null, at = stamp.at): void {
  const of = tx.select().from(messageDraft).where(eq(messageDraft.outboxId, row.id)).get()
  if (!of) throw new Error('a message in the outbox has no message')
  const { authorityId, language, id: requestId } = currentRow(tx, of.requestId)
  // Its bytes may be gone by the time at which a person says that it arrived.
  const leftText = left ?? of.text
  const to = row.envelopeTo[0] ?? ''
  const name = messageAddresses(tx, { id: requestId, authorityId, language }, []).find((one) => [to, of.to].includes(one.address))?.name
  const counterpart = name ? `${name} <${to}>` : to
  const messageId = newId(), on = dayOf(at, zoneOf(tx, authorityId))
  recordMail(tx, record, stamp, row, 'sent', { messageId: row.messageIdHeader, to, said })
  tx.insert(message).values({
    id: messageId, requestId, direction: 'out', kind: 'other', channel: 'email', on, counterpart, subject: row.subject, text: leftText, language, answersId: of.answersId, needsTriage: false,
    recordedAt: stamp.at, recordedBy: of.savedBy,
  }).run()
  tx.update(messageDraft).set({ messageId }).where(eq(messageDraft.id, of.id)).run()
  const documents = tx.select({ n: sql<number>`count(*)` }).from(messageEnclosure).where(eq(messageEnclosure.draftId, of.id)).get()?.n ?? 0
  record(caseSubject(requestId), 'message_logged', { messageId, kind: 'other', direction: 'out', channel: 'email', on, counterpart, documents, textHash: textHash(leftText) })
  indexForSearch(tx, requestId)
}
