import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { LetterSheet } from './sheet'

/** A letter to draw in a test, complete but for what the test says of it. */
export function sheetOf(change: Partial<LetterSheet> = {}): LetterSheet {
  return {
    letterId: null, requestId: 'r1', requestRef: '2026/001', purpose: 'initial_request', language: 'es', lawId: 'es-md-10-2019', lawVersion: '2020-01-01', lawInForce: true, remedy: null,
    region: 'ES-MD', subject: 'Solicitud', text: 'Texto', fields: {}, dates: {}, addressee: { name: 'Ayuntamiento de Ejemplo', address: '', email: null }, channels: null,
    channel: 'electronic_register', requester: { id: 'q1', name: 'Asociación de Ejemplo', kind: 'legal_person', email: 'a@plazo.example' }, letterhead: null, enclosures: [], state: 'draft',
    draft: false, on: '2026-04-08', template: null, ...change,
  }
}

/** What one of poppler's programs prints about a PDF. */
export function poppler(program: 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'pdfimages', bytes: Buffer, options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-letter-'))
  try {
    writeFileSync(join(folder, 'letter.pdf'), bytes)
    return execFileSync(program, [...options, join(folder, 'letter.pdf'), ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file inside a DOCX, as text. */
export function insideDocx(bytes: Buffer, name: string): string {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment, offset] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)]
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      const content = bytes.subarray(start, start + size)
      return (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error(`${name} is not in the file`)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** The text of a DOCX or of HTML: paragraphs and breaks part words, marks don't. */
export function textOfMarkup(markup: string): string {
  return markup.replaceAll(/<\/(w:p|p|h\d|li|blockquote)>|<w:br\/>|<br>|<w:tab\/>/g, '\n').replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

/** Its words, with neither bullets nor page numbers. */
export const wordsOf = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/(^| )[•–-](?= )/g, ' ').split(' ').filter((word) => word !== '')
