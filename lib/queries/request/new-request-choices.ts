import { asc, desc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { requester } from '../../db/schema/people'
import { may, mayInHouse, newCaseScope } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import type { RequesterKind } from '../../domain/request/words'
import { NotFound } from '../../domain/refusal'
import { listOptions } from './list-options'
import { peopleToGiveTo } from './people-to-give-to'

export type NewRequestChoices = {
  requesters: { id: string; name: string; kind: RequesterKind }[]
  people: { id: string; name: string }[]
  campaigns: string[]
  mayAssign: boolean
  mayRestrict: boolean
  /** Whether they may record what came of it, not only when it went and arrived. */
  mayRecord: boolean
}

/** What the forms of a new request offer. Who may not assign is offered only themselves; nobody is offered who may only read; a partner's people see their own requesters. */
export function newRequestChoices(actor: Actor): NewRequestChoices {
  if (!mayInHouse(actor, 'log_request')) throw new NotFound()
  const partnerId = actor.kind === 'person' ? actor.partnerId : null
  const own = newCaseScope(actor)
  const mayAssign = may(actor, 'assign', own)
  return {
    requesters: db().select({ id: requester.id, name: requester.name, kind: requester.kind }).from(requester)
      .where(partnerId === null ? undefined : eq(requester.partnerId, partnerId)).orderBy(desc(requester.ours), asc(requester.name)).all(),
    people: peopleToGiveTo(actor).filter((one) => mayAssign || (actor.kind === 'person' && one.id === actor.id)),
    campaigns: listOptions(actor).campaigns, mayAssign, mayRestrict: may(actor, 'restrict', own), mayRecord: may(actor, 'record_fact', own),
  }
}
