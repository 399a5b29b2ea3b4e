import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { document } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { transact } from '../../db/transact'
import { groundsOf } from '../../domain/law/reference/grounds-of'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { QuestionOutcome } from '../../domain/request/words'
import type { answerQuestionInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { touch } from './touch'

const GROUNDED: readonly QuestionOutcome[] = ['refused', 'granted_in_part']

/**
 * Writes down what came of a question: its outcome, where something was withheld the ground of the case's law in force, the answer in words or as value and
 * unit, and the page of the document that shows it. Refuses with bad_input (ground) a ground that this law doesn't know.
 */
export function answerQuestion(actor: Actor, input: z.output<typeof answerQuestionInput>): { label: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'answer_question')
    const asked = tx.select().from(question).where(and(eq(question.id, input.questionId), eq(question.requestId, row.id))).get()
    if (!asked) throw new NotFound()
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
    touch(tx, row.id, stamp.at, 'question_answered')
    return { label: asked.label }
  })
}

function isGroundOf(of: { lawId: string; lawVersion: string | null }, code: string, at: string): boolean {
  return groundsOf(of.lawId, of.lawVersion ?? at.slice(0, 10)).some((one) => one.code === code && one.kind !== 'silence')
}
