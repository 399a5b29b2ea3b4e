import PDFDocument from 'pdfkit'
import type { Block, Inline } from './blocks'
import { drawn } from './drawn'
import { setFace } from './pdf-fonts'
import { linesOf } from './pdf-lines'
import { LEADING, PAGE, SIZE, drawEdges, drawHead, drawLine } from './pdf-page'
import type { LetterSheet } from './sheet'

const HEADINGS = { 1: { size: 14, before: 12, after: 8 }, 2: { size: 11.5, before: 10, after: 4 }, 3: { size: SIZE, before: 8, after: 3 } } as const
const INDENT = 20
type Pen = { pdf: PDFKit.PDFDocument; y: number }
type Parent = PDFKit.PDFStructureElement

/** The letter as a tagged A4 PDF (title, language, embedded fonts, "n / m" on each page); a draft bears its mark on every page. */
export async function letterPdf(sheet: LetterSheet): Promise<Buffer> {
  const { subject, blocks, mark } = drawn(sheet)
  const on = new Date(`${sheet.on}T12:00:00Z`)
  const pdf = new PDFDocument({
    size: 'A4', margin: 0, lang: sheet.language, tagged: true, displayTitle: true, pdfVersion: '1.7', autoFirstPage: false, bufferPages: true,
    info: { Title: subject, Author: sheet.requester.name, Producer: 'Plazo', Creator: 'Plazo', CreationDate: on, ModDate: on },
  })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  setFace(pdf, 'text', SIZE)
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  pdf.addPage()
  const pen: Pen = { pdf, y: 0 }
  pen.y = drawHead(pdf, whole, sheet)
  drawBlocks(pen, whole, blocks, PAGE.left)
  whole.end()
  drawEdges(pdf, mark)
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

function drawBlocks(pen: Pen, parent: Parent, blocks: readonly Block[], x: number): void {
  for (const block of blocks) {
    if (block.kind === 'heading') drawHeading(pen, parent, block.level, block.content)
    else if (block.kind === 'paragraph') parent.add(pen.pdf.struct('P', {}, () => paragraph(pen, block.content, x, 7)))
    else if (block.kind === 'list') drawList(pen, parent, block.items, x)
    else if (block.kind === 'quote') inQuote(pen, parent, block.blocks, x)
    else rule(pen, x)
  }
}

function drawHeading(pen: Pen, parent: Parent, level: 1 | 2 | 3, content: readonly Inline[]): void {
  const { size, before, after } = HEADINGS[level]
  pen.y += before
  room(pen, size * 1.4 + 2 * LEADING)
  parent.add(pen.pdf.struct(`H${level}`, {}, () => {
    for (const line of linesOf(pen.pdf, content, PAGE.width, size, true)) {
      room(pen, size * 1.4)
      drawLine(pen.pdf, line, PAGE.left, pen.y, size)
      pen.y += size * 1.4
    }
  }))
  pen.y += after
}

function drawList(pen: Pen, parent: Parent, items: readonly { marker: string | null; blocks: Block[] }[], x: number): void {
  const list = pen.pdf.struct('L')
  parent.add(list)
  const marked = items.some(({ marker }) => marker !== null)
  setFace(pen.pdf, 'text', SIZE)
  const indent = Math.max(...items.map(({ marker }) => pen.pdf.widthOfString(`${marker ?? '•'} `)), marked ? 0 : 10)
  for (const { marker, blocks } of items) {
    const item = pen.pdf.struct('LI')
    list.add(item)
    room(pen, LEADING)
    item.add(pen.pdf.struct('Lbl', {}, () => drawLine(pen.pdf, [{ text: `${marker ?? '•'} `, face: 'text', covered: true, width: indent }], x, pen.y, SIZE)))
    const body = pen.pdf.struct('LBody')
    item.add(body)
    drawBlocks(pen, body, blocks, x + indent)
    if (blocks.length === 0) pen.y += LEADING
    body.end()
    item.end()
  }
  list.end()
}

function inQuote(pen: Pen, parent: Parent, blocks: readonly Block[], x: number): void {
  const quote = pen.pdf.struct('BlockQuote')
  parent.add(quote)
  drawBlocks(pen, quote, blocks, x + INDENT)
  quote.end()
}

function paragraph(pen: Pen, content: readonly Inline[], x: number, after: number): void {
  const lines = linesOf(pen.pdf, content, PAGE.right - x, SIZE)
  lines.forEach((line, index) => {
    // Neither the first nor the last line of a paragraph stands alone on a page.
    room(pen, LEADING * (lines.length > 2 && (index === 0 || index === lines.length - 2) ? 2 : 1))
    drawLine(pen.pdf, line, x, pen.y, SIZE)
    pen.y += LEADING
  })
  pen.y += after
}

function rule(pen: Pen, x: number): void {
  room(pen, LEADING)
  pen.pdf.markContent('Artifact', { type: 'Layout' })
  pen.pdf.moveTo(x, pen.y + LEADING / 2).lineTo(x + 80, pen.y + LEADING / 2).lineWidth(0.5).stroke()
  pen.pdf.endMarkedContent()
  pen.y += LEADING
}

/** Begins a new page where less than this (points) is left. */
function room(pen: Pen, height: number): void {
  if (pen.y + height <= PAGE.bottom) return
  pen.pdf.continueOnNewPage()
  pen.y = PAGE.top
}
