import { and, asc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { caseSubject } from '../../db/history'
import { document, message } from '../../db/schema/record'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import type { classifyMessageInput } from '../../inputs/case-forms'
import { recordReply } from './log-message'
import { openCase } from './open-case'
import { touch } from './touch'

/**
 * Says what a reply that waited is: its clock facts are recorded with it as their evidence, or none when it touches no date. Refused with nothing_changed
 * when somebody classified it meanwhile.
 */
export function classifyMessage(actor: Actor, input: z.output<typeof classifyMessageInput>): { moved: Moved[] } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'classify')
    const waiting = tx.select().from(message).where(and(eq(message.id, input.messageId), eq(message.requestId, row.id))).get()
    if (!waiting) throw new NotFound()
    if (!waiting.needsTriage) throw new Refusal('nothing_changed')
    tx.update(message).set({ needsTriage: false }).where(eq(message.id, waiting.id)).run()
    record(caseSubject(row.id), 'message_classified', { messageId: waiting.id, as: input.facts[0]?.type ?? 'other' })
    const proof = tx.select({ id: document.id }).from(document).where(eq(document.messageId, waiting.id)).orderBy(asc(document.addedAt)).get()
    const moved = recordReply(tx, record, stamp, row, input, { messageId: waiting.id, documentId: proof?.id })
    touch(tx, row.id, stamp.at, 'message_classified')
    return { moved }
  })
}
