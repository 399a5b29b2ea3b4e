import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import type { InboundId } from '../../inputs/inbox'
import { openInbound } from './open-inbound'
import { takeOut } from './take-out'

/**
 * Undoes a wrong match: the mail waits again, and its message, its documents and the dates recorded from it leave the case. Returns the dates that moved. Refuses with
 * changed_meanwhile (it stands in no case any more) or in_use (a letter, a message, an answer or another fact rests on one of its documents).
 */
export function unfileMail(actor: Actor, input: InboundId): { moved: Moved[] } {
  return transact(actor, (tx, record, stamp) => {
    const mail = openInbound(tx, actor, input.inboundId)
    if (mail.requestId === null) throw new Refusal('changed_meanwhile')
    return takeOut(tx, record, stamp, mail)
  })
}
