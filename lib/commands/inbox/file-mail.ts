import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { FileMail } from '../../inputs/inbox'
import { openCase } from '../request/open-case'
import { keepMessage } from './keep-message'
import { openInbound } from './open-inbound'
import { takeOut } from './take-out'

/**
 * A person says to which case a mail belongs: one that waited, or one that stands in another case, which it then leaves with its documents and the dates that were
 * recorded from it. Refuses with nothing_changed (it stands there already), changed_meanwhile (somebody else has filed it since it was looked at), wrong_stage (nobody has
 * read it yet) or in_use as `unfileMail`.
 */
export function fileMail(actor: Actor, input: FileMail): { messageId: string } {
  return transact(actor, (tx, record, stamp) => {
    const mail = openInbound(tx, actor, input.inboundId)
    const row = openCase(tx, actor, input.requestId, 'log_message')
    if (mail.state === 'kept') throw new Refusal('wrong_stage')
    if (mail.requestId === row.id) throw new Refusal('nothing_changed')
    if (input.from !== undefined && mail.requestId !== input.from) throw new Refusal('changed_meanwhile')
    if (mail.requestId !== null) takeOut(tx, record, stamp, mail)
    return keepMessage(tx, record, stamp, mail, { requestId: row.id, how: 'by_person', found: null })
  })
}
