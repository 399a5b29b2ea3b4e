import { asc, desc } from 'drizzle-orm'
import { db } from '../../db/client'
import { partner, requester } from '../../db/schema/people'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { RequesterKind } from '../../domain/request/words'

export type RequesterLine = {
  id: string; name: string; kind: RequesterKind; partnerId: string | null; idNumber: string | null; address: string | null; email: string | null
  phone: string | null; representative: string | null; representativeRole: string | null
}

/** In whose name requests are made, ours first, and the partners. For admins: it holds identity numbers. */
export function requesterList(actor: Actor): { requesters: RequesterLine[]; partners: { id: string; name: string }[] } {
  if (!mayInHouse(actor, 'manage_settings')) throw new NotFound()
  const { id, name, kind, partnerId, idNumber, address, email, phone, representative, representativeRole } = requester
  return {
    requesters: db().select({ id, name, kind, partnerId, idNumber, address, email, phone, representative, representativeRole }).from(requester).orderBy(desc(requester.ours), asc(requester.name)).all(),
    partners: db().select({ id: partner.id, name: partner.name }).from(partner).orderBy(asc(partner.name)).all(),
  }
}
