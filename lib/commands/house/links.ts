import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { later } from '../../clock'
import type { Tx } from '../../db/client'
import { link } from '../../db/schema/people'
import { hashOfSecret } from '../../db/secret-hash'
import type { Stamp } from '../../db/transact'
import { Refusal } from '../../domain/refusal'

export type LinkRow = typeof link.$inferSelect
type LinkKind = LinkRow['kind']
type Bound = Partial<Pick<LinkRow, 'email' | 'name' | 'role' | 'partnerId' | 'language' | 'personId'>>

export const INVITATION_MS = 72 * 3600_000
export const RESET_MS = 24 * 3600_000
export const SET_UP_MS = 30 * 24 * 3600_000

/** Makes a link that works once until it expires; its secret is given here and never again. */
export function makeLink(tx: Tx, stamp: Stamp, kind: LinkKind, lifeMs: number, bound: Bound): { id: string; secret: string; expiresAt: string } {
  const made = { id: randomUUID(), secret: randomBytes(32).toString('base64url'), expiresAt: later(stamp.at, lifeMs) }
  tx.insert(link).values({ id: made.id, kind, secretHash: hashOfSecret(made.secret), createdAt: stamp.at, createdBy: stamp.actor, expiresAt: made.expiresAt, ...bound }).run()
  return made
}

/** The link of a secret, open at this instant; refuses link_used (also: unknown, revoked) and link_expired. */
export function openLink(tx: Pick<Tx, 'select'>, kind: LinkKind, secret: string, at: string): LinkRow {
  const row = tx.select().from(link).where(and(eq(link.kind, kind), eq(link.secretHash, hashOfSecret(secret)))).get()
  if (!row || row.usedAt !== null || row.revokedAt !== null) throw new Refusal('link_used')
  if (row.expiresAt <= at) throw new Refusal('link_expired')
  return row
}

/** Marks a link as used: inside the transaction that did what it is for. */
export function useLink(tx: Tx, linkId: string, at: string): void {
  tx.update(link).set({ usedAt: at }).where(eq(link.id, linkId)).run()
}

/** Revokes the open links of a kind that are bound to an address or a person; returns their ids. */
export function revokeLinks(tx: Tx, kind: LinkKind, bound: { email: string } | { personId: string } | 'all', at: string): string[] {
  const whose = bound === 'all' ? undefined : 'email' in bound ? eq(link.email, bound.email) : eq(link.personId, bound.personId)
  return tx.update(link).set({ revokedAt: at })
    .where(and(eq(link.kind, kind), isNull(link.usedAt), isNull(link.revokedAt), whose))
    .returning({ id: link.id }).all().map((row) => row.id)
}
