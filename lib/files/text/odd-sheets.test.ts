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
const rows = (...each: string[]) => `<sheetData>${each.map((one) => `<row>${one}</row>`).join('')}</sheetData>`
const DAYS = '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;días&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>'

it.each<[string, Buffer, string]>([
  ['a last cell in the far corner', xlsxOf({ S: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', 'Huawei')}</row><row r="1048576">${cell('XFD1048576', 'far')}</row></sheetData>` }), 'S\nHuawei\nfar'],
  ['rows as wide as can be', xlsxOf({ S: rows(...Array.from({ length: 2000 }, (_, n) => cell(`A${n + 1}`, '') + cell(`XFD${n + 1}`, n === 1999 ? 'last' : ''))) }), 'S\nlast'],
  ['cells that don’t say where they stand', xlsxOf({ S: '<sheetData><row><c t="inlineStr"><is><t>Huawei</t></is></c><c><v>7</v></c></row></sheetData>' }), 'S\nHuawei\t7'],
  ['days, in usual formats and in its own', xlsxOf({ S: rows('<c s="1"><v>45000</v></c><c s="2"><v>45000.75</v></c><c s="3"><v>30</v></c><c s="4"><v>0.5</v></c>') }, { styles: DAYS }), 'S\n2023-03-15\t2023-03-15\t30\t0.5'],
  ['a day that no calendar has', xlsxOf({ S: rows(`<c s="1"><v>1e300</v></c>${cell('B1', 'Huawei')}`) }, { styles: DAYS }), 'S\n1e+300\tHuawei'],
  ['a style, a text and a type that aren’t there', xlsxOf({ S: rows(`<c s="99"><v>12</v></c><c t="s"><v>7</v></c><c t="odd"><v>x</v></c>${cell('D1', 'Huawei')}`) }, { styles: DAYS, shared: [] }), 'S\n12\tx\tHuawei'],
  ['mistakes, truths and words in place of a number', xlsxOf({ S: rows('<c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>Шабац</v></c><c><v>n/a</v></c>') }), 'S\ntrue\tШабац\tn/a'],
  ['texts of many pieces, without the reading above', xlsxOf({ S: rows('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>') }, { shared: ['<r><t>Hua</t></r><r><t>wei</t></r>', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'] }), 'S\nHuawei\t東京'],
])('an XLSX with %s is read', async (_name, bytes, text) => {
  expect(await read(bytes)).toEqual({ state: 'read', count: 1, why: null, pages: [{ page: 1, text, ocr: false }] })
})

it('a sheet that breaks off, or is missing, holds back neither the others nor what stands before', async () => {
  const found = await read(xlsxOf({ Primera: rows(cell('A1', 'Huawei')), Segunda: `<sheetData><row>${cell('A1', 'antes')}</row><row>`, Tercera: null, Cuarta: rows(cell('A1', 'Шабац')) }))
  expect(found).toMatchObject({ state: 'read', count: 4, why: 'broken' })
  expect(found.pages.map(({ text }) => text)).toEqual(['Primera\nHuawei', 'Segunda\nantes', 'Tercera', 'Cuarta\nШабац'])
})

it('more text than is kept is cut before it costs memory', async () => {
  expect(await read(Buffer.alloc(150 * 1024 * 1024, 'ábc '), 'text/plain')).toMatchObject({ state: 'read', why: 'cut' })
  const wide = await read(xlsxOf({ S: rows(...Array.from({ length: 60 }, () => cell('A1', 'x'.repeat(10_000)))) }))
  expect([wide.why, wide.pages[0]?.text.length]).toEqual(['cut', READING.pageCharacters])
})

it('an ODT under a password says so', async () => {
  const manifest = '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  const bytes = zipSync({ 'content.xml': new Uint8Array([1, 2, 3]), 'META-INF/manifest.xml': strToU8(manifest) })
  expect(await read(bytes, 'application/vnd.oasis.opendocument.text')).toMatchObject({ state: 'unreadable', why: 'password' })
})
