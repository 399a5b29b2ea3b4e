import { existsSync } from 'node:fs'
import { READING, scanLanguages } from '../../domain/document/reading'
import type { ReadingWhy } from '../../domain/document/reading'
import { viewingOf } from '../../domain/document/media-type'
import { pictureText, scannedPageText } from './scan'
import type { Scanner } from './scan'
import { readInProcess } from './text-process'
import { Unreadable } from './words'
import type { FoundText, PageText, ReadText } from './words'

/** A page with fewer letters than this is a scan with, at most, a stamp of the register on it. */
const FEWEST_LETTERS = 25

/** Reads the text of a file of a type (as it is served), page by page; scans by tesseract in the languages of its cases, where this machine has it. Never throws for what is in the file. */
export async function readText(path: string, type: string, languages: readonly string[], scans: Scanner): Promise<ReadText> {
  if (!existsSync(path)) return { state: 'unreadable', count: 0, pages: [], why: 'bytes_missing' }
  try {
    const isPicture = viewingOf(type) === 'image' || type === 'image/tiff'
    const found: FoundText = isPicture ? { pages: [{ page: 1, text: '', ocr: false }], why: null } : await readInProcess(path, type)
    const { pages, why } = type === 'application/pdf' || isPicture ? await withScans(path, isPicture, found.pages, languages, scans) : found
    return withinBounds(pages, why ?? found.why)
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    return { state: fault.why === 'format' ? 'no_text' : 'unreadable', count: 0, pages: [], why: fault.why }
  }
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

async function withScans(path: string, isPicture: boolean, found: readonly PageText[], languages: readonly string[], scans: Scanner): Promise<FoundText> {
  const pages = [...found]
  const bare = pages.filter(({ text }) => letters(text) < FEWEST_LETTERS)
  const spoken = scanLanguages(languages).filter((one) => scans.languages.includes(one))
  const lacks: ReadingWhy | null = scans.languages.length === 0 || (!isPicture && !scans.draws) ? 'no_ocr' : spoken.length === 0 ? 'no_language' : null
  if (lacks) return { pages, why: bare.some(({ text }) => letters(text) === 0) ? lacks : null }
  let why: ReadingWhy | null = bare.length > READING.scans ? 'cut' : null
  for (const one of bare.slice(0, READING.scans)) {
    try {
      const guessed = isPicture ? await pictureText(path, spoken) : await scannedPageText(path, one.page, spoken)
      // A page that is short, not scanned, gives a guess at its own few words.
      if (letters(guessed) > 2 * letters(one.text)) pages[pages.indexOf(one)] = { page: one.page, text: [one.text.trim(), guessed].filter(Boolean).join('\n'), ocr: true }
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault
      why = fault.why
    }
  }
  return { pages, why }
}

/** What stays within the bounds of a file; a page without a word is left out. `trouble`: why there isn't all of it. */
export function withinBounds(found: readonly PageText[], trouble: ReadingWhy | null = null): ReadText {
  const pages: PageText[] = []
  let why = trouble, left: number = READING.characters
  for (const one of found) {
    const text = one.text.replaceAll('\0', ' ').slice(0, Math.min(READING.pageCharacters, left)).replace(/[\uD800-\uDBFF]$/, '')
    if (text.length < one.text.length) why ??= 'cut'
    left -= text.length
    if (letters(text) > 0) pages.push({ ...one, text })
  }
  const rest = { count: found.length, pages, why }
  if (why === 'no_ocr' || why === 'no_language') return { state: 'not_readable_here', ...rest }
  return { state: pages.length > 0 ? 'read' : why === null ? 'no_text' : 'unreadable', ...rest }
}
