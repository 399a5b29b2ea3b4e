import { readFileSync, statSync } from 'node:fs'
import { READING } from '../../domain/document/reading'
import { docxText, xlsxText } from './office-text'
import { opendocumentText } from './opendocument-text'
import { pdfText } from './pdf-text'
import { Unreadable } from './words'
import type { PageText } from './words'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const OPEN = 'application/vnd.oasis.opendocument.'

/** The text that stands in a file of this type, as it is; throws Unreadable. Runs in a process that may be killed at any moment. */
export async function textIn(path: string, type: string, counted: (pages: number) => void): Promise<PageText[]> {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > READING.fileBytes) throw new Unreadable('too_large')
  const bytes = () => new Uint8Array(readFileSync(path))
  if (type === 'application/pdf') return pdfText(bytes(), counted)
  if (type === `${OFFICE}wordprocessingml.document`) return docxText(bytes())
  if (type === `${OFFICE}spreadsheetml.sheet`) return xlsxText(bytes())
  if (type === `${OPEN}text` || type === `${OPEN}spreadsheet`) return opendocumentText(bytes())
  if (type === 'text/plain') return [{ page: 0, text: new TextDecoder('utf-8').decode(bytes()), ocr: false }]
  throw new Unreadable('format')
}
