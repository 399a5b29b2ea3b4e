import type { z } from 'zod'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { answerQuestionInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { touch } from './touch'
import { questionOf, writeAnswer } from './write-answer'

/**
 * Writes down what came of a question: its outcome, where something was withheld the ground of the case's law in force, the answer in words or as value and
 * unit, and the page of the document that shows it. Refuses as `writeAnswer`.
 */
export function answerQuestion(actor: Actor, input: z.output<typeof answerQuestionInput>): { label: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'answer_question')
    const asked = questionOf(tx, row.id, input.questionId)
    writeAnswer(tx, record, stamp, row, asked, input)
    touch(tx, row.id, stamp.at, 'question_answered')
    return { label: asked.label }
  })
}
