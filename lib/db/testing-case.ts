import type { PersonActor, Role } from '../domain/permissions'
import { db, rawDb } from './client'
import { HOUSE, caseSubject } from './history'
import { newId } from './ids'
import { authority } from './schema/authority'
import { organisation, person, requester } from './schema/people'
import { request, requestMember } from './schema/request'
import { transact } from './transact'

/** An organisation with an authority and a requester, for tests of commands; recorded as a set-up would be. */
export function plantHouse(at = '2026-03-01T08:00:00.000Z'): void {
  transact({ kind: 'command_line' }, (tx, record) => {
    tx.insert(organisation).values({ id: 1, name: 'Organisation', language: 'en', languages: ['en'], zone: 'Europe/Madrid', workDays: [1, 2, 3, 4, 5], setUpAt: at }).run()
    tx.insert(authority).values({
      id: 'rivas', jurisdiction: 'ES-MD', country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD', sortName: 'rivas', folded: 'rivas', createdAt: at,
    }).run()
    tx.insert(requester).values({ id: 'ours', name: 'Organisation', kind: 'legal_person', ours: true, createdAt: at }).run()
    record(HOUSE, 'organisation_set_up', { name: 'Organisation', language: 'en', zone: 'Europe/Madrid' })
  })
}

/** A person of a role. */
export function plantPerson(role: Role, partnerId: string | null = null): PersonActor {
  const id = newId()
  transact({ kind: 'command_line' }, (tx, record, { at }) => {
    tx.insert(person).values({ id, email: `${id}@plazo.example`, name: role, role, partnerId, language: 'en', createdAt: at }).run()
    record(HOUSE, 'person_added', { personId: id, role })
  })
  return { kind: 'person', id, role, partnerId }
}

/** A case with its first event, its search row and its members. */
export function plantCase(ref: string, options: { restricted?: boolean; members?: readonly PersonActor[] } = {}): string {
  const id = newId()
  transact({ kind: 'command_line' }, (tx, record, { at }) => {
    tx.insert(request).values({
      id, ref, title: 'Contracts for street lights', language: 'es', authorityId: 'rivas', lawId: 'es-ltaibg', calendarId: 'ES-MD', requesterId: 'ours',
      channel: 'electronic_register', stage: 'awaiting_response', restricted: options.restricted ?? false, createdAt: at, lastEventAt: at, lastEventType: 'request_logged',
    }).run()
    for (const member of options.members ?? []) tx.insert(requestMember).values({ requestId: id, personId: member.id, since: at, by: 'command line' }).run()
    record(caseSubject(id), 'request_logged', {
      ref, title: 'Contracts for street lights', authority: 'rivas', law: 'es-ltaibg', version: null, channel: 'electronic_register', questions: 0,
      restricted: options.restricted ?? false,
    })
  })
  const { lastInsertRowid } = rawDb().prepare('INSERT INTO request_search (request_id, folded) VALUES (?, ?)').run(id, `${ref} contracts`)
  rawDb().prepare('INSERT INTO request_search_row (request_id, row_id) VALUES (?, ?)').run(id, lastInsertRowid)
  return id
}

/** How many rows a table has. */
export function rowsIn(table: string): number {
  return db().get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).n
}
