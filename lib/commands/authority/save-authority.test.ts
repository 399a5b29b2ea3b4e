import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { authority, authorityContact, authorityLaw, authorityName } from '../../db/schema/authority'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { saveAuthorityInput } from '../../inputs/authority'
import type { SaveAuthorityInput } from '../../inputs/authority'
import { authorityList } from '../../queries/authority/authority-list'
import { authorityPage } from '../../queries/authority/authority-page'
import { listHref, readListFilter } from '../../queries/request/list-filter'
import { requestList } from '../../queries/request/request-list'
import { givePerson, houseEvents, setUpHouse } from '../house/testing'
import { rivas, somebody } from '../request/testing'
import { saveAuthority } from './save-authority'

let fresh: FreshDatabase
let staff: PersonActor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T08:00:00Z')
  await setUpHouse()
  staff = givePerson('one', 'staff')
})
afterEach(() => fresh.cleanUp())

const MADRID: SaveAuthorityInput = {
  names: [{ language: 'es', name: 'Ayuntamiento de Madrid' }], place: 'Madrid', country: 'ES', zone: 'Europe/Madrid', language: 'es', calendarId: 'ES-MD-Madrid',
  laws: [{ lawId: 'es-md-10-2019', fromOn: '2020-01-01', toOn: '' }, { lawId: 'es-ltaibg', fromOn: '2015-12-10', toOn: '2019-12-31' }],
  officialCode: 'INE 28079', website: 'https://madrid.example',
  contacts: [{ channel: 'electronic_register', address: 'Sede electrónica', confirmedOn: '2026-04-01' }, { channel: 'post', address: 'Calle Mayor 1', confirmedOn: '' }],
}
const save = (over: Partial<SaveAuthorityInput> = {}, actor = staff) => saveAuthority(actor, saveAuthorityInput.parse({ ...MADRID, ...over }))
const rows = () => JSON.stringify([[authority, authorityName, authorityLaw, authorityContact].map((table) => db().select().from(table).all()), houseEvents()])
const codes = (over: Partial<SaveAuthorityInput>) => saveAuthorityInput.safeParse({ ...MADRID, ...over }).error?.issues.map((issue) => [issue.path.join('.'), issue.message])

it('adds an authority with its names, laws by date and contacts, and records it', () => {
  const { authorityId } = save()
  expect(db().select().from(authority).where(eq(authority.id, authorityId)).get())
    .toMatchObject({ jurisdiction: 'ES-MD', sortName: 'Ayuntamiento de Madrid', calendarId: 'ES-MD-Madrid', shipped: false, version: 1 })
  expect(houseEvents().at(-1)).toEqual({ type: 'authority_added', actor: 'one', detail: { authorityId, name: 'Ayuntamiento de Madrid' } })
  const page = authorityPage(staff, authorityId, 'sr-Cyrl', '2026-04-08')
  expect(page).toMatchObject({
    name: { name: 'Ayuntamiento de Madrid', language: 'es' }, mayEdit: true, open: 0, total: 0,
    laws: [{ lawId: 'es-ltaibg', toOn: '2019-12-31', now: false, loaded: true }, { lawId: 'es-md-10-2019', toOn: null, now: true, loaded: true }],
    contacts: [{ address: 'Sede electrónica', confirmedOn: '2026-04-01' }, { address: 'Calle Mayor 1', confirmedOn: null }],
  })
})

it('changes it, says what changed, and finds its cases by the new name', () => {
  const { id } = rivas()
  const { version } = authorityPage(staff, 'rivas', 'es', '2026-04-08')
  const changed = { ...MADRID, names: [{ language: 'es', name: 'Ayuntamiento de Rivas' }, { language: 'sr-Cyrl', name: 'Општина Ривас' }] } satisfies SaveAuthorityInput
  expect(save({ ...changed, authorityId: 'rivas', version })).toEqual({ authorityId: 'rivas' })
  expect(houseEvents().at(-1)).toMatchObject({
    type: 'authority_changed', detail: { authorityId: 'rivas', changed: ['place', 'calendarId', 'officialCode', 'website', 'names', 'contacts'] },
  })
  const found = (q: string) => requestList(staff, readListFilter(Object.fromEntries(new URLSearchParams(listHref(readListFilter({ q })).split('?')[1]))), 'es', '2026-04-08').rows
  expect(found('opština rivas')).toMatchObject([{ id, authority: { name: 'Ayuntamiento de Rivas' } }])
  expect(found('vaciamadrid')).toEqual([])
  const before = rows()
  expect(() => save({ ...changed, authorityId: 'rivas', version: version + 1 })).toThrow('nothing_changed')
  expect(() => save({ ...MADRID, authorityId: 'rivas', version })).toThrow('changed_meanwhile')
  expect(() => save({ ...MADRID, authorityId: 'nowhere', version })).toThrow('not_found')
  expect(rows()).toBe(before)
})

