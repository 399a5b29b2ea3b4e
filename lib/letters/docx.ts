import { AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ILevelsOptions, IParagraphOptions } from 'docx'
import type { RequestLanguage } from '../domain/request/words'
import type { Block, Inline } from './blocks'
import { drawn } from './drawn'
import type { LetterSheet } from './sheet'

const TONGUE: Record<RequestLanguage, string> = { es: 'es-ES', ca: 'ca-ES', 'sr-Cyrl': 'sr-Cyrl-RS', 'sr-Latn': 'sr-Latn-RS', en: 'en-GB', fr: 'fr-FR', de: 'de-DE' }
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const MM = 56.7
const DEPTHS = [0, 1, 2, 3, 4, 5]

/** The letter as DOCX: heading styles, lists, title, language, page numbers. The number of an item is text, so that no reader loses it. */
export async function letterDocx(sheet: LetterSheet): Promise<Buffer> {
  const { subject, blocks, mark } = drawn(sheet)
  const head = sheet.letterhead ? [sheet.letterhead.name, ...sheet.letterhead.address.split('\n')].filter((line) => line.trim() !== '') : []
  const window = sheet.channel === 'post' ? [sheet.addressee.name, ...sheet.addressee.address.split('\n')].filter((line) => line.trim() !== '') : []
  const file = new Document({
    title: subject, creator: sheet.requester.name, lastModifiedBy: 'Plazo', description: '',
    styles: { default: {
      document: { run: { font: 'Times New Roman', size: 22, language: { value: TONGUE[sheet.language] } }, paragraph: { spacing: { after: 120, line: 276 } } },
      heading1: headingStyle(30), heading2: headingStyle(24), heading3: headingStyle(22),
    } },
    numbering: { config: [{ reference: 'bullet', levels: levels(LevelFormat.BULLET, '•') }, { reference: 'typed', levels: levels(LevelFormat.NONE, '') }] },
    sections: [{
      properties: { page: { size: { width: 210 * MM, height: 297 * MM }, margin: { top: 25 * MM, bottom: 25 * MM, left: 25 * MM, right: 20 * MM } }, titlePage: true },
      headers: { first: new Header({ children: head.map((text, index) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: index === 0, size: 18 })] })) }) },
      footers: { default: pageNumbers(), first: pageNumbers() },
      children: [
        ...(mark ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: mark, bold: true })] })] : []),
        ...window.map((text, index) => new Paragraph({ spacing: { after: index === window.length - 1 ? 480 : 0 }, children: [new TextRun(text)] })),
        ...blocks.flatMap((block) => paragraphsOf(block, 0)),
      ],
    }],
  })
  return Packer.toBuffer(file)
}

const headingStyle = (size: number) => ({ run: { size, bold: true, color: '000000', font: 'Times New Roman' }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } })

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string): ILevelsOptions[] => DEPTHS.map((level) => ({
  level, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 397 } } },
}))

const pageNumbers = () => new Footer({
  children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })],
})

function paragraphsOf(block: Block, depth: number): Paragraph[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.content) })]
    case 'paragraph': return [new Paragraph({ ...inside(depth), children: runs(block.content) })]
    case 'quote': return block.blocks.flatMap((one) => paragraphsOf(one, depth + 1))
    case 'rule': return [new Paragraph({ thematicBreak: true, children: [] })]
    case 'list': return block.items.flatMap(({ marker, blocks }) => {
      const [first, ...rest] = blocks
      const content = first?.kind === 'paragraph' ? first.content : []
      const lead = marker ? [new TextRun(`${marker} `)] : []
      const numbering = { reference: marker ? 'typed' : 'bullet', level: Math.min(depth, DEPTHS.length - 1) }
      return [
        new Paragraph({ numbering, children: [...lead, ...runs(content)] }),
        ...(first && first.kind !== 'paragraph' ? [first, ...rest] : rest).flatMap((one) => paragraphsOf(one, depth + 1)),
      ]
    })
  }
}

const inside = (depth: number): IParagraphOptions => (depth > 0 ? { indent: { left: 397 * depth } } : {})

/** A line break has a space before it: readers that drop the break still part the words. */
function runs(content: readonly Inline[]): TextRun[] {
  return content.flatMap((one) => ('break' in one ? [new TextRun(' '), new TextRun({ break: 1 })] : [new TextRun({ text: one.text, bold: one.strong, italics: one.emphasis })]))
}
