import { eq, sql } from 'drizzle-orm'
import { dayOf } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { letter } from '../../db/schema/letter'
import type { Recorder, Stamp } from '../../db/transact'
import type { Received } from '../../files/receive'
import { pdfName } from '../../letters/pdf-name'
import { keepLeft } from '../letter/keep-left'
import { currentRow } from '../request/open-case'
import type { OutboxRow } from './claim'
import { recordMail } from './record-mail'

const letterOf = prepared((on) => on.select().from(letter).where(eq(letter.id, sql.placeholder('id'))).prepare())

/** Writes down that the mail server took a letter, inside the transaction that marks it sent. The day is that of the law's zone. */
export function letterHasLeft(tx: Tx, record: Recorder, stamp: Stamp, row: OutboxRow, said: string, leaving: { text: string; pdf: Received | null } | null, at = stamp.at): void {
  const of = row.letterId ? letterOf(tx).get({ id: row.letterId }) : undefined
  if (!of) throw new Error('a letter in the outbox has no letter')
  const { authorityId, ref } = currentRow(tx, of.requestId)
  const day = dayOf(at, zoneOf(tx, authorityId))
  recordMail(tx, record, stamp, row, 'sent', { messageId: row.messageIdHeader, to: row.envelopeTo[0] ?? '', said })
  keepLeft(tx, record, stamp, of, {
    state: 'sent', channel: 'email', on: day, at, counterpart: `${of.addresseeName} <${row.envelopeTo[0] ?? ''}>`, subject: row.subject, text: leaving?.text ?? of.text,
    pdf: leaving?.pdf ? { received: leaving.pdf, filename: pdfName({ requestRef: ref, purpose: of.purpose }) } : null, documentIds: [], evidenceNote: said,
  })
}
