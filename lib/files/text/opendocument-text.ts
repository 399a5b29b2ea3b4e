import { SaxesParser } from 'saxes'
import { unpack } from './unpack'
import { Unreadable } from './words'
import type { PageText } from './words'

const ENDS_LINE = new Set(['text:p', 'text:h', 'table:table-row', 'text:line-break'])

/** The text of an ODT as one page without a number, or of an ODS, one page a sheet. Only the entities of XML itself are known; any other makes it unreadable. */
export function opendocumentText(bytes: Uint8Array): PageText[] {
  const content = unpack(bytes, (name) => name === 'content.xml')['content.xml']
  if (!content) throw new Unreadable('broken')
  const sheets: string[] = ['']
  let within = 0, hasSheets = false
  const add = (text: string) => { sheets[sheets.length - 1] += text }
  const parser = new SaxesParser()
  parser.on('error', () => { throw new Unreadable('broken') })
  parser.on('doctype', () => { throw new Unreadable('broken') })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'office:spreadsheet') hasSheets = true
    if (name === 'office:text' || name === 'office:spreadsheet') within += 1
    if (hasSheets && name === 'table:table' && sheets.at(-1)) sheets.push('')
    if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
    if (name === 'text:tab') add('\t')
  })
  parser.on('text', (text) => { if (within > 0) add(text) })
  parser.on('closetag', ({ name }) => {
    if (name === 'office:text' || name === 'office:spreadsheet') within -= 1
    if (ENDS_LINE.has(name)) add('\n')
    if (name === 'table:table-cell') add('\t')
  })
  parser.write(new TextDecoder('utf-8').decode(content)).close()
  return sheets.map((text, index) => ({ page: hasSheets ? index + 1 : 0, text, ocr: false }))
}
