import { asc, eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { letterWriter } from '../../db/schema/letter'
import { organisation, person } from '../../db/schema/people'
import { requestMember } from '../../db/schema/request'
import { may } from '../../domain/permissions'
import type { CaseScope } from '../../domain/permissions'

export type LetterPeople = { fourEyes: boolean; writers: string[]; reviewers: { id: string; name: string }[] }

/** Who wrote a letter since its last approval, and who may be asked to approve it. Four statements, whatever the number of people. */
export function letterPeople(letterId: string, requestId: string, scope: CaseScope): LetterPeople {
  const fourEyes = db().select({ on: organisation.fourEyes }).from(organisation).get()?.on ?? true
  const writers = db().select({ actor: letterWriter.actor }).from(letterWriter).where(eq(letterWriter.letterId, letterId)).all().map((one) => one.actor)
  const members = new Set(db().select({ id: requestMember.personId }).from(requestMember).where(eq(requestMember.requestId, requestId)).all().map((one) => one.id))
  const people = db().select({ id: person.id, name: person.name, role: person.role, partnerId: person.partnerId }).from(person)
    .where(isNull(person.disabledAt)).orderBy(asc(person.name)).all()
  const reviewers = people
    .filter(({ id, role, partnerId }) => may({ kind: 'person', id, role, partnerId }, 'approve_letter', { ...scope, isMember: members.has(id) }))
    .filter(({ id }) => !fourEyes || !writers.includes(id))
  return { fourEyes, writers, reviewers: reviewers.map(({ id, name }) => ({ id, name })) }
}
