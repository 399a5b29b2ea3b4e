/** What bounds the reading of a file's text: its pages, its characters, the time for each fifty pages (milliseconds), and the memory (bytes) of the process that reads it. */
export const READING = { pages: 2_000, scans: 100, characters: 5_000_000, pageCharacters: 500_000, fileBytes: 200 * 1024 * 1024, msPerFifty: 10_000, memory: 512 * 1024 * 1024 } as const

/** Why a file has no text, or not all of it: `no_ocr` and `no_language` end when the machine has what was missing. */
export const READING_WHYS = ['format', 'too_slow', 'too_much_memory', 'too_large', 'too_many_parts', 'password', 'broken', 'bytes_missing', 'no_ocr', 'no_language', 'cut'] as const
export type ReadingWhy = (typeof READING_WHYS)[number]

/** Tesseract's names for the languages of a case: what a scan is read in. Serbian comes in both scripts, whichever the case is written in. */
const TESSERACT: Readonly<Record<string, readonly string[]>> = {
  es: ['spa'], ca: ['cat'], en: ['eng'], fr: ['fra'], de: ['deu'], sr: ['srp', 'srp_latn'], 'sr-Cyrl': ['srp', 'srp_latn'], 'sr-Latn': ['srp_latn', 'srp'],
}

/** The languages that a scan is read in, for those of the cases that hold it; languages that tesseract has no name for here are left out. */
export function scanLanguages(languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((one) => TESSERACT[one] ?? []))]
}
