import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })

/** Questions as a form holds them: one a row, with its parts and the source that it points at. */
export const questionRowsInput = z.array(z.object({
  text: needed(4000),
  parts: z.array(z.object({ text: needed(4000) })).max(26),
  source: text(300),
  sourcePage: text(40),
})).min(1, { error: 'required' }).max(200)
export type QuestionRow = z.input<typeof questionRowsInput>[number]

export const EMPTY_QUESTION: QuestionRow = { text: '', parts: [], source: '', sourcePage: '' }

/** The questions as the commands take them. */
export function asQuestions(rows: readonly QuestionRow[]) {
  return rows.map((row) => ({
    text: row.text, parts: row.parts.map((part) => part.text), source: row.source || undefined, sourcePage: row.sourcePage || undefined,
  }))
}

/** Tags typed with commas between them, each once. */
export function asTags(typed: string): string[] {
  return [...new Set(typed.split(',').map((tag) => tag.trim().slice(0, 60)).filter(Boolean))].slice(0, 30)
}
