import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RequestLanguage } from '../domain/request/words'
import { FIELD_NAMES, SILENT_FIELDS } from '../domain/letter/field-names'
import { changeForTest } from '../env'
import { letterDocx } from './docx'
import { DRAFT_MARK } from './draft-mark'
import { letterMailBody } from './eml-body'
import { letterPdf } from './pdf'
import { letterText } from './plain-text'
import { letterHtml } from './preview'
import { shippedTemplates } from './shipped'
import { insideDocx, poppler, sheetOf, textOfMarkup, wordsOf } from './testing'
import { docxText as shownDocx, paragraphsIn } from './testing-docx'
import type { LetterSheet } from './sheet'

const docxText = async (sheet: LetterSheet) => shownDocx(await letterDocx(sheet))
const pdfText = async (sheet: LetterSheet) => poppler('pdftotext', await letterPdf(sheet)).replaceAll(/^\d+ \/ \d+$/gm, '').replaceAll('\f', '\n')
// Four red pixels in a row.
const chunk = (kind: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(kind), data]), ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(crc32(body))
  return Buffer.concat([ends[0], body, ends[1]])
}
const WIDE_PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000004000000010802000000', 'hex')), chunk('IDAT', deflateSync(Buffer.from('00ff0000ff0000ff0000ff0000', 'hex'))), chunk('IEND', Buffer.alloc(0)),
])
const LONG = `# Título\n\nPrimer párrafo con **negrita** y *cursiva* pegada**a**otra.\nOtra línea.\n\n${Array.from({ length: 40 }, (_, n) => `${n + 1}. Punto número ${n + 1}, con palabras bastantes para llegar hasta el final de la línea y más allá\n   a) una parte`).join('\n')}\n\n> Cita\n\n- raya\n- otra\n\n## Final\n\nAdiós.`

describe('one text in every format', () => {
  it('has the same words in the same order in PDF, DOCX, text and mail, over several pages', async () => {
    const sheet = sheetOf({ text: LONG })
    const words = wordsOf(letterText(sheet))
    expect(words.length).toBeGreaterThan(800)
    expect(wordsOf(await pdfText(sheet))).toEqual(words)
    expect(wordsOf(await docxText(sheet))).toEqual(words)
    expect(wordsOf(letterMailBody(sheet).text)).toEqual(words)
    expect(wordsOf(textOfMarkup(letterHtml(sheet)).replaceAll(/^/gm, ' '))).toEqual(words.filter((word) => !/^\d+\.$/.test(word)))
  })

  it('has them in the first letter and a complaint of every law and language', async () => {
    const fields = Object.fromEntries(FIELD_NAMES.filter((name) => !SILENT_FIELDS.includes(name)).map((name) => [name, `${name} (ž ћ ü)`]))
    for (const one of shippedTemplates().filter(({ purpose }) => purpose === 'initial_request' || purpose === 'complaint_refusal')) {
      const sheet = sheetOf({ text: one.body, subject: one.subject, language: one.language as RequestLanguage, lawId: one.lawId, purpose: one.purpose, fields: { ...fields, questions: '1. Uno\n2. Dos:\na) tres\nb) cuatro' } })
      expect({ id: one.id, words: wordsOf(await pdfText(sheet)) }).toEqual({ id: one.id, words: wordsOf(letterText(sheet)) })
      expect({ id: one.id, words: wordsOf(await docxText(sheet)) }).toEqual({ id: one.id, words: wordsOf(letterText(sheet)) })
    }
  }, 120_000)

  it('wraps plain text at 72 letters and indents what hangs', () => {
    const lines = letterText(sheetOf({ text: LONG })).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72)
    expect(lines).toContain('   a) una parte')
    expect(lines.filter((line) => /^\d+\. Punto/.test(line))).toHaveLength(40)
  })

  it('leaves a paragraph in one line for a form that breaks lines itself', () => {
    const words = (text: string) => text.split(/\s+/)
    const [wrapped, whole] = [letterText(sheetOf({ text: LONG })), letterText(sheetOf({ text: LONG }), Number.POSITIVE_INFINITY)]
    expect(words(whole)).toEqual(words(wrapped))
    expect(Math.max(...whole.split('\n').map((line) => line.length))).toBeGreaterThan(72)
  })
})

