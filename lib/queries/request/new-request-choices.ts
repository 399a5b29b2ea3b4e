import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { person, requester } from '../../db/schema/people'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import type { RequesterKind } from '../../domain/request/words'
import { NotFound } from '../../domain/refusal'
import { listOptions } from './list-options'

export type NewRequestChoices = {
  requesters: { id: string; name: string; kind: RequesterKind }[]
  people: { id: string; name: string }[]
  campaigns: string[]
  mayAssign: boolean
  mayRestrict: boolean
}

/** What the forms of a new request offer. Who may not assign is offered only themselves; a partner's people see their own requesters. */
export function newRequestChoices(actor: Actor): NewRequestChoices {
  if (!mayInHouse(actor, 'log_request')) throw new NotFound()
  const partnerId = actor.kind === 'person' ? actor.partnerId : null
  const assigns = actor.kind !== 'person' || actor.role !== 'volunteer'
  const self = actor.kind === 'person' ? eq(person.id, actor.id) : undefined
  return {
    requesters: db().select({ id: requester.id, name: requester.name, kind: requester.kind }).from(requester)
      .where(partnerId === null ? undefined : eq(requester.partnerId, partnerId)).orderBy(desc(requester.ours), asc(requester.name)).all(),
    people: assigns ? listOptions(actor).people : db().select({ id: person.id, name: person.name }).from(person).where(and(self, isNull(person.disabledAt))).all(),
    campaigns: listOptions(actor).campaigns, mayAssign: assigns, mayRestrict: assigns,
  }
}
