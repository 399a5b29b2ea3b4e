import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { link, person, session } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { acceptInvitation } from './accept-invitation'
import { addPartner } from './add-partner'
import { addPerson } from './add-person'
import { changeRole } from './change-role'
import { disablePerson } from './disable-person'
import { enablePerson } from './enable-person'
import { invitePerson } from './invite-person'
import { makeResetLink } from './make-reset-link'
import { resetPassword } from './reset-password'
import { revokeInvitation } from './revoke-invitation'
import { eventsOf, rivas, rowOf } from '../request/testing'
import { givePerson, houseEvents, houseRows, PASSWORD, setUpHouse } from './testing'

let fresh: FreshDatabase
let admin: PersonActor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const INVITED = { email: 'staff@plazo.example', role: 'staff', name: null, language: 'es', partnerId: null } as const
const secretOf = (path: string) => path.split('/').at(-1) ?? ''
const joining = (path: string) => ({ secret: secretOf(path), name: 'Staff', language: 'ca', password: PASSWORD })
const openSessionOf = (personId: string, id = `s-${personId}`) => db().insert(session).values({ id, personId, createdAt: '2026-04-08T08:00:00.000Z', seenAt: '2026-04-08T08:00:00.000Z' }).run()
const endedWhy = (personId: string) => db().select().from(session).where(eq(session.personId, personId)).all().map((row) => row.endedWhy)

it('adds a person with a password, recorded by who did it', async () => {
  const added = await addPerson({ kind: 'command_line' }, { email: 'new@plazo.example', role: 'staff', name: null, password: PASSWORD })
  expect(db().select().from(person).where(eq(person.id, added.id)).get()).toMatchObject({ name: 'new', role: 'staff' })
  expect(houseEvents().at(-1)).toEqual({ type: 'person_added', actor: 'command line', detail: { personId: added.id, role: 'staff' } })
  await expect(addPerson(admin, { email: 'new@plazo.example', role: 'staff', name: null, password: PASSWORD })).rejects.toMatchObject({ code: 'email_taken', field: 'email' })
  await expect(addPerson(admin, { email: 'b@plazo.example', role: 'staff', name: null, password: 'password123' })).rejects.toMatchObject({ code: 'weak_password' })
})

it('lets an invited person join once, with the role, address and partner of the link', async () => {
  const partner = addPartner(admin, { name: 'Partner' })
  const { path } = invitePerson(admin, { ...INVITED, partnerId: partner.id })
  expect(await acceptInvitation({ ...joining(path), role: 'admin', email: 'other@plazo.example' } as never)).toEqual({ email: 'staff@plazo.example' })
  const joined = db().select().from(person).where(eq(person.email, 'staff@plazo.example')).get()
  expect(joined).toMatchObject({ role: 'staff', partnerId: partner.id, language: 'ca' })
  expect(houseEvents().slice(-2).map((event) => [event.type, event.actor])).toEqual([['person_invited', admin.id], ['person_joined', joined?.id]])
  await expect(acceptInvitation(joining(path))).rejects.toMatchObject({ code: 'link_used' })
})

