import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { caseSubject } from '../../db/history'
import { outbox } from '../../db/schema/mail'
import { transact } from '../../db/transact'
import { canonicalJson } from '../../domain/canonical'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { newReceived } from '../../files/keep-new'
import type { FileLetter } from '../../inputs/outbox'
import { mergeLetter } from '../../letters/merge'
import { letterPdf } from '../../letters/pdf'
import { letterText } from '../../letters/plain-text'
import { attachUploads } from '../document/attach-uploads'
import { keepLeft } from './keep-left'
import { mayLeave } from './leave'
import { pdfName } from '../../letters/pdf-name'

/**
 * Records that a person filed an approved letter (register, portal), posted it or handed it in, with the receipt: the letter is filed, its text and PDF stand in the
 * case, and the clock fact has its evidence. Refuses as `mayLeave`, with missing_fields without any proof, bad_input for a day that is still to come, and changed_meanwhile.
 */
export async function fileLetter(actor: Actor, input: FileLetter): Promise<{ messageId: string }> {
  const first = db().transaction((tx) => mayLeave(tx, actor, input.letterId, 'file'))
  if (input.on > first.day) throw new Refusal('bad_input', { path: 'on' }, 'on')
  if (!input.number && !input.note && input.uploadIds.length === 0) throw new Refusal('missing_fields', {}, 'number')
  const [pdf, text] = [await newReceived(await letterPdf(first.sheet), 'application/pdf'), letterText(first.sheet)]
  return transact(actor, (tx, record, stamp) => {
    const { row, of, sheet } = mayLeave(tx, actor, input.letterId, 'file')
    if (canonicalJson(sheet) !== canonicalJson(first.sheet) || isUnderWay(row.id)) throw new Refusal('changed_meanwhile')
    const receipts = attachUploads(tx, record, stamp, actor, { requestId: of.id, messageId: null, uploadIds: input.uploadIds })
    record(caseSubject(of.id), 'letter_filed', {
      letterId: row.id, purpose: row.purpose, channel: row.channel, on: input.on, ...(input.number ? { number: input.number } : {}), ...(receipts[0] ? { documentId: receipts[0].documentId } : {}),
    })
    return keepLeft(tx, record, stamp, row, {
      state: 'filed', channel: row.channel, on: input.on, at: stamp.at, ...(input.time ? { minute: input.time } : {}), counterpart: row.addresseeName,
      subject: mergeLetter(sheet, sheet.fields).subject, text, pdf: { received: pdf, filename: pdfName(sheet) }, documentIds: receipts.map((one) => one.documentId),
      ...(input.number ? { registerNumber: input.number } : {}), evidenceNote: input.note,
    })
  })

  function isUnderWay(letterId: string): boolean {
    return db().select({ id: outbox.id }).from(outbox).where(and(eq(outbox.letterId, letterId), inArray(outbox.state, ['queued', 'sending', 'unknown']))).get() !== undefined
  }
}
