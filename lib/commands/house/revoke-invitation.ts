import { and, eq, isNull } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { link } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { needHouseDeed } from './house-rules'

/** Revokes an open invitation; refuses link_used when it was used, revoked, or is none. */
export function revokeInvitation(actor: Actor, { linkId }: { linkId: string }): void {
  needHouseDeed(actor, 'manage_people')
  transact(actor, (tx, record, { at }) => {
    const open = and(eq(link.id, linkId), eq(link.kind, 'invitation'), isNull(link.usedAt), isNull(link.revokedAt))
    const revoked = tx.update(link).set({ revokedAt: at }).where(open).returning({ id: link.id }).all()
    if (revoked.length === 0) throw new Refusal('link_used')
    record(HOUSE, 'invitation_revoked', { linkId })
  })
}
