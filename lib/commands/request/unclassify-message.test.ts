import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db, rawDb } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { message } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { NotFound } from '../../domain/refusal'
import { setUpHouse } from '../house/testing'
import { caseForms } from '../../queries/request/case-forms'
import { answerQuestion } from './answer-question'
import { classifyMessage } from './classify-message'
import { logMessage } from './log-message'
import { OPERATOR, eventCount, rivas, rowOf, somebody, typesOf } from './testing'
import { unclassifyMessage } from './unclassify-message'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

function waiting(): { requestId: string; messageId: string; questions: string[] } {
  const { id } = rivas({ questions: ['Contratos', 'Cámaras'] })
  const { messageId } = logMessage(OPERATOR, { requestId: id, direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-02', text: 'Resolución', facts: [], refusalGrounds: [], uploadIds: [] })
  return { requestId: id, messageId, questions: db().select().from(question).where(eq(question.requestId, id)).all().map((one) => one.id) }
}
const standing = (id: string) => { const { stage, outcome, nextDueOn, nextRule, refusalGrounds, registerNumber } = rowOf(id); return { stage, outcome, nextDueOn, nextRule, refusalGrounds, registerNumber } }
const asked = (id: string) => db().select().from(question).where(eq(question.requestId, id)).all()
const waits = (id: string) => db().select().from(message).where(eq(message.id, id)).get()!.needsTriage
const refused = (at: ReturnType<typeof waiting>) => ({
  requestId: at.requestId, messageId: at.messageId, as: 'decision' as const, facts: [{ type: 'decided', on: '2026-04-02', result: 'refused' as const }], refusalGrounds: [caseForms(OPERATOR, at.requestId).grounds[0]!.code],
  answers: [{ questionId: at.questions[0]!, outcome: 'refused' as const }],
})

describe('taking a classification back', () => {
  it('leaves the case as it was before, dates, stage, outcome, grounds and questions, and the message waits again', () => {
    const at = waiting()
    const before = [standing(at.requestId), asked(at.requestId)]
    const { moved } = classifyMessage(OPERATOR, refused(at))
    expect(standing(at.requestId)).toMatchObject({ stage: 'decided', outcome: 'refused' })
    expect(unclassifyMessage(somebody('staff'), at).moved.map((one) => one.rule).sort()).toEqual(moved.map((one) => one.rule).sort())
    expect([standing(at.requestId), asked(at.requestId)]).toEqual(before)
    expect([waits(at.messageId), typesOf(at.requestId).slice(-2)]).toEqual([true, ['question_answered', 'message_unclassified']])
    classifyMessage(OPERATOR, refused(at))
    expect(standing(at.requestId)).toMatchObject({ stage: 'decided', outcome: 'refused' })
  })
  it('keeps what somebody has decided of a question since', () => {
    const at = waiting()
    classifyMessage(OPERATOR, refused(at))
    fresh.setClock('2026-04-08T10:01:00Z')
    answerQuestion(somebody('staff'), { requestId: at.requestId, questionId: at.questions[0]!, outcome: 'refused', answer: 'Ni una' })
    unclassifyMessage(OPERATOR, at)
    expect(asked(at.requestId)[0]).toMatchObject({ outcome: 'refused', answer: 'Ni una' })
  })
  it('gives back the grounds, the outcome and the answer that stood before, with its ground and document', () => {
    const at = waiting(), [one, two] = caseForms(OPERATOR, at.requestId).grounds.map(({ code }) => code)
    classifyMessage(OPERATOR, refused(at))
    fresh.setClock('2026-04-08T10:01:00Z')
    answerQuestion(OPERATOR, { requestId: at.requestId, questionId: at.questions[0]!, outcome: 'refused', ground: one!, page: '3' })
    const before = [standing(at.requestId), asked(at.requestId)]
    const again = (result: 'refused' | 'granted_in_part', grounds: string[]) => {
      fresh.setClock('2026-04-08T10:02:00Z')
      const { messageId } = logMessage(OPERATOR, { requestId: at.requestId, direction: 'in', kind: 'reply', channel: 'email', on: '2026-04-03', text: 'Otra', facts: [], refusalGrounds: [], uploadIds: [] })
      classifyMessage(OPERATOR, { ...at, messageId, as: 'decision', facts: [{ type: 'decided', on: '2026-04-03', result }], refusalGrounds: grounds, answers: [{ questionId: at.questions[0]!, outcome: 'granted' }] })
      return { requestId: at.requestId, messageId }
    }
    for (const result of ['refused', 'granted_in_part'] as const) {
      const other = again(result, [two!])
      expect(rowOf(at.requestId)).toMatchObject({ outcome: result, refusalGrounds: [two] })
      expect(asked(at.requestId)[0]).toMatchObject({ outcome: 'granted', ground: null })
      unclassifyMessage(OPERATOR, other)
      expect([standing(at.requestId), asked(at.requestId)]).toEqual(before)
    }
    const later = again('refused', [two!])
    unclassifyMessage(OPERATOR, at)
    expect(rowOf(at.requestId).refusalGrounds).toEqual([two])
    expect(waits(later.messageId)).toBe(false)
  })
  it('takes a register number that came with it out of the search', () => {
    const at = waiting()
    rawDb().exec('UPDATE request SET register_number = NULL; UPDATE clock_fact SET register_number = NULL')
    classifyMessage(OPERATOR, { ...at, as: 'receipt', facts: [{ type: 'registered', on: '2026-04-02', registerNumber: 'E-77-2026' }], refusalGrounds: [], answers: [] })
    const found = () => rawDb().prepare('SELECT count(*) FROM request_search WHERE request_search MATCH ?').pluck().get('"e 77 2026"')
    expect(found()).toBe(1)
    unclassifyMessage(OPERATOR, at)
    expect([found(), rowOf(at.requestId).registerNumber]).toEqual([0, null])
  })
  it('is refused while the message waits, and to those who may not classify; nothing is written', () => {
    const at = waiting()
    expect(() => unclassifyMessage(OPERATOR, at)).toThrow(/^nothing_changed$/)
    classifyMessage(OPERATOR, refused(at))
    const events = eventCount()
    expect(() => unclassifyMessage(somebody('volunteer'), at)).toThrow(NotFound)
    expect(() => unclassifyMessage(OPERATOR, { ...at, messageId: 'none' })).toThrow(NotFound)
    expect([eventCount() - events <= 1, waits(at.messageId)]).toEqual([true, false])
  })
})
