import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { FIELD_NAMES, SILENT_FIELDS } from '../domain/letter/field-names'
import type { RequestLanguage } from '../domain/request/words'
import { letterDocx } from './docx'
import { letterPdf } from './pdf'
import { letterText } from './plain-text'
import { shippedTemplates } from './shipped'
import type { LetterSheet } from './sheet'
import { poppler, sheetOf, wordsOf } from './testing'

const ABSENT = 'LibreOffice is not here: apt-get install libreoffice-writer-nogui (.ci/run does it), or another package that has soffice'
const LIMIT_MS = 300_000
const LETTERHEAD = { name: 'Фондација · Fundació · Stiftung', address: 'Пример улица 2\n11000 Београд', place: '', signer: '', signerRole: '', logoSha256: null }
const QUESTIONS: Record<RequestLanguage, string> = {
  es: '1. ¿Qué cámaras hay?\n2. Copia de:\na) los contratos, año a año;\nb) las evaluaciones.\n3. ¿Cuánto costó?', ca: '1. Quines càmeres hi ha?\n2. Còpia de:\na) els contractes, col·laboració;\nb) les avaluacions.',
  'sr-Cyrl': '1. Које камере постоје, ђ ж љ њ ћ џ?\n2. Копије:\na) уговора;\nb) процена.\n3. Колико?', 'sr-Latn': '1. Koje kamere postoje, đ ž lj nj ć dž?\n2. Kopije:\na) ugovora;\nb) procena.',
  en: '1. Which cameras?\n2. Copies of:\na) the contracts;\nb) the assessments.', fr: '1. Quelles caméras ?\n2. Copie :\na) des marchés, cœur à cœur ;\nb) des analyses.', de: '1. Welche Kameras, größte zuerst?\n2. Kopien:\na) der Verträge;\nb) der Prüfungen.',
}
const HOSTILE = {
  braces: '{{ x }} {% y %} ${z}', script: '<script>alert("1")</script>&amp;', marks: 'uno\u200Fdos\u200Etres', emoji: 'bien 👍 ya', markup: '# *a* _b_ [c](d) 1. e',
  lines: 'uno\r\nBcc: x@example.org\rtres', combining: 'Zoë, naïve façade, Ђорђе', long: 'abcdefghi '.repeat(1000), unbroken: 'a'.repeat(10_000), xml: ']]> &#65; <w:t>',
}
const ALL = Object.fromEntries(FIELD_NAMES.filter((name) => !SILENT_FIELDS.includes(name)).map((name) => [name, `${name} (ž ћ ü)`]))

/** A letter with everything in it, in a language. */
const letterIn = (language: RequestLanguage, change: Partial<LetterSheet> = {}): LetterSheet => sheetOf({
  language, letterhead: LETTERHEAD, channel: 'post', addressee: { name: 'Ćuprija — Registro', address: 'Plaza Mayor 1\n28001 Madrid', email: null }, fields: { questions: QUESTIONS[language] },
  text: '# Título Наслов\n\nPrimer **párrafo** con *cursiva* pegada**a**otra.\nOtra línea.\n\n## Дуго\n\n{{ questions }}\n\n- raya\n- otra\n  1. dentro\n  2. más\n\n> Cita\n\n3) tres\n4) cuatro\n\n### Final\n\nAdiós.', ...change,
})

const sheets = new Map<string, LetterSheet>([
  ...(Object.keys(QUESTIONS) as RequestLanguage[]).map((language): [string, LetterSheet] => [`whole-${language}`, letterIn(language)]),
  ['draft', letterIn('sr-Cyrl', { draft: true, channel: 'email', letterhead: null })],
  ...Object.entries(HOSTILE).map(([name, value]): [string, LetterSheet] => [`hostile-${name}`, sheetOf({ text: 'Antes {{ argument }} después.\n\n{{ questions }}', fields: { argument: value, questions: `1. ${value}\n2. Fin` } })]),
  ...shippedTemplates().map((one): [string, LetterSheet] => [one.id.replaceAll('/', '~'), sheetOf({
    text: one.body, subject: one.subject, language: one.language as RequestLanguage, lawId: one.lawId, purpose: one.purpose, letterhead: LETTERHEAD,
    fields: { ...ALL, questions: QUESTIONS[one.language as RequestLanguage] },
  })]),
])

/** LibreOffice's PDF of each DOCX in a folder, written beside it; it and all that it starts end with the test. */
async function convert(folder: string): Promise<void> {
  const child = spawn('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder,
    ...readdirSync(folder).filter((name) => name.endsWith('.docx')).map((name) => join(folder, name)),
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder, TMPDIR: folder } })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  const end = () => { if (child.pid) process.kill(-child.pid, 'SIGKILL') }
  const timer = setTimeout(end, LIMIT_MS)
  try {
    const [code, signal] = await once(child, 'close').catch((fault: NodeJS.ErrnoException) => { throw fault.code === 'ENOENT' ? new Error(ABSENT) : fault }) as [number | null, string | null]
    if (code !== 0) throw new Error(`soffice ended with ${signal ?? code}: ${said}`)
  } finally {
    clearTimeout(timer)
  }
}

// Page numbers, bullets, and marks that nobody sees are no words; LibreOffice writes its bullets as it likes.
const wordsIn = (text: string) => wordsOf(text.replaceAll(/^\s*\d+ ?\/ ?\d+\s*$/gm, '').replaceAll('\f', '\n').replaceAll(/[\u200B-\u200F\u202A-\u202E\uFE0F]/g, '').normalize('NFC'))

it('goes through LibreOffice to PDF with nothing lost: every letter of ours, every language, hostile values', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-office-'))
  try {
    mkdirSync(join(folder, 'profile'))
    for (const [name, sheet] of sheets) writeFileSync(join(folder, `${name}.docx`), await letterDocx(sheet))
    await convert(folder)
    const lost: Record<string, unknown> = {}
    for (const [name, sheet] of sheets) {
      const seen = wordsIn(poppler('pdftotext', readFileSync(join(folder, `${name}.pdf`))))
      const ours = wordsIn(poppler('pdftotext', await letterPdf(sheet)))
      const text = wordsIn(letterText(sheet))
      const at = ours.findIndex((word, index) => word !== seen[index])
      // A word that is longer than a line is broken elsewhere.
      const same = name === 'hostile-unbroken' ? seen.join('') === ours.join('') && seen.join('').endsWith(text.join('')) : JSON.stringify(seen) === JSON.stringify(ours) && JSON.stringify(seen.slice(-text.length)) === JSON.stringify(text)
      if (!same) lost[name] = { at, seen: seen.slice(Math.max(0, at - 3)).slice(0, 12).join(' '), ours: ours.slice(Math.max(0, at - 3)).slice(0, 12).join(' '), counts: [seen.length, ours.length, text.length] }
    }
    expect(lost).toEqual({})
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, LIMIT_MS * 2)
