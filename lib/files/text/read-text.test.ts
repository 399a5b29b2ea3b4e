import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readText } from './read-text'
import { scanner } from './scan'
import type { Scanner } from './scan'
import { endTextProcess } from './text-process'
import { odsOf, odtOf, pdfOf, pictureOf, xlsxOf } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'plazo-text-'))
afterAll(() => {
  endTextProcess()
  rmSync(folder, { recursive: true, force: true })
})
const NO_SCANS: Scanner = { languages: [], draws: false }
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ODT = 'application/vnd.oasis.opendocument.text'
const ODS = 'application/vnd.oasis.opendocument.spreadsheet'
let files = 0
async function read(bytes: Uint8Array, type: string, scans = NO_SCANS, languages: readonly string[] = ['es']) {
  const path = join(folder, String(++files))
  writeFileSync(path, bytes)
  return readText(path, type, languages, scans)
}

describe('the text of a document', () => {
  it('of a PDF page by page, in its own letters', async () => {
    const read1 = await read(await pdfOf(['Contratos de cámaras con Huawei: 314.159,26 €', 'Шабац, Ђорђе и Љиљана', 'col·legi, niño, Straße']), 'application/pdf')
    expect(read1).toMatchObject({ state: 'read', count: 3, why: null })
    expect(read1.pages.map(({ page, text, ocr }) => [page, text.trim(), ocr])).toEqual([
      [1, 'Contratos de cámaras con Huawei: 314.159,26 €', false], [2, 'Шабац, Ђорђе и Љиљана', false], [3, 'col·legi, niño, Straße', false],
    ])
  })

  it('of a DOCX, without pages', async () => {
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun('Resolución núm. 7')] }), new Paragraph('Одлука')] }] }))
    expect(await read(file, DOCX)).toEqual({ state: 'read', count: 1, why: null, pages: [{ page: 0, text: 'Resolución núm. 7\nОдлука\n', ocr: false }] })
  })

  it('of an ODT and an ODS', async () => {
    const text = '<text:h>Art. 1</text:h><text:p>Доступ<text:s text:c="2"/>информацијама &amp; &#8364;<text:tab/>да</text:p>'
    expect((await read(odtOf(text), ODT)).pages).toEqual([{ page: 0, text: 'Art. 1\nДоступ  информацијама & €\tда\n', ocr: false }])
    const cell = (value: string) => `<table:table-row><table:table-cell><text:p>${value}</text:p></table:table-cell></table:table-row>`
    expect((await read(odsOf([cell('one'), cell('two')]), ODS)).pages.map(({ page, text: said }) => [page, said.trim()])).toEqual([[1, 'one'], [2, 'two']])
  })

  it('of an XLSX, a page a sheet', async () => {
    const sheet = (value: string) => `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${value}</t></is></c><c r="B1"><v>41.5</v></c></row></sheetData>`
    const zip = xlsxOf({ Cámaras: sheet('Huawei'), Други: sheet('Шабац') })
    expect((await read(zip, XLSX)).pages).toEqual([{ page: 1, text: 'Cámaras\nHuawei\t41.5', ocr: false }, { page: 2, text: 'Други\nШабац\t41.5', ocr: false }])
  })

  it('of plain text as it is; of what has no text, or that we don’t read, none', async () => {
    expect((await read(Buffer.from('Línea 1\r\nLínea 2\0'), 'text/plain')).pages).toEqual([{ page: 0, text: 'Línea 1\r\nLínea 2 ', ocr: false }])
    expect(await read(Buffer.from(' \n'), 'text/plain')).toEqual({ state: 'no_text', count: 1, pages: [], why: null })
    expect(await read(Buffer.from('MZ'), 'application/octet-stream')).toEqual({ state: 'no_text', count: 0, pages: [], why: 'format' })
    expect(await readText(join(folder, 'gone'), 'text/plain', ['es'], NO_SCANS)).toMatchObject({ state: 'unreadable', why: 'bytes_missing' })
  })
})

