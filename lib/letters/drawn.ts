import { blocksOf } from './blocks'
import type { Block } from './blocks'
import { mergeLetter } from './merge'
import { DRAFT_MARK } from './draft-mark'
import type { LetterSheet } from './sheet'

/** A letter ready to be written to any format: merged, read, with the mark of a draft or null. */
export type Drawn = { subject: string; blocks: Block[]; mark: string | null; missing: string[] }

/** Merges a sheet and reads its text. Refuses with template_error. */
export function drawn(sheet: Pick<LetterSheet, 'subject' | 'text' | 'fields' | 'language' | 'draft'>): Drawn {
  const merged = mergeLetter(sheet, sheet.fields)
  return { subject: merged.subject, blocks: blocksOf(merged.text), mark: sheet.draft ? DRAFT_MARK[sheet.language] : null, missing: merged.missing }
}
