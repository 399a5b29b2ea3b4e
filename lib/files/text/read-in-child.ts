import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { READING } from '../../domain/document/reading'
import { docxText } from './docx-text'
import { opendocumentText } from './opendocument-text'
import { pdfText } from './pdf-text'
import { Unreadable } from './words'
import type { FoundText, PageText } from './words'
import { xlsxText } from './xlsx-text'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const OPEN = 'application/vnd.oasis.opendocument.'
/** A sign takes four bytes at most. */
const MOST_TEXT_BYTES = 4 * (READING.pageCharacters + 1)

/** The text that stands in a file of this type, as it is, no more of it than whoever asked will keep; throws Unreadable. Runs in a process that may be killed at any moment. */
export async function textIn(path: string, type: string, counted: (pages: number) => void): Promise<FoundText> {
  const { pages, why } = await foundIn(path, type, counted)
  let left: number = READING.characters
  // A sign more than is kept says that something was cut off.
  const few = pages.map((one) => {
    const text = one.text.slice(0, Math.max(1, Math.min(READING.pageCharacters, left) + 1))
    left -= text.length
    return { ...one, text }
  })
  return { pages: few, why }
}

async function foundIn(path: string, type: string, counted: (pages: number) => void): Promise<FoundText> {
  const whole = (pages: PageText[]): FoundText => ({ pages, why: null })
  if (type === 'text/plain') return whole([{ page: 0, text: new TextDecoder('utf-8').decode(beginningOf(path)), ocr: false }])
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > READING.fileBytes) throw new Unreadable('too_large')
  const bytes = () => new Uint8Array(readFileSync(path))
  if (type === 'application/pdf') return pdfText(bytes(), counted)
  if (type === `${OFFICE}wordprocessingml.document`) return whole(await docxText(bytes()))
  if (type === `${OFFICE}spreadsheetml.sheet`) return whole(await xlsxText(bytes()))
  if (type === `${OPEN}text` || type === `${OPEN}spreadsheet`) return whole(opendocumentText(bytes()))
  throw new Unreadable('format')
}

function beginningOf(path: string): Buffer {
  const file = openSync(path, 'r'), bytes = Buffer.alloc(MOST_TEXT_BYTES)
  try {
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
