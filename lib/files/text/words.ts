import type { ReadingWhy } from '../../domain/document/reading'
import type { ReadingState } from '../../domain/inbox/words'

/** The text of one page, from 1 (0 where a format has none); `ocr`: a machine guessed it from a picture. */
export type PageText = { page: number; text: string; ocr: boolean }
/** What stands in a file, as far as it could be read; `why`: the reason that it isn't all. */
export type FoundText = { pages: PageText[]; why: ReadingWhy | null }
/** What reading a file gave: how many pages it has (those without a word are left out), and why there is none, or not all of it. */
export type ReadText = { state: Exclude<ReadingState, 'waiting'>; count: number; pages: PageText[]; why: ReadingWhy | null }

/** A file that can't be read, for a reason that people are told. */
export class Unreadable extends Error {
  constructor(readonly why: ReadingWhy) {
    super(why)
  }
}
