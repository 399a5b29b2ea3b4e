import { readFile, stat } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { Refusal } from '../domain/refusal'
import { filePath } from '../files/store'
import { letterDocx } from './docx'
import { letterPdf } from './pdf'
import { pdfName } from './pdf-name'
import { letterText } from './plain-text'
import type { LetterSheet } from './sheet'

/** Bytes of enclosures that are put into one package; registers take far less. */
const MOST = 200 * 1024 ** 2

/**
 * All that a person hands in at a register, as one ZIP: the letter as PDF, DOCX and text, then its enclosures, numbered in their order. Refuses with too_large, and with
 * no_such_file where an enclosure's bytes are gone.
 */
export async function letterPackage(sheet: LetterSheet): Promise<Buffer> {
  const paths = sheet.enclosures.map((one) => filePath(one.sha256))
  const sizes = await orGone(Promise.all(paths.map(async (path) => (await stat(path)).size)))
  if (sizes.reduce((sum, size) => sum + size, 0) > MOST) throw new Refusal('too_large')
  const files: Record<string, Uint8Array> = {
    [pdfName(sheet)]: await letterPdf(sheet), [pdfName(sheet, 'docx')]: await letterDocx(sheet), [pdfName(sheet, 'txt')]: Buffer.from(letterText(sheet)),
  }
  const digits = String(sheet.enclosures.length).length
  for (const [index, { filename }] of sheet.enclosures.entries()) files[`${String(index + 1).padStart(digits, '0')} ${filename}`] = await orGone(readFile(paths[index] ?? ''))
  return Buffer.from(zipSync(files, { level: 0 }))
}

async function orGone<T>(reading: Promise<T>): Promise<T> {
  return reading.catch(() => { throw new Refusal('no_such_file') })
}
