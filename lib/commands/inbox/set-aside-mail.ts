import { and, eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { inbound } from '../../db/schema/inbox'
import { transact } from '../../db/transact'
import { UNREADABLE_REASONS } from '../../domain/inbox/words'
import type { UnreadableReason } from '../../domain/inbox/words'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { InboundId } from '../../inputs/inbox'
import { openInbound } from './open-inbound'

/** A person says that a mail is none of ours: it leaves the inbox and is kept. Refuses with wrong_stage when nobody has read it yet, changed_meanwhile when it has been filed or set aside already. */
export function setAsideMail(actor: Actor, input: InboundId): void {
  transact(actor, (tx, record) => {
    const mail = openInbound(tx, actor, input.inboundId)
    if (mail.state !== 'parked' && mail.state !== 'unreadable') throw new Refusal(mail.state === 'kept' ? 'wrong_stage' : 'changed_meanwhile')
    tx.update(inbound).set({ state: 'set_aside' }).where(and(eq(inbound.id, mail.id), eq(inbound.state, mail.state))).run()
    record(HOUSE, 'mail_set_aside', { inboundId: mail.id, sha256: mail.sha256 })
  })
}

/** Takes a mail that was set aside back into the inbox, as it was. Refuses with changed_meanwhile when it is set aside no longer. */
export function takeBackMail(actor: Actor, input: InboundId): void {
  transact(actor, (tx, record) => {
    const mail = openInbound(tx, actor, input.inboundId)
    if (mail.state !== 'set_aside') throw new Refusal('changed_meanwhile')
    const unread = UNREADABLE_REASONS.includes(mail.reason as UnreadableReason)
    tx.update(inbound).set({ state: unread ? 'unreadable' : 'parked' }).where(eq(inbound.id, mail.id)).run()
    record(HOUSE, 'mail_taken_back', { inboundId: mail.id, sha256: mail.sha256 })
  })
}
