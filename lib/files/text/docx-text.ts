import { isXml, repacked } from './unpack'
import { Unreadable } from './words'
import type { PageText } from './words'

/** The text of a DOCX, as one page without a number: where its pages end is only known to who prints it. */
export async function docxText(bytes: Uint8Array): Promise<PageText[]> {
  const zip = repacked(bytes, isXml)
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zip) })
    return [{ page: 0, text: value.replace(/\n\n/g, '\n'), ocr: false }]
  } catch {
    throw new Unreadable('broken')
  }
}
