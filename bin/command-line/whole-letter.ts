import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { docxAt, FORMATS, mailAt, MARKS, pdfAt, wordsOf } from './letter-files'
import { json, newFolder } from './plazo-process'

type Format = (typeof FORMATS)[number]
/** A letter of the example that product.md says can be drawn whole: case, purpose, language, what it must cite. */
export type Promised = [ref: string, purpose: string, language: string, cites: RegExp]

/** The words of `plazo letter`. */
export const letterWords = (ref: string, purpose: string, format: Format, out: string, language?: string): string[] => [
  'letter', ref, '--purpose', purpose, ...(language ? ['--language', language] : []), '--format', format, '--out', out,
]

/** The letter in all four formats, by its path in each. */
export async function inAll(data: string, ref: string, purpose: string, language?: string): Promise<Record<Format, string>> {
  const folder = newFolder()
  const path = (format: Format) => join(folder, `letter.${format}`)
  for (const format of FORMATS) await json(letterWords(ref, purpose, format, path(format), language), { data })
  return { pdf: path('pdf'), docx: path('docx'), txt: path('txt'), eml: path('eml') }
}

// Each form has its own sign for an item of a list.
const BULLETS = ['-', '•']
// The reader's own numbers, which a DOCX holds as numbering and not as words.
const unnumbered = (words: readonly string[]) => words.filter((word) => !/^(\d+\.|\p{Ll}\))$/u.test(word))

/** Holds a letter to the same words in all formats, its marks as a draft, and what a PDF and a DOCX must be. */
export function isWhole(data: string, [ref, purpose, language, cites]: Promised): void {
  describe(`${ref} ${purpose} in ${language}`, () => {
    let at: Record<Format, string>, words: string[]
    beforeAll(async () => {
      at = await inAll(data, ref, purpose, language)
      const text = readFileSync(at.txt, 'utf8')
      expect(text.split('\n')[0]).toBe(MARKS[language])
      words = wordsOf(text).slice(1).filter((word) => !BULLETS.includes(word))
    })

    it('says the same words in the same order in all formats, cites its law, and leaves no field open', async () => {
      expect(words.length).toBeGreaterThan(60)
      const text = words.join(' ')
      expect(text).toMatch(cites)
      expect(text).not.toMatch(/\{\{|\}\}|\{%|undefined|null\b|\[object/)
      if (ref === 'EX-BELGRADE') expect(text).not.toContain('105/21')
      if (language === 'sr-Latn') expect(text).not.toMatch(/\p{Script=Cyrillic}/u)
      const mark = MARKS[language]
      const unmarked = (all: string) => wordsOf(all).filter((word) => word !== mark && !BULLETS.includes(word))
      // On paper the letterhead comes before the text.
      const onPaper = (all: string) => unmarked(all).slice(-words.length)
      expect(onPaper(pdfAt(at.pdf).pages.join('\n'))).toEqual(words)
      const bare = unnumbered(words)
      expect(unnumbered(unmarked(docxAt(at.docx).text)).slice(-bare.length)).toEqual(bare)
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
}
