import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { person } from '../../db/schema/people'
import { mayBeGiven } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'

/** Who can have a case in hand, by name: active people who may do more than read; to a partner's people their own alone. */
export function peopleToGiveTo(actor: Actor): { id: string; name: string }[] {
  const partnerId = actor.kind === 'person' ? actor.partnerId : null
  return db().select({ id: person.id, name: person.name, role: person.role, partnerId: person.partnerId }).from(person)
    .where(and(isNull(person.disabledAt), partnerId === null ? undefined : eq(person.partnerId, partnerId))).orderBy(asc(person.name)).all()
    .filter((one) => mayBeGiven(one, { partnerId: one.partnerId })).map(({ id, name }) => ({ id, name }))
}
