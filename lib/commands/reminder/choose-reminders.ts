import { eq } from 'drizzle-orm'
import { isZone, today } from '../../clock'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { reminderChoice } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { addDays } from '../../domain/calendar/days'
import type { PersonActor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { DEFAULT_CHOICE, PAUSE_DAYS } from '../../domain/reminder/choice'
import type { RemindersInput } from '../../inputs/reminders'

type Row = typeof reminderChoice.$inferInsert

/** Keeps how one wants to be reminded; an empty zone is the organisation's. Refuses unknown_zone. */
export function chooseReminders(actor: PersonActor, input: RemindersInput): void {
  if (input.zone !== '' && !isZone(input.zone)) throw new Refusal('unknown_zone', {}, 'zone')
  keep(actor, () => ({ ...input, zone: input.zone || null, workDays: [...new Set(input.workDays)].sort() }))
}

/** No digests for two weeks from today, or again from today on. */
export function pauseReminders(actor: PersonActor, { pause }: { pause: 'begin' | 'end' }): void {
  keep(actor, (tx) => {
    const house = tx.select({ zone: organisation.zone }).from(organisation).get()
    const own = tx.select({ zone: reminderChoice.zone }).from(reminderChoice).where(eq(reminderChoice.personId, actor.id)).get()
    return { pausedUntil: pause === 'begin' ? addDays(today(own?.zone ?? house?.zone ?? 'UTC'), PAUSE_DAYS) : null }
  })
}

function keep(actor: PersonActor, change: (tx: Tx) => Partial<Omit<Row, 'personId'>>): void {
  transact(actor, (tx, record) => {
    const said = change(tx)
    tx.insert(reminderChoice).values({ ...DEFAULT_CHOICE, ...said, personId: actor.id }).onConflictDoUpdate({ target: reminderChoice.personId, set: said }).run()
    record(HOUSE, 'person_changed', { personId: actor.id, changed: ['reminders'] })
  })
}