describe('the PDF', () => {
  it('is tagged, titled, in its language, with every font embedded and pages numbered', async () => {
    const bytes = await letterPdf(sheetOf({ text: LONG, subject: 'Жалба', language: 'sr-Cyrl', letterhead: { name: 'Фондација', address: 'Пример улица 2', place: '', signer: '', signerRole: '', logoSha256: null } }))
    const about = poppler('pdfinfo', bytes)
    expect(about).toMatch(/Title:\s+Жалба/)
    expect(about).toMatch(/Tagged:\s+yes/)
    expect(about).toMatch(/Page size:.*A4/)
    const pages = Number(/Pages:\s+(\d+)/.exec(about)?.[1])
    expect(pages).toBeGreaterThan(1)
    expect(bytes.toString('latin1')).toContain('/Lang (sr-Cyrl)')
    const text = poppler('pdftotext', bytes)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page} / ${pages}`)
    const fonts = poppler('pdffonts', bytes).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    const structure = poppler('pdfinfo', bytes, ['-struct'])
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote']) expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
    expect(poppler('pdfinfo', bytes, ['-struct-text']).replaceAll(/\s+/g, ' ')).toContain('con palabras bastantes para llegar hasta el final de la línea y más allá a) una parte')
  })

  it('shows the addressee where an envelope’s window is, when it goes by post', async () => {
    const by = (channel: 'post' | 'email') => sheetOf({ text: 'Cuerpo', channel, addressee: { name: 'Oficina de Registro', address: 'Plaza Mayor 1\n28001 Madrid', email: null } })
    const boxes = poppler('pdftotext', await letterPdf(by('post')), ['-bbox'])
    const y = (word: string) => Number(new RegExp(`yMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes)?.[1])
    expect(y('Oficina')).toBeGreaterThan(45 * 72 / 25.4)
    expect(y('28001')).toBeLessThan(90 * 72 / 25.4)
    expect(y('Cuerpo')).toBeGreaterThan(90 * 72 / 25.4)
    expect(await pdfText(by('email'))).not.toContain('28001')
  })
})

describe('the DOCX', () => {
  const TEXT = `# Título\n\n## Menor\n\n{{ questions }}\n\nOtra lista:\n\n3) tres\n4) cuatro\n   - hoja\n7) siete\n\n007. agente\n\n- raya`

  it('has styles for headings and numbering for items and their parts, none of it typed', async () => {
    const bytes = await letterDocx(sheetOf({ text: TEXT, fields: { questions: '1. Uno\n2. Dos:\na) tres\nb) cuatro\nc) a) cinco\n3. Seis\nb) no es una parte\n4. Siete\na) ocho' } }))
    const seen = paragraphsIn(bytes).map((one) => [/<w:pStyle w:val="(\w+)"/.exec(one)?.[1] ?? '', /<w:ilvl w:val="(\d)"/.exec(one)?.[1] ?? '', wordsOf(textOfMarkup(one)).join(' ')])
    const item = (text: string, level = '0') => ['ListParagraph', level, text]
    expect(seen).toEqual([
      ['Heading1', '', 'Título'], ['Heading2', '', 'Menor'],
      item('Uno'), item('Dos:'), item('tres', '1'), item('cuatro', '1'), item('a) cinco', '1'), item('Seis b) no es una parte'), item('Siete'), item('ocho', '1'),
      ['', '', 'Otra lista:'], item('tres'), item('cuatro'), item('hoja', '1'), item('siete'), item('007. agente'), item('raya'),
    ])
    expect(wordsOf(shownDocx(bytes))).toEqual(wordsOf(`Título Menor 1. Uno 2. Dos: a) tres b) cuatro c) a) cinco 3. Seis b) no es una parte 4. Siete a) ocho
      Otra lista: 3) tres 4) cuatro hoja 7) siete 007. agente raya`))
    expect(insideDocx(bytes, 'word/numbering.xml')).toMatch(/<w:numFmt w:val="lowerLetter"\/><w:lvlText w:val="%2\)"\/>/)
  })
})

