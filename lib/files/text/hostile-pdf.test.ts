import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { READING } from '../../domain/document/reading'
import { readText } from './read-text'
import { endTextProcess } from './text-process'

const folder = mkdtempSync(join(tmpdir(), 'plazo-hostile-pdf-'))
afterAll(() => {
  endTextProcess()
  rmSync(folder, { recursive: true, force: true })
})

type Object_ = string | Buffer
const stream = (dictionary: string, bytes: Buffer) => Buffer.concat([Buffer.from(`<<${dictionary}/Length ${bytes.length}>>stream\n`), bytes, Buffer.from('\nendstream')])
const words = stream('', Buffer.from('BT /F 12 Tf 20 100 Td (honest words) Tj ET'))
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const TREE = '<</Type/Pages/Kids[3 0 R]/Count 1>>'

/** A PDF of these objects, numbered from 1; what is left out stands for an honest page of two words. */
function pdf(replaced: Record<number, Object_> = {}, { xref, trailer = '', head = '%PDF-1.7\n', tail = '' }: { xref?: string; trailer?: string; head?: string; tail?: string } = {}): Buffer {
  const objects: Record<number, Object_> = { 1: '<</Type/Catalog/Pages 2 0 R>>', 2: TREE, 3: PAGE, 4: words, 5: FONT, ...replaced }
  const parts: Buffer[] = [Buffer.from(head)]
  const offsets: number[] = []
  let at = head.length
  for (const [number, object] of Object.entries(objects)) {
    const bytes = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    offsets.push(at)
    at += bytes.length
    parts.push(bytes)
  }
  const table = xref ?? `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.map((one) => `${String(one).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.concat([...parts, Buffer.from(`${table}trailer<</Size ${offsets.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n${tail}`)])
}

const zeros = (size: number, levels: number): Buffer => (levels === 0 ? Buffer.alloc(size) : deflateSync(zeros(size, levels - 1), { level: 9 }))
const flated = (text: string | Buffer, more = '') => stream(`${more}/Filter/FlateDecode`, deflateSync(text))
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
const form = (content: string, resources: string) => stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${resources}>>`, Buffer.from(content))
const catalogWith = (more: string) => ({ 1: `<</Type/Catalog/Pages 2 0 R${more}>>` })

/** Ours, each a way to hold or fill up a reader. */
const HOSTILE: Record<string, () => Buffer> = {
  'a page tree that contains itself': () => pdf({ 2: '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>' }),
  'two page trees that contain each other': () => pdf({ 2: '<</Type/Pages/Kids[6 0 R]/Count 1>>', 6: '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>' }),
  'a page that is its own parent': () => pdf({ 3: '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>' }),
  'a thousand page trees within each other': () => pdf({ 2: '<</Type/Pages/Kids[10 0 R]/Count 1>>', ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [n + 10, n === 999 ? PAGE : `<</Type/Pages/Kids[${n + 11} 0 R]/Count 1>>`])) }),
  'two thousand million pages that are not there': () => pdf({ 2: '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>' }),
  'fewer than no pages': () => pdf({ 2: '<</Type/Pages/Kids[3 0 R]/Count -7>>' }),
  'a page that stands there a thousand times': () => pdf({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(1000)}]/Count 1000>>` }),
  'arrays 100,000 deep': () => pdf({ 4: nested('[', ']', 100_000) }),
  'dictionaries 100,000 deep': () => pdf({ 3: nested('<</A', '>>', 100_000) }),
  'arrays 100,000 deep among what it draws': () => pdf({ 4: flated(nested('[', ']', 100_000)) }),
  'brackets of text that never close': () => pdf({ 4: stream('', Buffer.from(`BT ${'('.repeat(200_000)}`)) }),
  'saves of the state that are never undone': () => pdf({ 4: flated('q '.repeat(300_000)) }),
  'a stream of zeros, packed twice': () => pdf({ 4: stream('/Filter[/FlateDecode/FlateDecode]', zeros(20_000_000, 2)) }),
  'a stream of zeros, packed thrice': () => pdf({ 4: stream('/Filter[/FlateDecode/FlateDecode/FlateDecode]', zeros(20_000_000, 3)) }),
  'fifty filters on one stream': () => pdf({ 4: stream(`/Filter[${'/ASCIIHexDecode'.repeat(50)}]`, Buffer.from('00'.repeat(50_000))) }),
  'runs of one letter': () => pdf({ 4: stream('/Filter[/FlateDecode/RunLengthDecode]', deflateSync(Buffer.alloc(1_000_000, Buffer.from([0x81, 0x41])))) }),
  'a length beyond the file': () => pdf({ 4: '<</Length 2147483647>>stream\nBT ET\nendstream' }),
  'a length that is itself': () => pdf({ 4: '<</Length 4 0 R>>stream\nBT ET\nendstream' }),
  'references in a ring': () => pdf({ 3: '6 0 R', 6: '7 0 R', 7: '6 0 R' }),
  'a form that draws itself': () => pdf({ 3: PAGE.replace('/Resources<<', '/Resources<</XObject<</X 6 0 R>>'), 4: stream('', Buffer.from('/X Do')), 6: form('/X Do', '/XObject<</X 6 0 R>>') }),
  'forms that double on each of thirty levels': () => pdf({
    3: PAGE.replace('/Resources<<', '/Resources<</XObject<</X 10 0 R>>'), 4: stream('', Buffer.from('/X Do')),
    ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => [n + 10, n === 29 ? form('BT (x) Tj ET', '') : form('/X Do /X Do', `/XObject<</X ${n + 11} 0 R>>`)])),
  }),
  'a table of contents that is a ring': () => pdf({ ...catalogWith('/Outlines 6 0 R'), 6: '<</First 7 0 R/Last 7 0 R/Count 1>>', 7: '<</Title(x)/Next 7 0 R/First 7 0 R>>' }),
  'no table of objects': () => pdf({}, { xref: '' }),
  'a table of objects that lies': () => pdf({}, { xref: `xref\n0 6\n${'0000000009 00000 n \n'.repeat(6)}` }),
  'a table of four thousand million objects': () => pdf({}, { xref: 'xref\n0 4294967295\n0000000000 65535 f \n' }),
  'tables of objects in a ring': () => pdf({}, { trailer: '/Prev 9' , tail: 'startxref\n9\n%%EOF' }),
  'a packed table of objects of absurd widths': () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('1 0 obj\n'), stream('/Type/XRef/Size 9/W[2147483647 2147483647 2147483647]/Root 2 0 R', Buffer.alloc(64)), Buffer.from('\nendobj\nstartxref\n9\n%%EOF')]),
  'objects packed into themselves': () => pdf({ 4: '9 0 R', 9: stream('/Type/ObjStm/N 100000000/First 10/Extends 9 0 R', Buffer.from('9 0 4 0 << >>')) }),
  'JavaScript on opening': () => pdf({ ...catalogWith('/OpenAction<</S/JavaScript/JS(for(;;){})>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(while(1);)>>]>>>>') }),
  'a font whose map of letters is a bomb': () => pdf({ 5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>', 6: flated(`begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap`) }),
  'a function that calculates for ever': () => pdf({ 4: stream('', Buffer.from('/P sh BT /F 12 Tf (x) Tj ET')), 6: stream('/FunctionType 4/Domain[0 1]/Range[0 1]', Buffer.from(`{${'{'.repeat(5000)}`)) }),
  'a picture of 50,000 by 50,000': () => pdf({ 3: PAGE.replace('/Resources<<', '/Resources<</XObject<</X 6 0 R>>'), 4: stream('', Buffer.from('/X Do')), 6: stream('/Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode', zeros(1_000_000, 1)) }),
  'four hundred comments before its beginning': () => pdf({}, { head: `${'%\n'.repeat(400)}%PDF-1.7\n` }),
}

const NO_SCANS = { languages: [], draws: false }
let files = 0
async function read(bytes: Buffer, type = 'application/pdf') {
  const path = join(folder, String(++files))
  writeFileSync(path, bytes)
  return readText(path, type, ['es'], NO_SCANS)
}

it('reads the honest page that they are made of', async () => {
  expect((await read(pdf())).pages.map((page) => page.text)).toEqual(['honest words'])
  expect(Object.keys(HOSTILE).length).toBeGreaterThanOrEqual(30)
})

it('a page that is none holds back none of the pages before it, and more pages than are read are told of', async () => {
  const three = (second: Record<number, Object_>) => read(pdf({ 2: '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>', ...second }))
  for (const second of [{}, { 6: '(words)' }, { 6: '42' }, { 6: '<</Type/Page/Contents [[[ 4 0 R /Resources <<' }]) {
    const { count, pages } = await three(second)
    expect([count, pages.map(({ page, text }) => [page, text])]).toEqual([2, [[1, 'honest words']]])
  }
  const many = await read(pdf({ 2: `<</Type/Pages/Kids[${'3 0 R '.repeat(READING.pages + 1)}]/Count ${READING.pages + 1}>>` }))
  expect(many).toMatchObject({ state: 'read', count: READING.pages, why: 'cut' })
}, 60_000)

// What of them holds words gives them, however it lies about the rest.
const READ = [
  'a page that is its own parent', 'a thousand page trees within each other', 'two thousand million pages that are not there', 'a page that stands there a thousand times', 'a table of contents that is a ring', 'no table of objects', 'a table of objects that lies',
  'a table of four thousand million objects', 'tables of objects in a ring', 'JavaScript on opening', 'a font whose map of letters is a bomb', 'a function that calculates for ever', 'four hundred comments before its beginning',
]
const KILLED = ['saves of the state that are never undone']

it.each(Object.entries(HOSTILE))('%s is read or given up with its reason, and holds nobody', async (name, make) => {
  const { state, why, pages } = await read(make())
  expect([state, pages.length > 0]).toEqual(READ.includes(name) ? ['read', true] : [expect.stringMatching(/^(?:unreadable|not_readable_here|no_text)$/), false])
  if (KILLED.includes(name)) expect(['too_slow', 'too_much_memory']).toContain(why)
  expect((await read(Buffer.from('the next one'), 'text/plain')).pages).toMatchObject([{ text: 'the next one' }])
}, 60_000)
