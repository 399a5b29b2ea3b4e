import { existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { unsentLetter } from '../commands/letter/unsent-letter'
import { db } from '../db/client'
import { Refusal } from '../domain/refusal'
import { callerFolder, dataFolder } from '../env'
import { letterDocx } from '../letters/docx'
import { mergeLetter } from '../letters/merge'
import { letterPdf } from '../letters/pdf'
import { letterText } from '../letters/plain-text'
import type { LetterSheet } from '../letters/sheet'
import { letterToWrite } from '../queries/letter/letter-to-write'
import { answer } from './command'
import type { Command } from './command'
import { UsageError } from './io'
import { needed, readWords, valueOf } from './words'

const FORMATS: Readonly<Record<string, (sheet: LetterSheet) => Promise<Buffer> | Buffer>> = {
  pdf: letterPdf, docx: letterDocx, txt: (sheet) => Buffer.from(letterText(sheet)), eml: unsentLetter,
}

/** `plazo letter REF --purpose P [--language L] --format F --out FILE`: the approved letter, else a draft marked as one. Nothing is written into PLAZO_DATA. */
export const letter: Command = async (call) => {
  const words = readWords(call.words, { plain: [1, 1], values: ['purpose', 'language', 'format', 'out'] })
  const [purpose, format, given] = [needed(words, 'purpose'), needed(words, 'format'), needed(words, 'out')]
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!write) throw new UsageError(`--format is one of ${Object.keys(FORMATS).join(', ')}`)
  const out = resolve(callerFolder(), given)
  const sheet = letterToWrite(db(), call.actor(), words.plain[0] ?? '', { purpose, language: valueOf(words, 'language') })
  const { missing, unknown } = mergeLetter(sheet, sheet.fields)
  if (missing.length + unknown.length > 0) throw new Refusal('missing_fields', { fields: [...missing, ...unknown].join(', ') })
  if (!existsSync(dirname(out)) || !relative(dataFolder(), out).startsWith('..')) throw new Refusal('bad_folder')
  const bytes = await write(sheet)
  writeOut(out, bytes)
  const said = { request: sheet.requestRef, purpose: sheet.purpose, language: sheet.language, draft: sheet.draft, format, file: out, size: bytes.length }
  answer(call, said, `${out}: ${sheet.purpose}, ${sheet.language}${sheet.draft ? ', a draft' : ''}`)
}

/** A folder in the place of the file, or one that may not be written into, is the caller's mistake. */
function writeOut(out: string, bytes: Buffer): void {
  try {
    writeFileSync(out, bytes)
  } catch (error) {
    if (['EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new Refusal('bad_folder')
    throw error
  }
}
