import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { READING } from '../../domain/document/reading'
import { readText } from './read-text'
import { xlsxOf } from './testing'
import { endTextProcess } from './text-process'

const folder = mkdtempSync(join(tmpdir(), 'plazo-sheets-'))
afterAll(() => {
  endTextProcess()
  rmSync(folder, { recursive: true, force: true })
})
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
let files = 0
async function read(bytes: Uint8Array, type = XLSX) {
  const path = join(folder, String(++files))
  writeFileSync(path, bytes)
  return readText(path, type, ['es'], { languages: [], draws: false })
}
const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const rows = (...each: string[]) => `<sheetData>${each.map((one, n) => `<row r="${n + 1}">${one}</row>`).join('')}</sheetData>`

it('an XLSX whose rows are as wide as can be is read, and what is empty takes no room', async () => {
  const wide = xlsxOf({ S: rows(...Array.from({ length: 2000 }, (_, n) => cell(`A${n + 1}`, '') + cell(`XFD${n + 1}`, n === 1999 ? 'last' : ''))) })
  expect(await read(wide)).toEqual({ state: 'read', count: 1, why: null, pages: [{ page: 1, text: 'S\nlast', ocr: false }] })
})

it('an XLSX whose package would make a grid of all cells up to the far corner is given up within the memory that it may take', async () => {
  const far = xlsxOf({ S: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', 'Huawei')}</row><row r="1048576">${cell('XFD1048576', 'far')}</row></sheetData>` })
  expect(await read(far)).toEqual({ state: 'unreadable', count: 0, why: 'too_much_memory', pages: [] })
})

it('more text than is kept is cut before it costs memory', async () => {
  expect(await read(Buffer.alloc(150 * 1024 * 1024, 'ábc '), 'text/plain')).toMatchObject({ state: 'read', why: 'cut' })
  const wide = await read(xlsxOf({ S: rows(...Array.from({ length: 60 }, (_, n) => cell(`A${n + 1}`, 'x'.repeat(10_000)))) }))
  expect([wide.why, wide.pages[0]?.text.length]).toEqual(['cut', READING.pageCharacters])
})

it('an ODT under a password says so', async () => {
  const manifest = '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  const bytes = zipSync({ 'content.xml': new Uint8Array([1, 2, 3]), 'META-INF/manifest.xml': strToU8(manifest) })
  expect(await read(bytes, 'application/vnd.oasis.opendocument.text')).toMatchObject({ state: 'unreadable', why: 'password' })
})
