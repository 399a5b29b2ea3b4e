import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { newId } from '../../db/ids'
import { messageAddresses } from '../../db/message-addresses'
import { answered, insteadOf } from '../../db/message-sheet'
import type { Answered } from '../../db/message-sheet'
import { messageDraft } from '../../db/schema/outgoing'
import { autosave } from '../../db/transact'
import { answerSubject } from '../../domain/message/message-text'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { StartMessage } from '../../inputs/message'
import { ownAddresses } from '../../mail/reply-place'
import { openCase } from '../request/open-case'
import type { CaseRow } from '../request/open-case'
import { isLeaving } from './open-draft'

/**
 * Begins a short message without legal purpose, to the sender of the message that it answers or else to the authority. Whoever answers what somebody has begun to answer goes
 * on with that; a blank page of one's own is taken up again. Refuses with wrong_stage where a letter is the right means.
 */
export function startMessage(actor: Actor, input: StartMessage): { requestId: string; draftId: string } {
  return autosave(actor, (tx, _record, stamp) => {
    const of = openCase(tx, actor, input.requestId, 'draft_letter')
    const answers = input.answersId ? answered(tx, of.id, input.answersId) : null
    if (input.answersId && !answers) throw new NotFound()
    if (insteadOf(tx, of, answers?.id ?? null)) throw new Refusal('wrong_stage')
    const begun = tx.select().from(messageDraft).where(and(eq(messageDraft.requestId, of.id), isNull(messageDraft.discardedAt), isNull(messageDraft.messageId))).all()
      .find((one) => one.answersId === (answers?.id ?? null) && !isLeaving(tx, one) && (answers !== null || (one.createdBy === stamp.actor && one.text === '')))
    if (begun) return { requestId: of.id, draftId: begun.id }
    const id = newId()
    tx.insert(messageDraft).values({
      id, requestId: of.id, answersId: answers?.id ?? null, to: firstAddress(tx, of, answers), subject: answers ? answerSubject(answers.subject || of.title) : `${of.title} (${of.ref})`, text: '',
      quoted: answers !== null && answers.text.trim() !== '', savedAt: stamp.at, savedBy: stamp.actor, createdAt: stamp.at, createdBy: stamp.actor,
    }).run()
    return { requestId: of.id, draftId: id }
  })
}

function firstAddress(tx: Tx, of: CaseRow, answers: Answered | null): string {
  const known = messageAddresses(tx, of, ownAddresses(tx))
  const sender = known.find((one) => one.address.toLowerCase() === answers?.from?.toLowerCase())
  return (sender ?? known[0])?.address ?? ''
}
