import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { question } from '../../db/schema/request'
import type { QuestionOutcome } from '../../domain/request/words'

export type CaseQuestion = {
  id: string; label: string; part: boolean; hasParts: boolean; text: string; source: string | null; sourcePage: string | null
  outcome: QuestionOutcome; ground: string | null; answer: string | null; value: string | null; unit: string | null; documentId: string | null; page: string | null
}

/** The questions of a case in their order, each followed by its parts. */
export function caseQuestions(requestId: string): CaseQuestion[] {
  const rows = db().select().from(question).where(eq(question.requestId, requestId)).orderBy(asc(question.position)).all()
  const shown = (row: (typeof rows)[number]): CaseQuestion => ({
    id: row.id, label: row.label, part: row.parentId !== null, hasParts: rows.some((one) => one.parentId === row.id), text: row.text,
    source: row.source, sourcePage: row.sourcePage, outcome: row.outcome, ground: row.ground, answer: row.answer, value: row.answerValue, unit: row.answerUnit, documentId: row.answerDocumentId, page: row.answerPage,
  })
  return rows.filter((row) => row.parentId === null).flatMap((row) => [shown(row), ...rows.filter((one) => one.parentId === row.id).map(shown)])
}
