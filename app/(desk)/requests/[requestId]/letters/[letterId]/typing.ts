import type { LetterPage } from '@/lib/queries/letter/letter-page'

type Area = HTMLTextAreaElement | null

/** Puts text where the cursor is, as if it were typed, so that the browser can undo it. */
export function insertInto(area: Area, text: string): void {
  if (!area) return
  area.focus()
  // Deprecated, but the only way in all browsers that keeps the undo of a text field.
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Puts a mark on both sides of what is selected. */
export function wrapSelection(area: Area, mark: string): void {
  if (!area) return
  const { selectionStart: start, selectionEnd: end } = area
  insertInto(area, `${mark}${area.value.slice(start, end)}${mark}`)
  if (start === end) area.setSelectionRange(start + mark.length, start + mark.length)
}

/** Begins each selected line with a mark. */
export function markLines(area: Area, mark: (line: number) => string): void {
  if (!area) return
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1
  const after = area.value.indexOf('\n', area.selectionEnd)
  area.setSelectionRange(start, after === -1 ? area.value.length : after)
  const lines = area.value.slice(area.selectionStart, area.selectionEnd).split('\n')
  insertInto(area, lines.map((line, index) => `${mark(index)}${line}`).join('\n'))
}

/** A question with its number and parts, as a list that keeps them. */
export function asNumbered(question: LetterPage['questions'][number]): string {
  return [`${question.label}. ${question.text}`, ...question.parts.map((part) => `   ${part.label.split(' ').at(-1)}) ${part.text}`)].join('\n')
}
