import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { letterDocx } from '../../letters/docx'
import { letterPdf } from '../../letters/pdf'
import { pdfName } from '../../letters/pdf-name'
import { letterText } from '../../letters/plain-text'
import { letterSheet } from '../letter/letter-sheet'

export const LETTER_FORMATS = ['pdf', 'docx', 'txt'] as const
export type LetterFormat = (typeof LETTER_FORMATS)[number]
const TYPES: Record<LetterFormat, string> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', txt: 'text/plain',
}

/** A letter as a file, drawn as it stands now (a draft is marked as one), for whoever may read its case. NotFound for a stranger. */
export async function letterFile(actor: Actor, letterId: string, format: LetterFormat): Promise<{ filename: string; mediaType: string; bytes: Buffer; requestId: string }> {
  const row = db().select({ requestId: letter.requestId, discardedAt: letter.discardedAt }).from(letter).where(eq(letter.id, letterId)).get()
  if (!row || row.discardedAt !== null || !caseFor(db(), actor, { id: row.requestId })) throw new NotFound()
  const sheet = letterSheet(db(), letterId)
  const bytes = format === 'pdf' ? await letterPdf(sheet) : format === 'docx' ? await letterDocx(sheet) : Buffer.from(letterText(sheet), 'utf8')
  return { filename: pdfName(sheet, format), mediaType: TYPES[format], bytes, requestId: row.requestId }
}
