import { posix } from 'node:path'
import { READING } from '../../domain/document/reading'
import { isXml, unpack } from './unpack'
import { Unreadable } from './words'
import type { FoundText } from './words'
import { cellText, dateStyles } from './xlsx-cell'
import type { Cell, Looks } from './xlsx-cell'
import { readXml } from './xml'

type Sheet = { name: string; part: Uint8Array | undefined }

/**
 * The text of an XLSX, one page a sheet: a line a row, its cells apart by tabs. What is empty takes no room, however far off a sheet's last cell stands. A sheet that
 * breaks off gives what stands before that.
 */
export function xlsxText(bytes: Uint8Array): FoundText {
  const parts = new Map(Object.entries(unpack(bytes, isXml)).map(([name, part]) => [name.toLowerCase(), part]))
  const book = parts.get('xl/workbook.xml')
  if (!book) throw new Unreadable('broken')
  const { sheets, from1904 } = inBook(book, parts)
  const looks: Looks = { shared: sharedTexts(parts.get('xl/sharedstrings.xml')), dates: dateStyles(parts.get('xl/styles.xml')), from1904 }
  let why: FoundText['why'] = null
  const pages = sheets.map(({ name, part }, index) => {
    const lines = [name]
    try {
      if (!part) throw new Unreadable('broken')
      readRows(part, looks, lines)
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault
      why = fault.why
    }
    return { page: index + 1, text: lines.join('\n'), ocr: false }
  })
  return { pages, why }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function inBook(book: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): { sheets: Sheet[]; from1904: boolean } {
  const targets = new Map<string, string>(), sheets: Sheet[] = []
  let from1904 = false
  readXml(parts.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array(0), {
    open: (name, { Id, Target }) => { if (local(name) === 'Relationship' && Id && Target) targets.set(Id, posix.join('/xl', Target.startsWith('/') ? posix.relative('/xl', Target) : Target).slice(1).toLowerCase()) },
  })
  readXml(book, {
    open: (name, attributes) => {
      if (local(name) === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (local(name) !== 'sheet') return
      const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
      sheets.push({ name: attributes.name ?? '', part: parts.get(targets.get(id ?? '') ?? '') })
    },
  })
  return { sheets, from1904 }
}

/** The texts that the cells name by number; of Japanese not the reading that stands above. */
function sharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = []
  let above = 0, inText = false
  if (part) {
    readXml(part, {
      open: (name) => {
        if (local(name) === 'si') texts.push('')
        if (local(name) === 'rPh') above += 1
        inText = local(name) === 't' && above === 0
      },
      text: (text) => { if (inText) texts[texts.length - 1] += text },
      close: (name) => {
        if (local(name) === 'rPh') above -= 1
        inText = false
      },
    })
  }
  return texts
}

function readRows(part: Uint8Array, looks: Looks, lines: string[]): void {
  let row: string[] = [], cell: Cell | null = null, inValue = false, length = 0
  readXml(part, {
    open: (name, { t, s }) => {
      if (local(name) === 'row') row = []
      if (local(name) === 'c') cell = { type: t ?? 'n', style: Number(s ?? 0), value: '' }
      inValue = local(name) === 'v' || local(name) === 't'
    },
    text: (text) => { if (inValue && cell) cell.value += text },
    close: (name) => {
      inValue = false
      if (local(name) === 'c' && cell) {
        const text = cellText(cell, looks)
        if (text !== '') row.push(text)
        cell = null
      }
      // One sign more than a page may hold tells that there is more.
      if (local(name) !== 'row' || row.length === 0 || length > READING.pageCharacters) return
      lines.push(row.join('\t'))
      length += lines.at(-1)?.length ?? 0
    },
  })
}
