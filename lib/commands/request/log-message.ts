import type { z } from 'zod'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { message } from '../../db/schema/record'
import { transact } from '../../db/transact'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import { inOrder } from '../../domain/request/stages'
import { caseFor } from '../../db/scope'
import type { logMessageInput } from '../../inputs/case-forms'
import { attachUploads } from '../document/attach-uploads'
import { openCase } from './open-case'
import { recordFactsOf } from './record-facts-of'
import { checkGrounds, recordGrounds } from './record-grounds'
import { indexForSearch, touch } from './touch'

/**
 * Logs by hand what came or went (a reply, a reminder, a call, a letter), with its documents. A clock fact that it proves is recorded with it, by those
 * who may record facts; a reply without one waits to be classified, and moves neither stage nor clock.
 */
export function logMessage(actor: Actor, input: z.output<typeof logMessageInput>): { messageId: string; moved: Moved[] } {
  checkGrounds(input.refusalGrounds, input.facts)
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'log_message')
    const scope = caseFor(tx, actor, { id: row.id })!.scope
    if (input.facts.length > 0 && !may(actor, 'record_fact', scope)) throw new Refusal('not_allowed')
    const kept = tx.insert(message).values({
      id: newId(), requestId: row.id, direction: input.direction, kind: input.kind, channel: input.channel, on: input.on,
      counterpart: input.counterpart ?? null, subject: input.subject ?? null, text: input.text, language: input.language ?? null,
      needsTriage: input.kind === 'reply' && input.direction === 'in' && input.facts.length === 0, recordedAt: stamp.at, recordedBy: stamp.actor,
    }).returning().get()
    const documents = attachUploads(tx, record, stamp, actor, { requestId: row.id, messageId: kept.id, uploadIds: input.uploadIds })
    record(caseSubject(row.id), 'message_logged', {
      messageId: kept.id, kind: kept.kind, direction: kept.direction, channel: kept.channel, on: kept.on, documents: documents.length, textHash: textHash(kept.text),
      ...(kept.counterpart ? { counterpart: kept.counterpart } : {}),
    })
    const facts = inOrder(input.facts.map((fact) => ({ ...fact, day: fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? '' })))
    const moved = facts.length ? recordFactsOf(tx, record, stamp, row, facts, { messageId: kept.id, documentId: documents[0]?.documentId }) : []
    recordGrounds(tx, record, row.id, input.refusalGrounds)
    indexForSearch(tx, row.id)
    touch(tx, row.id, stamp.at, 'message_logged')
    return { messageId: kept.id, moved }
  })
}
