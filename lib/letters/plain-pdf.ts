import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { codeFolder } from '../env'

export type PlainPage = { heading: string; lines: readonly string[]; footer?: string }

const FONT = (weight: string) => join(codeFolder(), `node_modules/@expo-google-fonts/noto-serif/${weight}/NotoSerif_${weight}.ttf`)

/** A plain, tagged A4 PDF of pages with a heading and paragraphs, in any of Plazo's scripts. `language` is that of the text (BCP 47). */
export async function plainPdf(pages: readonly PlainPage[], options: { title: string; language: string; at: string }): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4', margin: 72, lang: options.language, tagged: true, displayTitle: true, pdfVersion: '1.7', autoFirstPage: false,
    info: { Title: options.title, Producer: 'Plazo', Creator: 'Plazo', CreationDate: new Date(options.at), ModDate: new Date(options.at) },
  })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.registerFont('text', FONT('400Regular')).registerFont('strong', FONT('700Bold'))
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  for (const page of pages) {
    pdf.addPage()
    whole.add(pdf.struct('H1', {}, () => void pdf.font('strong').fontSize(16).text(page.heading).moveDown()))
    for (const line of page.lines) whole.add(pdf.struct('P', {}, () => void pdf.font('text').fontSize(11).text(line, { lineGap: 3 }).moveDown(0.6)))
    if (page.footer) whole.add(pdf.struct('P', {}, () => void pdf.font('text').fontSize(9).text(page.footer ?? '', 72, 760, { lineBreak: false })))
  }
  whole.end()
  pdf.end()
  await ended
  return Buffer.concat(parts)
}
