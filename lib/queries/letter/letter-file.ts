import { and, eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { letterDocx } from '../../letters/docx'
import { letterPackage } from '../../letters/letter-package'
import { letterPdf } from '../../letters/pdf'
import { pdfName } from '../../letters/pdf-name'
import { letterText } from '../../letters/plain-text'
import type { LetterSheet } from '../../letters/sheet'
import { letterSheet } from './letter-sheet'

export type LetterFile = { bytes: Buffer; type: string; filename: string; requestId: string }

export type LetterFormats = Readonly<Record<string, { type: string; draw: (sheet: LetterSheet) => Promise<Buffer> }>>

const FORMATS: LetterFormats = {
  pdf: { type: 'application/pdf', draw: letterPdf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', draw: letterDocx },
  txt: { type: 'text/plain; charset=utf-8', draw: async (sheet) => Buffer.from(letterText(sheet)) },
  zip: { type: 'application/zip', draw: letterPackage },
}

/** A letter as a file, drawn as it stands now; a draft bears its mark. `more`: formats that the caller draws, as the mail is. NotFound for a stranger, and for a format that there is not. */
export async function letterFile(actor: Actor, letterId: string, format: string, more: LetterFormats = {}): Promise<LetterFile> {
  const row = db().select().from(letter).where(and(eq(letter.id, letterId), isNull(letter.discardedAt))).get()
  const found = row && caseFor(db(), actor, { id: row.requestId })
  const formats = { ...more, ...FORMATS }
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (!row || !found || !known) throw new NotFound()
  const bytes = await known.draw(letterSheet(db(), letterId))
  return { bytes, type: known.type, filename: pdfName({ requestRef: found.row.ref, purpose: row.purpose }, format), requestId: row.requestId }
}
