import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { partner, savedView } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { saveViewInput } from '../../inputs/saved-view'
import { savedViews } from '../../queries/request/saved-views'
import { statementsOf } from '../../queries/request/testing'
import { setUpHouse } from '../house/testing'
import { addMember } from '../request/assign'
import { restrict } from '../request/restrict'
import { OPERATOR, eventCount, rivas, somebody } from '../request/testing'
import { removeView, renameView, saveView } from './saved-views'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const save = (actor: PersonActor, name: string, query: string, shared = false) => saveView(actor, saveViewInput.parse({ name, query, shared }))
const views = (actor: PersonActor) => savedViews(actor, '2026-04-08').map(({ name, href, count, own }) => ({ name, href, count, own }))

it('keeps filters under a name of one’s own, counts what the person sees, and writes no history', () => {
  const staff = somebody('staff'), volunteer = somebody('volunteer')
  rivas({ tags: ['Huawei'] })
  const hidden = rivas({ tags: ['Huawei'] })
  addMember(OPERATOR, { requestId: hidden.id, personId: volunteer.id })
  restrict(OPERATOR, { requestId: hidden.id, restricted: true })
  const before = eventCount()
  save(staff, 'Huawei', 'tag=Huawei&view=all&after=2026-01-01~x&nonsense=1')
  save(volunteer, 'Huawei', 'tag=Huawei')
  expect(views(staff)).toEqual([{ name: 'Huawei', href: '/requests?view=all&tag=Huawei', count: 1, own: true }])
  expect(views(volunteer)).toEqual([{ name: 'Huawei', href: '/requests?tag=Huawei', count: 1, own: true }])
  expect(eventCount()).toBe(before)
})

it('gives each name once, renames and removes', () => {
  const staff = somebody('staff')
  const { viewId } = save(staff, 'Mine', 'assignee=me')
  expect(() => save(staff, 'Mine', 'assignee=nobody')).toThrow(/^name_taken$/)
  save(staff, 'Nobody’s', 'assignee=nobody')
  expect(() => renameView(staff, { viewId, name: 'Nobody’s' })).toThrow(/^name_taken$/)
  expect(() => renameView(staff, { viewId, name: 'Mine' })).toThrow(/^nothing_changed$/)
  renameView(staff, { viewId, name: 'My own' })
  expect(views(staff).map((view) => view.name)).toEqual(['My own', 'Nobody’s'])
  removeView(staff, { viewId })
  expect(views(staff).map((view) => view.name)).toEqual(['Nobody’s'])
})

it('is shared by coordinators and admins, with everybody but partners’ people; another’s is theirs alone', () => {
  db().insert(partner).values({ id: 'p', name: 'SHARE Foundation', createdAt: '2026-04-08T10:00:00.000Z' }).run()
  const coordinator = somebody('coordinator'), staff = somebody('staff'), theirs = somebody('staff', 'p')
  expect(() => save(staff, 'Ours', 'due=week', true)).toThrow(/^not_allowed$/)
  expect(db().select().from(savedView).all()).toEqual([])
  const { viewId } = save(coordinator, 'Ours', 'due=week', true)
  const own = save(coordinator, 'Private', 'due=today')
  expect(views(staff)).toEqual([{ name: 'Ours', href: '/requests?due=week', count: 0, own: false }])
  expect(views(theirs)).toEqual([])
  for (const id of [viewId, own.viewId]) {
    expect(() => renameView(staff, { viewId: id, name: 'x' })).toThrow(NotFound)
    expect(() => removeView(staff, { viewId: id })).toThrow(NotFound)
  }
  expect(() => removeView(somebody('admin'), { viewId: own.viewId })).toThrow(NotFound)
  removeView(somebody('admin'), { viewId })
  expect(views(staff)).toEqual([])
})

it('takes as many statements for many views as for one', () => {
  const staff = somebody('staff')
  save(staff, 'First', 'due=week')
  const one = statementsOf(() => savedViews(staff, '2026-04-08'))
  for (let n = 0; n < 12; n++) save(staff, `View ${n}`, `tag=t${n}&assignee=me`)
  expect(statementsOf(() => savedViews(staff, '2026-04-08'))).toBe(one)
  expect(views(staff)).toHaveLength(13)
})