it.each(['volunteer', 'observer'] as const)('lets no %s write, but read', (role) => {
  const before = rows()
  expect(() => save({}, somebody(role))).toThrow('not_allowed')
  expect(() => save({ authorityId: 'rivas', version: 1 }, somebody(role))).toThrow('not_allowed')
  expect(rows()).toBe(before)
  expect(authorityPage(somebody(role), 'rivas', 'es', '2026-04-08').mayEdit).toBe(false)
})

it.each([
  [{ calendarId: 'ES-XX' }, 'unknown_calendar', 'calendarId'],
  [{ laws: [{ lawId: 'es-md-10-2019', fromOn: '2020-01-01' }, { lawId: 'xx', fromOn: '2010-01-01', toOn: '2011-01-01' }] }, 'unknown_law', 'laws.1.lawId'],
  [{ zone: 'Europe/Rivas' }, 'unknown_zone', 'zone'],
])('refuses %j beside its field', (over, code, field) => {
  const before = rows()
  expect(() => save(over)).toThrow(expect.objectContaining({ code, field }))
  expect(rows()).toBe(before)
})

it('names the field that can’t be right', () => {
  expect(codes({ names: [] })).toEqual([['names', 'too_few']])
  expect(codes({ names: [{ language: 'es', name: ' ' }] })).toEqual([['names.0.name', 'required']])
  expect(codes({ names: [{ language: 'es', name: 'A' }, { language: 'es', name: 'B' }] })).toEqual([['names.1.language', 'twice']])
  expect(codes({ laws: [{ lawId: 'es-lpac', fromOn: '2020-01-02', toOn: '2020-01-01' }] })).toEqual([['laws.0.toOn', 'end_before_start']])
  expect(codes({ laws: [{ lawId: 'es-lpac', fromOn: '2020-01-01' }, { lawId: 'es-ltaibg', fromOn: '2021-01-01' }] })).toEqual([['laws.1.fromOn', 'overlaps']])
  expect(codes({ laws: [{ lawId: 'es-lpac', fromOn: '2020-02-30' }] })).toEqual([['laws.0.fromOn', 'bad_date']])
  expect(codes({ website: 'javascript:alert(1)' })).toEqual([['website', 'bad_url']])
  expect(codes({ contacts: [{ channel: 'post', address: '', confirmedOn: '31/12/2026' }] })).toEqual([['contacts.0.address', 'required'], ['contacts.0.confirmedOn', 'bad_date']])
})

const find = (over: Partial<Parameters<typeof authorityList>[1]>, actor = staff) =>
  authorityList(actor, { q: '', country: '', law: '', ...over }, 'sr-Latn', '2026-04-08').lines.map((line) => line.id)

it('finds authorities in either script, by country and by law, and counts what the reader may see', () => {
  expect(find({ q: 'београд' })).toEqual(['belgrade', 'mup-rs'])
  expect(find({ q: 'MINISTARSTVO unutrasnjih' })).toEqual(['mup-rs'])
  expect(find({ q: 'ayuntamiento barcelona' })).toEqual(['barcelona'])
  expect(find({ q: '100%_' })).toEqual([])
  expect(find({ country: 'rs' }).sort()).toEqual(['belgrade', 'mup-rs'])
  expect(find({ law: 'es-ltaibg' })).toEqual(['rivas'])
  rivas({ restricted: true })
  rivas()
  const open = (actor: PersonActor) => authorityList(actor, { q: '', country: '', law: '' }, 'en', '2026-04-08').lines.find((line) => line.id === 'rivas')?.open
  expect([open(staff), open(somebody('volunteer')), authorityPage(staff, 'rivas', 'en', '2026-04-08').total]).toEqual([1, 0, 1])
})
