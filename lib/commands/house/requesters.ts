import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { partner, requester } from '../../db/schema/people'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import type { ChangeRequesterInput, RequesterInput } from '../../inputs/house/requester'
import { needHouseDeed } from './house-rules'

const FIELDS = ['name', 'kind', 'partnerId', 'idNumber', 'address', 'email', 'phone', 'representative', 'representativeRole'] as const

/** Adds one in whose name requests are made: of the organisation itself, or of a partner. */
export function addRequester(actor: Actor, input: RequesterInput): { id: string } {
  needHouseDeed(actor, 'manage_settings')
  return transact(actor, (tx, record, { at }) => {
    needPartner(tx, input.partnerId)
    const id = randomUUID()
    tx.insert(requester).values({ id, ...input, ours: input.partnerId === null, createdAt: at }).run()
    record(HOUSE, 'requester_added', { requesterId: id, name: input.name, kind: input.kind })
    return { id }
  })
}

/** Changes what letters say of a requester from now on; the history says which fields, not what stood in them. */
export function changeRequester(actor: Actor, { requesterId, ...input }: ChangeRequesterInput): void {
  needHouseDeed(actor, 'manage_settings')
  transact(actor, (tx, record) => {
    const was = tx.select().from(requester).where(eq(requester.id, requesterId)).get()
    if (!was) throw new NotFound()
    needPartner(tx, input.partnerId)
    tx.update(requester).set({ ...input, ours: input.partnerId === null }).where(eq(requester.id, requesterId)).run()
    record(HOUSE, 'requester_changed', { requesterId, changed: FIELDS.filter((key) => was[key] !== input[key]) })
  })
}

function needPartner(tx: Tx, partnerId: string | null): void {
  if (partnerId !== null && !tx.select().from(partner).where(eq(partner.id, partnerId)).get()) throw new Refusal('bad_input', {}, 'partnerId')
}