describe('the letterhead', () => {
  it('has its logo in PDF and DOCX, in its own proportions and with the name of whose it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plazo-logo-')), before = changeForTest('PLAZO_DATA', folder)
    try {
      const sha256 = createHash('sha256').update(WIDE_PNG).digest('hex')
      mkdirSync(join(folder, 'files'))
      writeFileSync(join(folder, 'files', sha256), WIDE_PNG)
      const sheet = sheetOf({ text: LONG, letterhead: { name: 'Fundació', address: 'Carrer 2', place: '', signer: '', signerRole: '', logoSha256: sha256 } })
      const docx = await letterDocx(sheet)
      const header = insideDocx(docx, 'word/header1.xml')
      const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(header) ?? []
      expect(Number(cx) / Number(cy)).toBeCloseTo(4, 1)
      expect(Number(cx)).toBeLessThanOrEqual(40 * 36_000 + 9525)
      expect(header).toContain('descr="Fundació"')
      expect(wordsOf(shownDocx(docx))).toEqual(wordsOf(letterText(sheet)))
      expect(poppler('pdfimages', await letterPdf(sheet), ['-list'])).toMatch(/image\s+4\s+1\s/)
    } finally {
      changeForTest('PLAZO_DATA', before)
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a draft', () => {
  it('says so in its language on every page and at the head of the other formats, and only a draft does', async () => {
    for (const language of Object.keys(DRAFT_MARK) as RequestLanguage[]) {
      const sheet = sheetOf({ text: LONG, language, draft: true })
      const mark = DRAFT_MARK[language]
      const pages = poppler('pdftotext', await letterPdf(sheet)).split('\f').filter((page) => page.trim() !== '')
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page.trim().startsWith(mark)).toBe(true)
      expect(letterText(sheet).startsWith(`${mark}\n`)).toBe(true)
      expect(wordsOf(await docxText(sheet))[0]).toBe(mark)
      expect(letterMailBody(sheet).subject).toBe(`${mark}: Solicitud`)
      const whole = { ...sheet, draft: false }
      for (const text of [await pdfText(whole), await docxText(whole), letterText(whole), letterMailBody(whole).subject]) expect(text).not.toContain(mark)
    }
  }, 120_000)
})

describe('hostile values', () => {
  const VALUES = {
    braces: '{{ x }} {% y %} ${z}', script: '<script>alert("1")</script>&amp;', marks: 'uno\u200Fdos\u200Etres', emoji: 'bien 👍 y familia 👨‍👩‍👧 ya', markup: '# *a* _b_ [c](d) 1. e',
    lines: 'uno\r\nBcc: x@example.org\rtres', combining: 'Zoë, naïve façade, Ђорђе', long: 'a'.repeat(10_000), xml: ']]> &#65; <w:t>',
  }

  it.each(Object.entries(VALUES))('appear as themselves in every format: %s', async (_, value) => {
    const sheet = sheetOf({ text: 'Antes {{ argument }} después.', subject: 'Asunto {{ argument }}', fields: { argument: value } })
    const seen = (text: string) => text.replaceAll(/\s+/g, '')
    const wanted = seen(`Antes ${value} después.`)
    expect(seen(letterText(sheet))).toBe(wanted)
    expect(seen(textOfMarkup(letterHtml(sheet)))).toBe(wanted)
    expect(seen(await docxText(sheet))).toBe(wanted)
    const inPdf = seen(await pdfText(sheet)).normalize('NFC')
    const invisible = (text: string) => text.replaceAll(/[\u200B-\u200F\u202A-\u202E\uFE0F]/g, '').normalize('NFC')
    expect(invisible(inPdf)).toBe(invisible(wanted))
    expect(letterMailBody(sheet).subject).not.toMatch(/[\r\n]/)
  })

  it('of letters that no font has are boxes that still say what they stand for', async () => {
    expect(await pdfText(sheetOf({ text: 'Nombre: {{ argument }}.', fields: { argument: '字' } }))).toMatch(/字/)
  })
})
