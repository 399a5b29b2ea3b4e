import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { document } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { groundsOf } from '../../domain/law/reference/grounds-of'
import { NotFound, Refusal } from '../../domain/refusal'
import type { QuestionOutcome } from '../../domain/request/words'
import type { answerQuestionInput } from '../../inputs/case-forms'
import type { CaseRow } from './open-case'

const GROUNDED: readonly QuestionOutcome[] = ['refused', 'granted_in_part']
type Written = Omit<z.output<typeof answerQuestionInput>, 'requestId' | 'questionId'>
export type QuestionRow = typeof question.$inferSelect

/** A question of a case. NotFound where it is another's. */
export function questionOf(tx: Tx, requestId: string, questionId: string): QuestionRow {
  const asked = tx.select().from(question).where(and(eq(question.id, questionId), eq(question.requestId, requestId))).get()
  if (!asked) throw new NotFound()
  return asked
}

/** What stands of a question, as `writeAnswer` takes it. */
export function standingAnswer(asked: QuestionRow): Written {
  const { outcome, ground, answer, answerValue, answerUnit, answerDocumentId, answerPage } = asked
  return { outcome, ground: ground ?? '', answer: answer ?? '', value: answerValue ?? '', unit: answerUnit ?? '', documentId: answerDocumentId ?? '', page: answerPage ?? '' }
}

/** The one writer of what came of a question, inside the caller's transaction. Refuses with no_such_file another case's document, and with bad_input (ground) what is no ground of its law. */
export function writeAnswer(tx: Tx, record: Recorder, stamp: Stamp, row: Pick<CaseRow, 'id' | 'lawId' | 'lawVersion'>, asked: QuestionRow, input: Written): void {
  if (input.documentId && !tx.select().from(document).where(and(eq(document.id, input.documentId), eq(document.requestId, row.id))).get()) {
    throw new Refusal('no_such_file', {}, 'documentId')
  }
  const ground = GROUNDED.includes(input.outcome) && input.ground ? input.ground : null
  // One that stands there already may have been deleted from the law since.
  if (ground && ground !== asked.ground && !isGroundOf(row, ground, stamp.at)) throw new Refusal('bad_input', { path: 'ground' }, 'ground')
  tx.update(question).set({
    outcome: input.outcome, ground, answer: input.answer || null, answerValue: input.value || null, answerUnit: input.unit || null, answerDocumentId: input.documentId || null, answerPage: input.page || null,
  }).where(eq(question.id, asked.id)).run()
  record(caseSubject(row.id), 'question_answered', {
    questionId: asked.id, label: asked.label, was: asked.outcome, now: input.outcome,
    ...(ground ? { ground } : {}), ...(input.value ? { value: input.value } : {}), ...(input.unit ? { unit: input.unit } : {}),
    ...(input.documentId ? { documentId: input.documentId } : {}), ...(input.page ? { page: input.page } : {}),
  })
}

function isGroundOf(of: { lawId: string; lawVersion: string | null }, code: string, at: string): boolean {
  return groundsOf(of.lawId, of.lawVersion ?? at.slice(0, 10)).some((one) => one.code === code && one.kind !== 'silence')
}
