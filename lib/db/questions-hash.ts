import { eq, sql } from 'drizzle-orm'
import { canonicalJson } from '../domain/canonical'
import type { Db, Tx } from './client'
import { textHash } from './history'
import { prepared } from './prepared'
import { question } from './schema/request'

const asked = prepared((on) => on.select({ label: question.label, text: question.text, source: question.source, sourcePage: question.sourcePage })
  .from(question).where(eq(question.requestId, sql.placeholder('id'))).orderBy(question.label, question.text).prepare())

/** SHA-256 (hex) of what a case asks, with its numbers and sources: as the event holds it that wrote the questions. */
export function questionsHash(on: Db | Tx, requestId: string): string {
  return textHash(canonicalJson(asked(on).all({ id: requestId })))
}
