import { and, eq, isNotNull, ne, or } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { questionsHash } from '../../db/questions-hash'
import { question } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { editQuestionsInput } from '../../inputs/case-forms'
import { insertQuestions } from './case-parts'
import { openCase } from './open-case'
import { indexForSearch, touch } from './touch'

/** Replaces the questions of a case. Refused once one of them has an answer, or when somebody changed the case meanwhile. */
export function editQuestions(actor: Actor, input: z.output<typeof editQuestionsInput>): { count: number } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'edit_request')
    if (row.version !== input.version) throw new Refusal('changed_meanwhile')
    const answered = tx.select({ id: question.id }).from(question)
      .where(and(eq(question.requestId, row.id), or(ne(question.outcome, 'none'), isNotNull(question.answer)))).get()
    if (answered) throw new Refusal('in_use', {}, 'questions')
    const was = tx.select({ id: question.id, parentId: question.parentId }).from(question).where(eq(question.requestId, row.id)).all()
    tx.delete(question).where(and(eq(question.requestId, row.id), isNotNull(question.parentId))).run()
    tx.delete(question).where(eq(question.requestId, row.id)).run()
    insertQuestions(tx, row.id, input.questions)
    record(caseSubject(row.id), 'questions_changed', {
      count: input.questions.length, was: was.filter((one) => !one.parentId).length, questionsHash: questionsHash(tx, row.id),
    })
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'questions_changed')
    return { count: input.questions.length }
  })
}