it('makes one account of two redemptions at once', async () => {
  const { path } = invitePerson(admin, INVITED)
  const race = await Promise.allSettled([acceptInvitation(joining(path)), acceptInvitation(joining(path))])
  expect(race.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(db().select().from(person).where(eq(person.email, 'staff@plazo.example')).all()).toHaveLength(1)
})

it('lets an invitation die: after 72 hours, when made anew, when revoked', async () => {
  const first = invitePerson(admin, INVITED)
  const second = invitePerson(admin, { ...INVITED, role: 'volunteer' })
  await expect(acceptInvitation(joining(first.path))).rejects.toMatchObject({ code: 'link_used' })
  fresh.setClock('2026-04-11T08:00:00Z')
  await expect(acceptInvitation(joining(second.path))).rejects.toMatchObject({ code: 'link_expired' })
  const third = invitePerson(admin, INVITED)
  const open = db().select().from(link).all().find((row) => row.revokedAt === null && row.kind === 'invitation')
  revokeInvitation(admin, { linkId: open?.id ?? '' })
  await expect(acceptInvitation(joining(third.path))).rejects.toMatchObject({ code: 'link_used' })
  expect(() => revokeInvitation(admin, { linkId: open?.id ?? '' })).toThrow('link_used')
  expect(JSON.stringify(db().select().from(link).all())).not.toContain(secretOf(third.path))
})

it('invites a partner’s people as staff or volunteers only', () => {
  const partner = addPartner(admin, { name: 'Partner' })
  const before = houseRows()
  expect(() => invitePerson(admin, { ...INVITED, role: 'coordinator', partnerId: partner.id })).toThrow('unknown_role')
  expect(() => invitePerson(admin, { ...INVITED, partnerId: 'none' })).toThrow('bad_input')
  expect(() => invitePerson(admin, { ...INVITED, email: 'admin@plazo.example' })).toThrow('email_taken')
  expect(() => addPartner(admin, { name: 'Partner' })).toThrow('name_taken')
  expect(houseRows()).toBe(before)
})

it('disables at once, sessions and reset links with it, and lets in again', async () => {
  givePerson('staff', 'staff')
  openSessionOf('staff')
  const reset = makeResetLink(admin, { personId: 'staff' })
  disablePerson(admin, { personId: 'staff' })
  expect(endedWhy('staff')).toEqual(['disabled'])
  await expect(resetPassword({ secret: secretOf(reset.path), password: PASSWORD })).rejects.toMatchObject({ code: 'link_used' })
  expect(() => disablePerson(admin, { personId: 'staff' })).toThrow('changed_meanwhile')
  expect(() => makeResetLink(admin, { personId: 'staff' })).toThrow('no_such_person')
  enablePerson(admin, { personId: 'staff' })
  expect(db().select().from(person).where(eq(person.id, 'staff')).get()?.disabledAt).toBeNull()
  expect(() => enablePerson(admin, { personId: 'staff' })).toThrow('changed_meanwhile')
  expect(houseEvents().slice(-2).map((event) => event.type)).toEqual(['person_disabled', 'person_enabled'])
})

it('changes a role and ends the sessions that had the old one', () => {
  givePerson('staff', 'staff')
  openSessionOf('staff')
  changeRole(admin, { personId: 'staff', role: 'observer' })
  expect(db().select().from(person).where(eq(person.id, 'staff')).get()?.role).toBe('observer')
  expect(endedWhy('staff')).toEqual(['role_changed'])
  expect(houseEvents().at(-1)?.detail).toEqual({ personId: 'staff', was: 'staff', now: 'observer' })
  expect(() => changeRole(admin, { personId: 'staff', role: 'observer' })).toThrow('changed_meanwhile')
  expect(() => changeRole(admin, { personId: 'nobody', role: 'observer' })).toThrow('no_such_person')
})

it('keeps one admin, and nobody changes their own role', () => {
  expect(() => changeRole(admin, { personId: admin.id, role: 'staff' })).toThrow('own_role')
  expect(() => changeRole({ kind: 'command_line' }, { personId: admin.id, role: 'staff' })).toThrow('last_admin')
  expect(() => disablePerson(admin, { personId: admin.id })).toThrow('last_admin')
  const second = givePerson('second', 'admin')
  changeRole(second, { personId: admin.id, role: 'staff' })
  expect(() => disablePerson({ kind: 'command_line' }, { personId: 'second' })).toThrow('last_admin')
})

it('resets a password once, within 24 hours, and ends every session', async () => {
  givePerson('staff', 'staff')
  openSessionOf('staff')
  const old = makeResetLink(admin, { personId: 'staff' })
  const { path } = makeResetLink(admin, { personId: 'staff' })
  await expect(resetPassword({ secret: secretOf(old.path), password: PASSWORD })).rejects.toMatchObject({ code: 'link_used' })
  await expect(resetPassword({ secret: secretOf(path), password: 'staff@plazo.example' })).rejects.toMatchObject({ code: 'weak_password' })
  const race = await Promise.allSettled([resetPassword({ secret: secretOf(path), password: PASSWORD }), resetPassword({ secret: secretOf(path), password: `${PASSWORD} 2` })])
  expect(race.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(endedWhy('staff')).toEqual(['password_reset'])
  const late = makeResetLink(admin, { personId: 'staff' })
  fresh.setClock('2026-04-09T08:00:00Z')
  await expect(resetPassword({ secret: secretOf(late.path), password: PASSWORD })).rejects.toMatchObject({ code: 'link_expired' })
})

it.each(['coordinator', 'staff', 'volunteer', 'observer'] as const)('shows people’s affairs to no %s, and writes nothing', async (role) => {
  const stranger = givePerson('someone', role)
  const before = houseRows()
  const deeds: (() => unknown)[] = [
    () => invitePerson(stranger, INVITED), () => revokeInvitation(stranger, { linkId: 'x' }), () => disablePerson(stranger, { personId: admin.id }),
    () => enablePerson(stranger, { personId: admin.id }), () => changeRole(stranger, { personId: 'someone', role: 'admin' }),
    () => makeResetLink(stranger, { personId: admin.id }), () => addPartner(stranger, { name: 'P' }),
  ]
  for (const deed of deeds) expect(deed).toThrow('not_found')
  await expect(addPerson(stranger, { email: 'b@plazo.example', role: 'admin', name: null, password: PASSWORD })).rejects.toThrow('not_found')
  expect(houseRows()).toBe(before)
})

it.each([
  ['disabled', (personId: string) => disablePerson(admin, { personId })],
  ['made an observer', (personId: string) => changeRole(admin, { personId, role: 'observer' })],
])('leaves no case in the hands of somebody who was %s, and the case says so; its members stay', (_how, end) => {
  const staff = givePerson('staff', 'staff')
  const other = givePerson('other', 'staff')
  const [one, two, others] = [rivas({ assignee: staff.id }), rivas({ assignee: staff.id, restricted: true }), rivas({ assignee: other.id })]
  end(staff.id)
  for (const { id } of [one, two]) {
    expect(rowOf(id)).toMatchObject({ assigneeId: null, lastEventType: 'assigned' })
    expect(JSON.parse(eventsOf(id).at(-1)?.event_detail?.detail ?? '')).toEqual({ was: staff.id, now: null })
    expect(eventsOf(id).at(-1)?.event.actor).toBe(admin.id)
  }
  expect(rowOf(others.id).assigneeId).toBe(other.id)
})

it('leaves the cases of somebody whose new role may act in them', () => {
  const staff = givePerson('staff', 'staff')
  const { id } = rivas({ assignee: staff.id })
  changeRole(admin, { personId: staff.id, role: 'volunteer' })
  expect(rowOf(id).assigneeId).toBe(staff.id)
})
