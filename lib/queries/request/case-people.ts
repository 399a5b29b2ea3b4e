import { asc, eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { person } from '../../db/schema/people'
import { requestMember } from '../../db/schema/request'

export type CasePerson = { id: string; name: string; disabled: boolean }

/** The members of a case, by name. */
export function membersOf(requestId: string): CasePerson[] {
  return db().select({ id: person.id, name: person.name, disabledAt: person.disabledAt }).from(requestMember)
    .innerJoin(person, eq(person.id, requestMember.personId)).where(eq(requestMember.requestId, requestId)).orderBy(asc(person.name)).all()
    .map(({ id, name, disabledAt }) => ({ id, name, disabled: disabledAt !== null }))
}

/** The names behind ids, in one statement; ids that name nobody (the command line, Plazo itself) are left out. */
export function namesOf(ids: Iterable<string>): Record<string, string> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const rows = db().select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted)).all()
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}
