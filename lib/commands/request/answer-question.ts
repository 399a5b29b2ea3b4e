import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { document } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { answerQuestionInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { touch } from './touch'

/** Writes down what came of a question: its outcome, the answer in words, and the page of the document that shows it. */
export function answerQuestion(actor: Actor, input: z.output<typeof answerQuestionInput>): { label: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'answer_question')
    const asked = tx.select().from(question).where(and(eq(question.id, input.questionId), eq(question.requestId, row.id))).get()
    if (!asked) throw new NotFound()
    if (input.documentId && !tx.select().from(document).where(and(eq(document.id, input.documentId), eq(document.requestId, row.id))).get()) {
      throw new Refusal('no_such_file', {}, 'documentId')
    }
    tx.update(question).set({
      outcome: input.outcome, answer: input.answer || null, answerDocumentId: input.documentId || null, answerPage: input.page || null,
    }).where(eq(question.id, asked.id)).run()
    record(caseSubject(row.id), 'question_answered', {
      questionId: asked.id, label: asked.label, was: asked.outcome, now: input.outcome,
      ...(input.documentId ? { documentId: input.documentId } : {}), ...(input.page ? { page: input.page } : {}),
    })
    touch(tx, row.id, stamp.at, 'question_answered')
    return { label: asked.label }
  })
}
