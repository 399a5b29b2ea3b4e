import { and, asc, eq } from 'drizzle-orm'
import { caseSubject } from '../../db/history'
import { document, message } from '../../db/schema/record'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import { inOrder } from '../../domain/request/stages'
import type { ClassifyMessage } from '../../inputs/classify-message'
import { openCase } from './open-case'
import { recordFactsOf } from './record-facts-of'
import { checkGrounds, recordGrounds } from './record-grounds'
import { touch } from './touch'
import { questionOf, standingAnswer, writeAnswer } from './write-answer'

/**
 * Says what a reply that waited turned out to be: the facts that it proves move dates, stage and outcome, with the message and its first document as their
 * evidence; without a fact it touched no date. Questions that it answers get their outcome, with that document. Refused (changed_meanwhile) when somebody classified it already: what this person found it to be is not what was kept.
 */
export function classifyMessage(actor: Actor, input: ClassifyMessage): { moved: Moved[] } {
  checkGrounds(input.refusalGrounds, input.facts)
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'classify')
    const answers = input.answers ?? []
    if (answers.length > 0) openCase(tx, actor, input.requestId, 'answer_question')
    if (input.facts.length > 0) openCase(tx, actor, input.requestId, 'record_fact')
    const read = tx.select().from(message).where(and(eq(message.id, input.messageId), eq(message.requestId, row.id))).get()
    if (!read) throw new NotFound()
    if (!read.needsTriage) throw new Refusal('changed_meanwhile')
    tx.update(message).set({ needsTriage: false }).where(eq(message.id, read.id)).run()
    const facts = inOrder(input.facts.map((fact) => ({ ...fact, day: fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? '' })))
    record(caseSubject(row.id), 'message_classified', { messageId: read.id, as: input.as ?? facts[0]?.type ?? 'no_effect' })
    const proof = tx.select({ id: document.id }).from(document).where(eq(document.messageId, read.id)).orderBy(asc(document.addedAt), asc(document.id)).get()
    const moved = facts.length ? recordFactsOf(tx, record, stamp, row, facts, { messageId: read.id, documentId: proof?.id }) : []
    recordGrounds(tx, record, row.id, input.refusalGrounds)
    for (const { questionId, outcome } of answers) {
      const asked = questionOf(tx, row.id, questionId), stands = standingAnswer(asked)
      if (stands.outcome !== outcome) writeAnswer(tx, record, stamp, row, asked, { ...stands, outcome, documentId: stands.documentId || proof?.id || '' })
    }
    touch(tx, row.id, stamp.at, 'message_classified')
    return { moved }
  })
}