describe('a scan', () => {
  it('is read by tesseract in the languages of its case, marked so, and only where a page has no words of its own', async () => {
    const scans = await scanner()
    // Its absence where Plazo is tested is a failure, not a reason to skip.
    expect(scans).toMatchObject({ draws: true, languages: expect.arrayContaining(['spa', 'cat', 'srp', 'srp_latn']) as unknown })
    const picture = pictureOf(await pdfOf(['Resolución de la alcaldía sobre las cámaras de videovigilancia']), folder)
    const found = await read(await pdfOf(['La primera página tiene sus propias palabras.', { picture }]), 'application/pdf', scans)
    expect(found).toMatchObject({ state: 'read', count: 2, why: null })
    expect(found.pages.map(({ page, ocr }) => [page, ocr])).toEqual([[1, false], [2, true]])
    expect(found.pages[1]?.text).toContain('cámaras de videovigilancia')
    expect((await read(picture, 'image/png', scans)).pages).toMatchObject([{ page: 1, ocr: true }])
    const serbian = pictureOf(await pdfOf(['Решење о приступу информацијама']), folder)
    expect((await read(serbian, 'image/png', scans, ['sr-Cyrl'])).pages[0]?.text).toContain('информацијама')
  }, 120_000)

  it('waits where there is no tesseract, or not its language; what can be read is read', async () => {
    const picture = pictureOf(await pdfOf(['Resolución']), folder)
    const both = await pdfOf(['La primera página tiene sus propias palabras.', { picture }])
    expect(await read(both, 'application/pdf')).toMatchObject({ state: 'not_readable_here', why: 'no_ocr', pages: [{ page: 1 }] })
    expect(await read(picture, 'image/png', { languages: ['spa'], draws: true }, ['sr'])).toMatchObject({ state: 'not_readable_here', why: 'no_language', pages: [] })
  })
})

describe('a hostile file', () => {
  const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`
  it.each([
    ['a PDF that is none', Buffer.from('%PDF-1.7 nothing'), 'application/pdf', 'broken'],
    ['an ODT with entities of its own', odtOf('<text:p>&b;</text:p>', LAUGHS), ODT, 'broken'],
    ['an ODT with a file of ours as entity', odtOf('<text:p>&x;</text:p>', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), ODT, 'broken'],
    ['an ODT of a single name', Buffer.from(zipSync({ other: strToU8('x') })), ODT, 'broken'],
    ['a bomb of 100 MB', Buffer.from(zipSync({ 'content.xml': new Uint8Array(100 * 1024 * 1024) })), ODT, 'too_large'],
    ['the same as DOCX', Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(100 * 1024 * 1024) })), DOCX, 'too_large'],
    ['the same as XLSX', Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024) })), XLSX, 'too_large'],
    ['11,000 entries', Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 11_000 }, (_, n) => [`${n}.xml`, new Uint8Array(0)])))), DOCX, 'too_many_parts'],
    ['a ZIP of bytes', Buffer.from('PK\u0003\u0004nothing'), XLSX, 'broken'],
  ])('%s is unreadable, with its reason', async (_name, bytes, type, why) => {
    expect(await read(bytes, type)).toMatchObject({ state: 'unreadable', why, pages: [] })
  }, 60_000)

  it('that takes too much memory costs the process that reads it, and the next is read by another', async () => {
    // An ODT of many small elements: within the bounds of its container, far beyond those of memory.
    const zip = zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_500_000)}</w:body></w:document>`), '[Content_Types].xml': strToU8('<Types/>') })
    const { state, why } = await read(zip, DOCX)
    expect([state, ['too_much_memory', 'too_slow', 'too_large'].includes(why ?? '')]).toEqual(['unreadable', true])
    expect((await read(Buffer.from('after it'), 'text/plain')).state).toBe('read')
  }, 60_000)
})
