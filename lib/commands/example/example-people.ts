import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { letterhead } from '../../db/schema/letter'
import { organisation, partner, person, requester } from '../../db/schema/people'
import { transact } from '../../db/transact'
import { ROLES } from '../../domain/permissions'
import type { Actor, Role } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { hashPassword } from '../../passwords/hash'
import { installShippedAuthorities } from '../authority/install-shipped'
import { exampleRequesters } from './example-requesters'

export type ExamplePerson = { email: string; role: Role; password: string }
type HashedPerson = ExamplePerson & { hash: string }

const NAMES: Record<Role, string> = { admin: 'Admin', coordinator: 'Coordinator', staff: 'Staff', volunteer: 'Volunteer', observer: 'Observer' }

/** One person a role with a random password, hashed before anything is written. */
export async function examplePeople(): Promise<HashedPerson[]> {
  return Promise.all(ROLES.map(async (role) => {
    const password = randomBytes(12).toString('base64url')
    return { email: `${role}@plazo.example`, role, password, hash: await hashPassword(password) }
  }))
}

/** Adds the example's organisation (unless one was just initialised), its people, its partner and its requesters. Refuses not_empty. */
export function addExamplePeople(actor: Actor, people: readonly HashedPerson[]): ExamplePerson[] {
  transact(actor, (tx, record, stamp) => {
    if (!tx.select().from(organisation).get()) {
      const own = { name: 'Example organisation', language: 'en', zone: 'Europe/Madrid' }
      tx.insert(organisation).values({ id: 1, ...own, languages: ['en', 'es', 'ca', 'sr-Latn', 'sr-Cyrl'], workDays: [1, 2, 3, 4, 5], example: true, setUpAt: stamp.at }).run()
      record(HOUSE, 'organisation_set_up', own)
      installShippedAuthorities(tx, record, stamp)
    } else tx.update(organisation).set({ example: true }).where(eq(organisation.id, 1)).run()
    if (tx.select().from(person).where(eq(person.email, people[0]!.email)).get()) throw new Refusal('not_empty')
    for (const { email, role, hash } of people) {
      const id = newId()
      tx.insert(person).values({ id, email, name: NAMES[role], role, language: 'en', passwordHash: hash, createdAt: stamp.at }).run()
      record(HOUSE, 'person_added', { personId: id, role })
    }
    const share = { id: newId(), name: 'SHARE Foundation', createdAt: stamp.at }
    tx.insert(partner).values(share).run()
    record(HOUSE, 'partner_added', { partnerId: share.id, name: share.name })
    for (const { heads, ...one } of exampleRequesters(share.id)) {
      const id = newId()
      tx.insert(requester).values({ id, ...one, createdAt: stamp.at }).run()
      record(HOUSE, 'requester_added', { requesterId: id, name: one.name, kind: one.kind })
      for (const head of heads) {
        tx.insert(letterhead).values({ requesterId: id, ...head }).run()
        record(HOUSE, 'letterhead_changed', { requesterId: id, language: head.language })
      }
    }
  })
  return people.map(({ email, role, password }) => ({ email, role, password }))
}
