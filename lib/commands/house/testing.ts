import { asc, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { link, organisation, partner, person, requester, session } from '../../db/schema/people'
import { event, eventDetail } from '../../db/schema/record'
import type { PersonActor, Role } from '../../domain/permissions'
import { setUp } from './set-up'

export const PASSWORD = 'prescribed river bank'
export const SET_UP = {
  name: 'Example organisation', language: 'en', languages: ['en', 'sr-Cyrl'], zone: 'Europe/Madrid', adminName: 'Admin', adminEmail: 'admin@plazo.example', password: PASSWORD,
}

/** Sets up the organisation and gives its admin; for tests only. */
export async function setUpHouse(): Promise<PersonActor> {
  const { admin } = await setUp({ kind: 'command_line' }, SET_UP)
  return { kind: 'person', id: admin.id, role: 'admin', partnerId: null }
}

/** Puts a person in the database without a password; for tests only. */
export function givePerson(id: string, role: Role, partnerId: string | null = null): PersonActor {
  const createdAt = '2026-04-08T08:00:00.000Z'
  db().insert(person).values({ id, email: `${id}@plazo.example`, name: id, role, partnerId, language: 'en', createdAt }).run()
  return { kind: 'person', id, role, partnerId }
}

/** The events of the house's chain, oldest first; for tests only. */
export function houseEvents(): { type: string; actor: string; detail: unknown }[] {
  return db().select().from(event).innerJoin(eventDetail, eq(eventDetail.eventId, event.id)).where(eq(event.subject, HOUSE)).orderBy(asc(event.seq)).all()
    .map((row) => ({ type: row.event.type, actor: row.event.actor, detail: JSON.parse(row.event_detail.detail ?? 'null') as unknown }))
}

/** Every row that commands of the house may write, to compare before and after a refusal; for tests only. */
export function houseRows(): string {
  return JSON.stringify([person, organisation, partner, requester, session, link, event].map((table) => db().select().from(table).all()))
}
