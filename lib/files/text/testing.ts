import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'

const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-serif')

/** A PDF with these pages: lines of text that can be selected, or a picture alone. */
export async function pdfOf(pages: readonly (string | { picture: Buffer })[]): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: 'A4' })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((done) => pdf.on('end', done))
  pdf.registerFont('serif', join(fonts, '400Regular/NotoSerif_400Regular.ttf'))
  for (const page of pages) {
    pdf.addPage()
    if (typeof page === 'string') pdf.font('serif').fontSize(12).text(page)
    else pdf.image(page.picture, 0, 0, { width: 595 })
  }
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

/** The first page of a PDF as a picture, as a scanner would give it. */
export function pictureOf(pdf: Buffer, folder: string): Buffer {
  writeFileSync(join(folder, 'drawn.pdf'), pdf)
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', '-singlefile', join(folder, 'drawn.pdf'), join(folder, 'drawn')])
  return readFileSync(join(folder, 'drawn.png'))
}

const ODT = (body: string, head = '') => `<?xml version="1.0" encoding="UTF-8"?>${head}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>${body}</office:body></office:document-content>`

/** An ODT whose text is this XML; `head` stands before its root. */
export const odtOf = (text: string, head = ''): Buffer => Buffer.from(zipSync({ 'content.xml': strToU8(ODT(`<office:text>${text}</office:text>`, head)) }))
/** An ODS with these sheets, each this XML. */
export const odsOf = (sheets: readonly string[]): Buffer => Buffer.from(zipSync({ 'content.xml': strToU8(ODT(`<office:spreadsheet>${sheets.map((one) => `<table:table>${one}</table:table>`).join('')}</office:spreadsheet>`)) }))
