import { readFile } from 'node:fs/promises'
import { now } from '../../clock'
import { Refusal } from '../../domain/refusal'
import { filePath } from '../../files/store'
import { letterMailBody } from '../../letters/eml-body'
import type { LetterSheet } from '../../letters/sheet'
import { unsentMail } from '../../mail/unsent-mail'

/** A letter as a mail that a person opens and sends themselves, its enclosures with it; a draft bears its mark. Refuses with no_such_file where an enclosure's bytes are gone. */
export async function unsentLetter(sheet: LetterSheet): Promise<Buffer> {
  const { subject, text } = letterMailBody(sheet)
  const { email, name } = sheet.requester
  const attachments = await Promise.all(sheet.enclosures.map(async (one) => ({
    filename: one.filename, contentType: 'application/octet-stream', content: await readFile(filePath(one.sha256)).catch(() => { throw new Refusal('no_such_file') }),
  })))
  return unsentMail({
    from: email ? { name, address: email } : null, to: sheet.addressee.email ? { name: sheet.addressee.name, address: sheet.addressee.email } : null, subject, text, date: now(), attachments,
  })
}
