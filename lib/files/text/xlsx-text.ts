import { isXml, repacked } from './unpack'
import { Unreadable } from './words'
import type { PageText } from './words'

/** The text of an XLSX, one page a sheet: a line a row, its cells apart by tabs. What is empty takes no room, however far off a row's last cell stands. */
export async function xlsxText(bytes: Uint8Array): Promise<PageText[]> {
  const zip = repacked(bytes, isXml)
  const { default: readSheets } = await import('read-excel-file/node')
  try {
    const sheets = await readSheets(Buffer.from(zip))
    return sheets.map(({ sheet, data }, index) => ({ page: index + 1, text: [sheet, ...data.map(rowText).filter((line) => line !== '')].join('\n'), ocr: false }))
  } catch {
    throw new Unreadable('broken')
  }
}

const rowText = (row: readonly unknown[]): string => row.map(cellText).filter((text) => text !== '').join('\t')
const cellText = (cell: unknown): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))
