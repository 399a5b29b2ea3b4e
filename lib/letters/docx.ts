import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { RequestLanguage } from '../domain/request/words'
import type { Block, Inline } from './blocks'
import { DocxLists, partsOf } from './docx-lists'
import type { ItemNumber } from './docx-lists'
import { docxLogo } from './docx-logo'
import { drawn } from './drawn'
import type { LetterSheet } from './sheet'

const TONGUE: Record<RequestLanguage, string> = { es: 'es-ES', ca: 'ca-ES', 'sr-Cyrl': 'sr-Cyrl-RS', 'sr-Latn': 'sr-Latn-RS', en: 'en-GB', fr: 'fr-FR', de: 'de-DE' }
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const MM = 56.7

/** The letter as DOCX: heading styles, lists that the reader numbers as the writer did, title, language, page numbers. */
export async function letterDocx(sheet: LetterSheet): Promise<Buffer> {
  const { subject, blocks, mark } = drawn(sheet)
  const head = sheet.letterhead ? [sheet.letterhead.name, ...sheet.letterhead.address.split('\n')].filter((line) => line.trim() !== '') : []
  const window = sheet.channel === 'post' ? [sheet.addressee.name, ...sheet.addressee.address.split('\n')].filter((line) => line.trim() !== '') : []
  const logo = docxLogo(sheet.letterhead)
  const lists = new DocxLists()
  const body = blocks.flatMap((block) => paragraphsOf(block, 0, lists))
  const file = new Document({
    title: subject, creator: sheet.requester.name, lastModifiedBy: 'Plazo', description: '',
    styles: { default: {
      document: { run: { font: 'Times New Roman', size: 22, language: { value: TONGUE[sheet.language] } }, paragraph: { spacing: { after: 120, line: 276 } } },
      heading1: headingStyle(30), heading2: headingStyle(24), heading3: headingStyle(22),
    } },
    numbering: { config: lists.config },
    sections: [{
      properties: { page: { size: { width: 210 * MM, height: 297 * MM }, margin: { top: 25 * MM, bottom: 25 * MM, left: 25 * MM, right: 20 * MM } }, titlePage: true },
      headers: { first: new Header({ children: head.map((text, index) => new Paragraph({ spacing: { after: 0 }, children: [...(index === 0 ? logo : []), new TextRun({ text, bold: index === 0, size: 18 })] })) }) },
      footers: { default: pageNumbers(), first: pageNumbers() },
      children: [
        ...(mark ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: mark, bold: true })] })] : []),
        ...window.map((text, index) => new Paragraph({ spacing: { after: index === window.length - 1 ? 480 : 0 }, children: [new TextRun(text)] })),
        ...body,
      ],
    }],
  })
  return Packer.toBuffer(file)
}

const headingStyle = (size: number) => ({ run: { size, bold: true, color: '000000', font: 'Times New Roman' }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } })

const pageNumbers = () => new Footer({
  children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })],
})

function paragraphsOf(block: Block, depth: number, lists: DocxLists): Paragraph[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.content) })]
    case 'paragraph': return [new Paragraph({ ...inside(depth), children: runs(block.content) })]
    case 'quote': return block.blocks.flatMap((one) => paragraphsOf(one, depth + 1, lists))
    case 'rule': return [new Paragraph({ thematicBreak: true, children: [] })]
    case 'list': {
      const numbers = lists.itemsOf(block.items.map(({ marker }) => marker), depth)
      return block.items.flatMap((item, index) => itemParagraphs(item.blocks, numbers[index], depth, lists))
    }
  }
}

function itemParagraphs([first, ...rest]: readonly Block[], number: ItemNumber | undefined, depth: number, lists: DocxLists): Paragraph[] {
  if (!number) return []
  const content = first?.kind === 'paragraph' ? first.content : []
  const { own, parts } = number.parts ? partsOf(content) : { own: content, parts: [] }
  const lead = number.typed ? [new TextRun(`${number.typed} `)] : []
  return [
    new Paragraph({ numbering: number.numbering, children: [...lead, ...runs(own)] }),
    ...parts.map((part) => new Paragraph({ ...(number.parts ? { numbering: number.parts } : {}), children: runs(part) })),
    ...(first && first.kind !== 'paragraph' ? [first, ...rest] : rest).flatMap((one) => paragraphsOf(one, depth + 1, lists)),
  ]
}

const inside = (depth: number): IParagraphOptions => (depth > 0 ? { indent: { left: 397 * depth } } : {})

/** A line break has a space before it: readers that drop the break still part the words. */
function runs(content: readonly Inline[]): TextRun[] {
  return content.flatMap((one) => ('break' in one ? [new TextRun(' '), new TextRun({ break: 1 })] : [new TextRun({ text: one.text, bold: one.strong, italics: one.emphasis })]))
}
