import { eq, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { reminderChoice } from '../../db/schema/mail'
import { organisation, person } from '../../db/schema/people'
import type { PersonActor } from '../../domain/permissions'
import { choiceOf } from '../../domain/reminder/choice'
import type { Choice } from '../../domain/reminder/choice'

export type Reminded = { actor: PersonActor; email: string; choice: Choice }

/** Everybody whose account is enabled, with how they want to be reminded. Only the worker and the command line ask. */
export function peopleToRemind(): Reminded[] {
  const house = db().select({ zone: organisation.zone, workDays: organisation.workDays }).from(organisation).get()
  if (!house) return []
  return db().select().from(person).leftJoin(reminderChoice, eq(reminderChoice.personId, person.id)).where(isNull(person.disabledAt)).orderBy(person.email).all()
    .map(({ person: who, reminder_choice: kept }) => ({
      actor: { kind: 'person', id: who.id, role: who.role, partnerId: who.partnerId }, email: who.email, choice: choiceOf(kept, house),
    }))
}
