import type { Inline } from './blocks'
import { facedRuns, setFace } from './pdf-fonts'
import type { Face, FacedText } from './pdf-fonts'

/** A line as it is drawn: runs with their widths, in points. */
export type Run = FacedText & { width: number }
export type Line = Run[]
/** `glued`: the rest of a word that was cut, so no space parts it from what stands before. */
type Word = { runs: Run[]; width: number; glued?: true }

const faceOf = ({ strong, emphasis }: { strong: boolean; emphasis: boolean }): Face => (strong ? (emphasis ? 'both' : 'strong') : emphasis ? 'emphasis' : 'text')
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Breaks content into lines of a width (points) at spaces; a word that is wider than a line is cut between letters. `bold`: all of it is. */
export function linesOf(pdf: PDFKit.PDFDocument, content: readonly Inline[], width: number, size: number, bold = false): Line[] {
  const lines: Line[] = []
  const rows = rowsOf(content)
  for (const [index, row] of rows.entries()) {
    let line: Line = [], used = 0
    for (const word of wordsOf(pdf, row, size, bold).flatMap((one) => fitting(pdf, one, width, size))) {
      const space = line.length === 0 || word.glued ? null : spaceBefore(pdf, line, word, size)
      if (line.length > 0 && used + (space?.width ?? 0) + word.width > width) {
        // The space stays at the end of its line: it parts the words where they are read one after the other.
        lines.push(joined([...line, ...(space ? [space] : [])]))
        line = [...word.runs]
        used = word.width
      } else {
        line.push(...(space ? [space] : []), ...word.runs)
        used += (space?.width ?? 0) + word.width
      }
    }
    const last = line.at(-1)
    lines.push(joined(index < rows.length - 1 && last ? [...line, { text: ' ', face: last.face === 'emoji' ? 'text' : last.face, covered: true, width: 0 }] : line))
  }
  return lines
}

function rowsOf(content: readonly Inline[]): Exclude<Inline, { break: true }>[][] {
  const rows: Exclude<Inline, { break: true }>[][] = [[]]
  for (const one of content) {
    if ('break' in one) rows.push([])
    else rows.at(-1)?.push(one)
  }
  return rows
}

/** Words may change their look inside: they end at spaces only. */
function wordsOf(pdf: PDFKit.PDFDocument, row: readonly Exclude<Inline, { break: true }>[], size: number, bold: boolean): Word[] {
  const words: Word[] = [{ runs: [], width: 0 }]
  for (const one of row) {
    one.text.split(/ +/).forEach((text, index) => {
      if (index > 0) words.push({ runs: [], width: 0 })
      const word = words.at(-1)
      if (text === '' || !word) return
      for (const run of measured(pdf, text, faceOf(bold ? { ...one, strong: true } : one), size)) {
        word.runs.push(run)
        word.width += run.width
      }
    })
  }
  return words.filter((word) => word.runs.length > 0)
}

const measured = (pdf: PDFKit.PDFDocument, text: string, face: Face, size: number): Run[] =>
  facedRuns(text, face).map((run) => ({ ...run, width: setFace(pdf, run.face, size).widthOfString(run.text) }))

function spaceBefore(pdf: PDFKit.PDFDocument, line: Line, word: Word, size: number): Run {
  const before = line.at(-1)?.face ?? 'text'
  const after = word.runs[0]?.face ?? 'text'
  const face: Face = before === after && before !== 'emoji' ? before : 'text'
  return { text: ' ', face, covered: true, width: setFace(pdf, face, size).widthOfString(' ') }
}

function fitting(pdf: PDFKit.PDFDocument, word: Word, width: number, size: number): Word[] {
  if (word.width <= width) return [word]
  const parts: Word[] = [{ runs: [], width: 0 }]
  for (const run of word.runs) {
    for (const { segment } of letters.segment(run.text)) {
      const wide = setFace(pdf, run.face, size).widthOfString(segment)
      const last = parts.at(-1)
      if (!last || last.width + wide > width) parts.push({ runs: [{ ...run, text: segment, width: wide }], width: wide })
      else {
        last.runs.push({ ...run, text: segment, width: wide })
        last.width += wide
      }
    }
  }
  return parts.filter((part) => part.runs.length > 0).map((part, index) => ({ runs: joined(part.runs), width: part.width, ...(index > 0 ? { glued: true as const } : {}) }))
}

function joined(line: Line): Line {
  const runs: Line = []
  for (const run of line) {
    const last = runs.at(-1)
    if (last && last.face === run.face && last.covered === run.covered) {
      last.text += run.text
      last.width += run.width
    } else runs.push({ ...run })
  }
  return runs
}
