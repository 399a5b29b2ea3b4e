import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { reminderChoice } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import type { PersonActor } from '../../domain/permissions'
import { DEFAULT_CHOICE, choiceOf } from '../../domain/reminder/choice'
import type { Choice } from '../../domain/reminder/choice'

/** One's own reminders as they hold, the zone that was chosen ('' is the organisation's), and the organisation's. */
export function ownReminders(actor: PersonActor): Choice & { ownZone: string; houseZone: string } {
  const house = db().select({ zone: organisation.zone, workDays: organisation.workDays }).from(organisation).get() ?? { zone: 'UTC', workDays: [1, 2, 3, 4, 5] }
  const kept = db().select().from(reminderChoice).where(eq(reminderChoice.personId, actor.id)).get() ?? { ...DEFAULT_CHOICE, zone: null, workDays: null }
  return { ...choiceOf(kept, house), ownZone: kept.zone ?? '', houseZone: house.zone }
}
