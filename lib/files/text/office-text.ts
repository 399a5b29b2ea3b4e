import { repacked } from './unpack'
import { Unreadable } from './words'
import type { PageText } from './words'

const isXml = (name: string) => /\.(xml|rels)$/i.test(name)

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

/** The text of an XLSX, one page a sheet: a line a row, its cells apart by tabs. */
export async function xlsxText(bytes: Uint8Array): Promise<PageText[]> {
  const zip = repacked(bytes, isXml)
  const { default: readSheets } = await import('read-excel-file/node')
  try {
    const sheets = await readSheets(Buffer.from(zip))
    return sheets.map(({ sheet, data }, index) => ({ page: index + 1, text: [sheet, ...data.map((row) => row.map(cellText).join('\t'))].join('\n'), ocr: false }))
  } catch {
    throw new Unreadable('broken')
  }
}

const cellText = (cell: unknown): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))
