import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { docxAt, FORMATS, mailAt, MARKS, pdfAt, wordsOf } from './letter-files'
import { json, newData, newFolder, plazo, refused, wrongUsage } from './plazo-process'
import { everyRow, filesIn } from './what-is-kept'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const data = newData()
beforeAll(async () => { await json(['example'], { data }) })

type Format = (typeof FORMATS)[number]
const letterWords = (ref: string, purpose: string, format: Format, out: string, language?: string) => [
  'letter', ref, '--purpose', purpose, ...(language ? ['--language', language] : []), '--format', format, '--out', out,
]

/** The letter in all four formats, by its path in each. */
async function inAll(ref: string, purpose: string, language?: string): Promise<Record<Format, string>> {
  const folder = newFolder()
  const path = (format: Format) => join(folder, `letter.${format}`)
  for (const format of FORMATS) await json(letterWords(ref, purpose, format, path(format), language), { data })
  return { pdf: path('pdf'), docx: path('docx'), txt: path('txt'), eml: path('eml') }
}

// What product.md promises of the example: at least these can be drawn whole.
describe.each<[string, string, string, RegExp | null]>([
  ['EX-RIVAS', 'initial_request', 'es', /10\/2019/], ['EX-RIVAS', 'reminder', 'es', /10\/2019/], ['EX-RIVAS', 'complaint_silence', 'es', /10\/2019/],
  ['EX-BARCELONA', 'initial_request', 'ca', /19\/2014/],
  ['EX-BELGRADE', 'initial_request', 'sr-Cyrl', /36\/10/], ['EX-BELGRADE', 'initial_request', 'sr-Latn', /36\/10/],
  ['EX-BELGRADE', 'complaint_refusal', 'sr-Cyrl', /36\/10/], ['EX-BELGRADE', 'complaint_refusal', 'sr-Latn', /36\/10/],
])('%s %s in %s', (ref, purpose, language, cites) => {
  let at: Record<Format, string>, words: string[]
  beforeAll(async () => {
    at = await inAll(ref, purpose, language)
    const text = readFileSync(at.txt, 'utf8')
    expect(text.split('\n')[0]).toBe(MARKS[language])
    words = wordsOf(text).slice(1)
  })

  it('says the same words in the same order in all formats, cites its law, and leaves no field open', async () => {
    expect(words.length).toBeGreaterThan(60)
    const text = words.join(' ')
    if (cites) expect(text).toMatch(cites)
    expect(text).not.toMatch(/\{\{|\}\}|\{%|undefined|null\b|\[object/)
    if (ref === 'EX-BELGRADE') expect(text).not.toContain('105/21')
    if (language === 'sr-Latn') expect(text).not.toMatch(/\p{Script=Cyrillic}/u)
    const mark = MARKS[language]
    const unmarked = (all: string) => wordsOf(all).filter((word) => word !== mark)
    // On paper the letterhead comes before the text.
    const onPaper = (all: string) => unmarked(all).slice(-words.length)
    expect(onPaper(pdfAt(at.pdf).pages.join('\n'))).toEqual(words)
    expect(onPaper(docxAt(at.docx).text)).toEqual(words)
    expect(unmarked((await mailAt(at.eml)).text ?? '')).toEqual(words)
  })

  it('is marked as a draft on every page and at the head of the others', async () => {
    const mark = MARKS[language] ?? ''
    for (const page of pdfAt(at.pdf).pages) expect(page).toContain(mark)
    expect(wordsOf(docxAt(at.docx).text)[0]).toBe(mark)
    const mail = await mailAt(at.eml)
    expect([mail.subject?.startsWith(mark), wordsOf(mail.text ?? '')[0]]).toEqual([true, mark])
  })

  it('is a tagged A4 PDF with title, language and every font embedded with its meaning; a DOCX with headings, title and language', () => {
    const { about, fonts, language: said, pages, numbers } = pdfAt(at.pdf)
    expect(about).toMatch(/^Tagged:\s+yes$/m)
    expect(about).toMatch(/^Title:\s+\S/m)
    expect(about).toMatch(/^Page size:.*\(A4\)/m)
    expect(said).toBe(language)
    expect(numbers).toEqual(pages.map((_page, index) => `${index + 1} / ${pages.length}`))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/ yes\s+yes\s+yes\s+\d+\s+\d+$/)
    const { document, styles, core } = docxAt(at.docx)
    expect(document).toMatch(/<w:pStyle w:val="Heading\d"\/>|<w:pStyle w:val="Title"\/>/)
    expect(core).toMatch(/<dc:title>[^<]+<\/dc:title>/)
    expect(`${styles}${document}`).toContain(`w:val="${language === 'sr-Latn' ? 'sr-Latn-RS' : language === 'sr-Cyrl' ? 'sr-Cyrl-RS' : language}`)
  })
})

describe('the mail', () => {
  it('has no To when the authority has no address, and can be sent by a person', async () => {
    const mail = await mailAt((await inAll('EX-RIVAS', 'reminder')).eml)
    expect(mail.to ?? []).toEqual([])
    expect(mail.subject).toMatch(/^BORRADOR\b/)
    expect(mail.date).toEqual(expect.any(String))
  })
})

describe('what it refuses writes nothing', () => {
  it.each<[string, string, string[]]>([
    ['unknown_purpose', 'a purpose that the law doesn’t know', ['EX-RIVAS', '--purpose', 'delivery_demand']],
    ['unknown_purpose', 'a purpose that nobody knows', ['EX-RIVAS', '--purpose', 'love_letter']],
    ['unknown_language', 'a language that nobody knows', ['EX-RIVAS', '--purpose', 'reminder', '--language', 'xx']],
    ['unknown_language', 'a language that the law’s letters are not written in', ['EX-RIVAS', '--purpose', 'reminder', '--language', 'de']],
    ['no_such_request', 'a reference that nobody knows', ['EX-NOWHERE', '--purpose', 'reminder']],
    ['no_such_request', 'a case that the person may not see', ['EX-RESTRICTED', '--purpose', 'reminder', '--as', 'admin@plazo.example']],
    ['missing_fields', 'a letter that lacks a field', ['EX-RIVAS', '--purpose', 'complaint_refusal']],
  ])('%s: %s', async (code, _name, words) => {
    const out = join(newFolder(), 'letter.pdf')
    const said = await refused(code, ['letter', ...words, '--format', 'pdf', '--out', out], { data })
    if (code === 'missing_fields') expect(said).toContain('decision_date')
    expect(existsSync(out)).toBe(false)
  })

  it.each<[string, (folder: string) => string]>([
    ['a folder that is not there', (folder) => join(folder, 'nowhere', 'letter.txt')], ['a folder in the place of the file', (folder) => folder],
    ['the data folder', () => join(data, 'letter.txt')], ['a folder of the data folder', () => join(data, 'files', 'letter.txt')],
  ])('bad_folder: %s', async (_name, out) => {
    const before = filesIn(data)
    await refused('bad_folder', letterWords('EX-RIVAS', 'reminder', 'txt', out(newFolder())), { data })
    expect(filesIn(data)).toEqual(before)
  })

  it.each<[string, string[]]>([
    ['no reference', ['--purpose', 'reminder', '--format', 'txt', '--out', 'a.txt']], ['no purpose', ['EX-RIVAS', '--format', 'txt', '--out', 'a.txt']],
    ['no format', ['EX-RIVAS', '--purpose', 'reminder', '--out', 'a.txt']], ['no file', ['EX-RIVAS', '--purpose', 'reminder', '--format', 'txt']],
    ['an unknown format', ['EX-RIVAS', '--purpose', 'reminder', '--format', 'rtf', '--out', 'a.txt']],
    ['two references', ['EX-RIVAS', 'EX-BELGRADE', '--purpose', 'reminder', '--format', 'txt', '--out', 'a.txt']],
  ])('wrong usage: %s', async (_name, words) => {
    const cwd = newFolder()
    await wrongUsage(['letter', ...words], { data, cwd })
    expect(filesIn(cwd)).toEqual([])
  })

  it('not_initialised without a data folder', async () => {
    const none = newData()
    await refused('not_initialised', letterWords('EX-RIVAS', 'reminder', 'txt', join(newFolder(), 'a.txt')), { data: none })
    expect(existsSync(none)).toBe(false)
  })
})

describe('what it is called with', () => {
  it('counts the file from the caller’s folder, under npm too, and leaves the data folder as it was', async () => {
    const cwd = newFolder()
    const before = [everyRow(data), filesIn(data)]
    await plazo(letterWords('EX-RIVAS', 'reminder', 'txt', 'by-node.txt'), { data, cwd })
    const ran = await plazo(letterWords('EX-RIVAS', 'reminder', 'txt', 'by-npm.txt'), { data, cwd, npm: true })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(filesIn(cwd)).toEqual(['by-node.txt', 'by-npm.txt'])
    expect(readFileSync(join(cwd, 'by-npm.txt'), 'utf8')).toBe(readFileSync(join(cwd, 'by-node.txt'), 'utf8'))
    expect([everyRow(data), filesIn(data)]).toEqual(before)
  })

  it('answers one JSON document; the language of the case is the one it takes', async () => {
    const out = join(newFolder(), 'letter.txt')
    expect(await json(letterWords('EX-BARCELONA', 'initial_request', 'txt', out), { data })).toMatchObject({ request: 'EX-BARCELONA', purpose: 'initial_request', language: 'ca', format: 'txt', file: out })
  })
})
