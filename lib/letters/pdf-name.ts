import { storedFilename } from '../domain/document/filename'
import type { LetterSheet } from './sheet'

/** The name of a letter's PDF where it leaves or is downloaded: the reference and what the letter is for. */
export function pdfName(sheet: Pick<LetterSheet, 'requestRef' | 'purpose'>, ending = 'pdf'): string {
  return storedFilename(`${sheet.requestRef.replaceAll('/', '-')} ${sheet.purpose.replaceAll('_', '-')}.${ending}`)
}
