import { LOGO_MM, logoPath } from './logo'
import { linesOf } from './pdf-lines'
import type { Line } from './pdf-lines'
import { setFace } from './pdf-fonts'
import type { LetterSheet } from './sheet'

const MM = 72 / 25.4
/** A4 in points, with the margins of a letter (25 mm, 20 mm on the right). */
export const PAGE = { left: 25 * MM, right: 190 * MM, top: 25 * MM, bottom: 270 * MM, width: 165 * MM } as const
export const SIZE = 10.5
export const LEADING = 15

/** Draws one line with its left end at x and its top at y (points). What no font has is a box that says its letters to a reader. */
export function drawLine(pdf: PDFKit.PDFDocument, line: Line, x: number, y: number, size: number): void {
  let at = x
  for (const run of line) {
    setFace(pdf, run.face, size)
    if (!run.covered) pdf.markContent('Span', { actual: run.text })
    pdf.text(run.text, at, y, { lineBreak: false })
    if (!run.covered) pdf.endMarkedContent()
    at += run.width
  }
}

/** The head of the first page: name, seat and logo of the requester, and by post the addressee where a window shows it. Answers where the text begins. */
export function drawHead(pdf: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, sheet: LetterSheet): number {
  let y: number = PAGE.top
  if (sheet.letterhead) y = drawLetterhead(pdf, whole, sheet.letterhead)
  if (sheet.channel !== 'post') return sheet.letterhead ? y + 18 : y
  // DIN 5008 B and its like look through on the left; French envelopes on the right.
  const x = (sheet.lawId === 'fr-crpa' ? 110 : 25) * MM
  y = Math.max(y + 6, 50 * MM)
  const address = `${sheet.addressee.name}\n${sheet.addressee.address}`.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  whole.add(pdf.struct('P', {}, () => {
    for (const text of address) {
      for (const line of linesOf(pdf, [{ text, strong: false, emphasis: false }], 80 * MM, SIZE)) {
        drawLine(pdf, line, x, y, SIZE)
        y += LEADING - 1
      }
    }
  }))
  return Math.max(y, 92 * MM)
}

function drawLetterhead(pdf: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, head: NonNullable<LetterSheet['letterhead']>): number {
  let y: number = LOGO_MM.top * MM
  const logo = logoPath(head)
  if (logo !== null) whole.add(pdf.struct('Figure', { alt: head.name }, () => void pdf.image(logo, PAGE.right - LOGO_MM.width * MM, y, { fit: [LOGO_MM.width * MM, LOGO_MM.height * MM], align: 'right' })))
  const width = PAGE.width - (logo ? (LOGO_MM.width + 5) * MM : 0)
  whole.add(pdf.struct('P', {}, () => {
    const rows = [{ text: head.name, strong: true, size: 10 }, ...head.address.split('\n').map((text) => ({ text, strong: false, size: 8.5 }))]
    for (const { text, strong, size } of rows.filter((row) => row.text.trim() !== '')) {
      for (const line of linesOf(pdf, [{ text, strong, emphasis: false }], width, size)) {
        drawLine(pdf, line, PAGE.left, y, size)
        y += size * 1.35
      }
    }
  }))
  return Math.max(y, logo ? (LOGO_MM.top + LOGO_MM.height + 1) * MM : 0)
}

/** The number of each page at its foot, and at its head the mark of a draft; drawn last, when their number is known. */
export function drawEdges(pdf: PDFKit.PDFDocument, mark: string | null): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index)
    edge(pdf, 'Header', mark, 8 * MM, 11, 'strong')
    edge(pdf, 'Footer', `${index + 1} / ${count}`, 282 * MM, 9, 'text')
  }
}

function edge(pdf: PDFKit.PDFDocument, kind: 'Header' | 'Footer', text: string | null, y: number, size: number, face: 'text' | 'strong'): void {
  if (text === null) return
  pdf.markContent('Artifact', { type: 'Pagination', attached: [kind === 'Header' ? 'Top' : 'Bottom'] })
  setFace(pdf, face, size)
  // Narrower gaps between single figures are read as none ("1/4").
  const wide = { lineBreak: false, wordSpacing: 2 }
  pdf.text(text, (210 * MM - pdf.widthOfString(text, wide)) / 2, y, wide)
  pdf.endMarkedContent()
}
