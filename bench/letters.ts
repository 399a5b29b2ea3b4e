import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { FIELD_NAMES, SILENT_FIELDS } from '../lib/domain/letter/field-names'
import { codeFolder } from '../lib/env'
import { drawn } from '../lib/letters/drawn'
import type { Block, Inline } from '../lib/letters/blocks'
import { letterPdf } from '../lib/letters/pdf'
import { shippedTemplates } from '../lib/letters/shipped'
import { sheetOf } from '../lib/letters/testing'
import type { LetterSheet } from '../lib/letters/sheet'

// So many letters of one page, as Plazo draws them and as the bare PDF library draws the same words in the same fonts, tagged: prints the CPU time of each, in milliseconds a letter.
const letters = Number(process.argv[2])
const ROUND = Math.min(20, letters)
const FONT = (weight: string) => readFileSync(join(codeFolder(), `node_modules/@expo-google-fonts/noto-serif/${weight}/NotoSerif_${weight}.ttf`))
const fonts = { text: FONT('400Regular'), strong: FONT('700Bold') }
const template = shippedTemplates().find((one) => one.id === 'es-ltaibg/initial_request/es')
if (!template) throw new Error('no template')
const fields = Object.fromEntries(FIELD_NAMES.filter((name) => !SILENT_FIELDS.includes(name)).map((name) => [name, name.replaceAll('_', ' ')]))

const sheetNo = (no: number): LetterSheet => sheetOf({
  text: template.body, subject: `${template.subject} ${no}`, lawId: template.lawId, fields: { ...fields, questions: `1. Contratos del expediente ${no}\n2. Copias de:\na) las facturas;\nb) los informes.` },
})

const written = (content: readonly Inline[]) => content.map((one) => ('break' in one ? '\n' : one.text)).join('')

/** The words as pdfkit breaks and draws them: one call a paragraph, one font a paragraph. */
async function bare(blocks: readonly Block[], title: string): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, lang: 'es', tagged: true, displayTitle: true, pdfVersion: '1.7', autoFirstPage: false, info: { Title: title } })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve))
  pdf.registerFont('text', fonts.text).registerFont('strong', fonts.strong)
  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  pdf.addPage()
  const say = (parent: PDFKit.PDFStructureElement, tag: string, text: string, strong = false) =>
    parent.add(pdf.struct(tag, {}, () => void pdf.font(strong ? 'strong' : 'text', 10.5).text(text)))
  const draw = (block: Block, parent: PDFKit.PDFStructureElement, lead = ''): void => {
    if (block.kind === 'heading') say(parent, `H${block.level}`, lead + written(block.content), true)
    else if (block.kind === 'paragraph') say(parent, 'P', lead + written(block.content), block.content.some((one) => 'text' in one && one.strong))
    else if (block.kind === 'quote') block.blocks.forEach((one) => draw(one, parent))
    else if (block.kind === 'list') for (const { marker, blocks: inside } of block.items) inside.forEach((one, index) => draw(one, parent, index === 0 ? `${marker ?? '•'} ` : ''))
  }
  blocks.forEach((block) => draw(block, whole))
  say(whole, 'P', '1 / 1')
  whole.end()
  pdf.end()
  await ended
  return Buffer.concat(parts)
}

const spent = { plazo: 0, bare: 0 }
async function timed(name: keyof typeof spent | null, work: () => Promise<unknown>): Promise<void> {
  const since = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(since)
  if (name) spent[name] += (user + system) / 1000
}

const pages = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length
const first = sheetNo(0), { blocks: firstBlocks } = drawn(first)
for (const bytes of [await letterPdf(first), await bare(firstBlocks, first.subject)]) if (pages(bytes) !== 1) throw new Error(`the letter has ${pages(bytes)} pages`)
for (let from = -ROUND; from < letters; from += ROUND) {
  const sheets = Array.from({ length: Math.min(ROUND, letters - from) }, (_, index) => sheetNo(from + index))
  const read = sheets.map((sheet) => drawn(sheet))
  await timed(from < 0 ? null : 'plazo', async () => { for (const sheet of sheets) await letterPdf(sheet) })
  await timed(from < 0 ? null : 'bare', async () => { for (const { blocks, subject } of read) await bare(blocks, subject) })
}
process.stdout.write(`${JSON.stringify({ plazo: spent.plazo / letters, bare: spent.bare / letters })}\n`)
