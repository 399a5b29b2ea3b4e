import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { filePage, fileReading } from '../../db/schema/inbox'
import type { ReadingWhy } from '../../domain/document/reading'
import type { ReadingState } from '../../domain/inbox/words'

/** How far the text of a file is read, and the text of one page of it; a format without pages has one for all. */
export type DocumentText = { state: ReadingState; ocr: boolean; why: ReadingWhy | null; page: { number: number; text: string; ocr: boolean } | null }

/** What was read of kept bytes; the caller has asked whether the reader may see them. */
export function documentText(sha256: string, page: number): DocumentText {
  const reading = db().select().from(fileReading).where(eq(fileReading.sha256, sha256)).get()
  if (!reading || reading.state === 'waiting') return { state: 'waiting', ocr: false, why: null, page: null }
  const shown = db().select().from(filePage).where(and(eq(filePage.sha256, sha256), inArray(filePage.page, [0, page]))).get()
  return { state: reading.state, ocr: reading.ocr, why: reading.why as ReadingWhy | null, page: shown ? { number: shown.page, text: shown.text, ocr: shown.ocr } : null }
}
