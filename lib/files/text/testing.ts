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

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** An XLSX with these sheets, by name, each this XML. */
export function xlsxOf(sheets: Readonly<Record<string, string>>): Buffer {
  const named = Object.entries(sheets)
  const entries: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets>${named.map(([name], n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${named.map((_one, n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(named.map(([, xml], n) => [`xl/worksheets/sheet${n + 1}.xml`, `<worksheet xmlns="${SHEETS}">${xml}</worksheet>`])),
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)]))))
}
