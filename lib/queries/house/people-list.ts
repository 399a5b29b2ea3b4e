import { and, asc, count, eq, gt, isNull, max, sql } from 'drizzle-orm'
import { now } from '../../clock'
import { db } from '../../db/client'
import { link, partner, person, session } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { mayInHouse } from '../../domain/permissions'
import type { Actor, Role } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'

export type PersonLine = { id: string; name: string; email: string; role: Role; partner: string | null; disabled: boolean; seenAt: string | null }
export type InvitationLine = { id: string; email: string; role: Role; expiresAt: string }

/** Everybody who has an account, by name, with their last sight, and the invitations that are still open. For admins. */
export function peopleList(actor: Actor): { people: PersonLine[]; invitations: InvitationLine[] } {
  if (!mayInHouse(actor, 'manage_people')) throw new NotFound()
  const rows = db().select({ person, partner: partner.name, seenAt: max(session.seenAt) }).from(person)
    .leftJoin(partner, eq(partner.id, person.partnerId)).leftJoin(session, eq(session.personId, person.id))
    .groupBy(person.id).orderBy(sql`lower(${person.name})`, asc(person.id)).all()
  const open = db().select().from(link)
    .where(and(eq(link.kind, 'invitation'), isNull(link.usedAt), isNull(link.revokedAt), gt(link.expiresAt, now()))).orderBy(asc(link.email)).all()
  return {
    people: rows.map((row) => ({
      id: row.person.id, name: row.person.name, email: row.person.email, role: row.person.role, partner: row.partner,
      disabled: row.person.disabledAt !== null, seenAt: row.seenAt,
    })),
    invitations: open.map((row) => ({ id: row.id, email: row.email ?? '', role: row.role ?? 'observer', expiresAt: row.expiresAt })),
  }
}

/** One person for the page of an admin, with the number of requests in their hands that the admin sees. */
export function personPage(actor: Actor, personId: string): PersonLine & { inHand: number } {
  const found = peopleList(actor).people.find((line) => line.id === personId)
  if (!found) throw new NotFound()
  const inHand = db().select({ n: count() }).from(request).where(and(eq(request.assigneeId, personId), visibleTo(actor))).get()?.n ?? 0
  return { ...found, inHand }
}
