import { unpack } from './unpack'
import { Unreadable } from './words'
import type { PageText } from './words'
import { readXml } from './xml'

const ENDS_LINE = new Set(['text:p', 'text:h', 'table:table-row', 'text:line-break'])
const CONTENT = 'content.xml', MANIFEST = 'META-INF/manifest.xml'

/** The text of an ODT as one page without a number, or of an ODS, one page a sheet. */
export function opendocumentText(bytes: Uint8Array): PageText[] {
  const parts = unpack(bytes, (name) => name === CONTENT || name === MANIFEST)
  const content = parts[CONTENT]
  if (parts[MANIFEST] && Buffer.from(parts[MANIFEST]).includes('encryption-data')) throw new Unreadable('password')
  if (!content) throw new Unreadable('broken')
  const sheets: string[] = ['']
  let within = 0, hasSheets = false
  const add = (text: string) => { sheets[sheets.length - 1] += text }
  readXml(content, {
    open: (name, attributes) => {
      if (name === 'office:spreadsheet') hasSheets = true
      if (name === 'office:text' || name === 'office:spreadsheet') within += 1
      if (hasSheets && name === 'table:table' && sheets.at(-1)) sheets.push('')
      if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
      if (name === 'text:tab') add('\t')
    },
    text: (text) => { if (within > 0) add(text) },
    close: (name) => {
      if (name === 'office:text' || name === 'office:spreadsheet') within -= 1
      if (ENDS_LINE.has(name)) add('\n')
      if (name === 'table:table-cell') add('\t')
    },
  })
  return sheets.map((text, index) => ({ page: hasSheets ? index + 1 : 0, text, ocr: false }))
}
