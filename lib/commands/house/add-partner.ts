import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { partner } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { PartnerInput } from '../../inputs/house/requester'
import { needHouseDeed } from './house-rules'

/** Adds a partner organisation; its name is taken once. */
export function addPartner(actor: Actor, { name }: PartnerInput): { id: string } {
  needHouseDeed(actor, 'manage_people')
  return transact(actor, (tx, record, { at }) => {
    if (tx.select().from(partner).where(eq(partner.name, name)).get()) throw new Refusal('name_taken', { name }, 'name')
    const id = randomUUID()
    tx.insert(partner).values({ id, name, createdAt: at }).run()
    record(HOUSE, 'partner_added', { partnerId: id, name })
    return { id }
  })
}
