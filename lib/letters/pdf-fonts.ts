import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { codeFolder } from '../env'

const FACES = {
  text: 'noto-serif/400Regular/NotoSerif_400Regular', strong: 'noto-serif/700Bold/NotoSerif_700Bold',
  emphasis: 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic', both: 'noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic',
  emoji: 'noto-emoji/400Regular/NotoEmoji_400Regular',
} as const
export type Face = keyof typeof FACES
type ReadFont = { hasGlyphForCodePoint: (point: number) => boolean }

/** A font's bytes, and what letters it has, are read once a process. */
const bytes = new Map<Face, Buffer>()
const read = new Map<Face, ReadFont>()

function bytesOf(face: Face): Buffer {
  const known = bytes.get(face)
  if (known) return known
  const found = readFileSync(join(codeFolder(), `node_modules/@expo-google-fonts/${FACES[face]}.ttf`))
  bytes.set(face, found)
  return found
}

function readFont(face: Face): ReadFont {
  const known = read.get(face)
  if (known) return known
  const scratch = new PDFDocument({ autoFirstPage: false, font: bytesOf(face) as unknown as string })
  const { font } = (scratch as unknown as { _font: { font: ReadFont } })._font
  read.set(face, font)
  return font
}

/** Sets a face and a size in points on a document. Each document reads the bytes anew: a reading that two share loses letters in the second (fontkit keeps a part of "Ž" as a glyph without a letter). */
export function setFace(pdf: PDFKit.PDFDocument, face: Face, size: number): PDFKit.PDFDocument {
  const named = pdf as unknown as { _registeredFonts: Record<string, unknown> }
  if (!named._registeredFonts[face]) pdf.registerFont(face, bytesOf(face))
  return pdf.font(face, size)
}

/** `covered`: whether a font has every letter of it; otherwise it is drawn as a box that still says what it stands for. */
export type FacedText = { text: string; face: Face; covered: boolean }

// Latin, Cyrillic, and the signs that Noto Serif has: nearly all text ends here.
const PLAIN = /^[\u0020-\u02AF\u0400-\u04FF\u2010-\u2027\u2030-\u205E\u20AC\u2116\u00A0]*$/
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cuts a text into runs of one face each: letters that the text's own face lacks are taken from the emoji font. */
export function facedRuns(text: string, face: Face): FacedText[] {
  if (PLAIN.test(text)) return [{ text, face, covered: true }]
  const runs: FacedText[] = []
  for (const { segment } of letters.segment(text)) {
    const next = facedLetter(segment, face)
    const last = runs.at(-1)
    if (last && last.face === next.face && last.covered === next.covered) last.text += next.text
    else runs.push(next)
  }
  return runs
}

function facedLetter(letter: string, face: Face): FacedText {
  const points = [...letter].map((one) => one.codePointAt(0) ?? 0)
  const has = (wanted: Face, all: readonly number[]) => all.every((point) => readFont(wanted).hasGlyphForCodePoint(point))
  if (has(face, points)) return { text: letter, face, covered: true }
  // U+FE0F asks for colour, which this font doesn't know.
  const shown = points.filter((point) => point !== 0xfe0f && point !== 0xfe0e)
  if (has('emoji', shown)) return { text: String.fromCodePoint(...shown), face: 'emoji', covered: true }
  return { text: letter, face, covered: false }
}
