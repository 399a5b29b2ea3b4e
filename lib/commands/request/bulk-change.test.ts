import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { requestMember, requestTag } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { bulkChangeInput } from '../../inputs/bulk-change'
import { bulkPlan } from '../../queries/request/bulk-plan'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { addMember, assign } from './assign'
import { bulkChange } from './bulk-change'
import { closeRequest } from './close-request'
import { restrict } from './restrict'
import { undoBulk } from './undo-bulk'
import { OPERATOR, eventCount, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

/** Changes after asking what would change: the two must say the same, and asking writes nothing. */
function change(actor: Actor, requestIds: string[], kind: 'assign' | 'tag' | 'campaign', value: string) {
  const input = bulkChangeInput.parse({ requestIds, kind, value })
  const before = eventCount()
  const plan = bulkPlan(actor, input)
  expect(eventCount()).toBe(before)
  const { back, ...done } = bulkChange(actor, input)
  expect(done).toEqual(plan)
  expect(back).toHaveLength(done.changed)
  return done
}
const tagsOf = (id: string) => db().select().from(requestTag).where(eq(requestTag.requestId, id)).all().map((one) => one.tag).sort()

describe('changing many cases', () => {
  it('gives each that is open to a person, with an event a case; closed ones stay', async () => {
    const coordinator = somebody('coordinator'), staff = somebody('staff')
    const [one, two, closed] = [rivas(), rivas({ assignee: staff.id }), rivas()]
    closeRequest(OPERATOR, { requestId: closed.id, withdrawn: false })
    expect(change(coordinator, [one.id, two.id, closed.id, one.id], 'assign', staff.id))
      .toEqual({ changed: 1, cannot: [{ why: 'closed', count: 1 }, { why: 'nothing_changed', count: 1 }] })
    expect([rowOf(one.id).assigneeId, rowOf(closed.id).assigneeId]).toEqual([staff.id, null])
    expect(typesOf(one.id)).toContain('assigned')
    expect(change(coordinator, [one.id], 'assign', somebody('observer').id)).toEqual({ changed: 0, cannot: [{ why: 'cannot_act', count: 1 }] })
    expect(change(coordinator, [one.id, two.id], 'assign', '')).toEqual({ changed: 2, cannot: [] })
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('adds a tag to those that lack it, and moves them into a campaign and out of it', () => {
    const [one, two] = [rivas({ tags: ['5G'] }), rivas({ tags: ['Huawei'] })]
    expect(change(OPERATOR, [one.id, two.id], 'tag', '5G')).toEqual({ changed: 1, cannot: [{ why: 'nothing_changed', count: 1 }] })
    expect([tagsOf(one.id), tagsOf(two.id)]).toEqual([['5G'], ['5G', 'Huawei']])
    expect(change(OPERATOR, [one.id, two.id], 'campaign', 'Safe cities')).toEqual({ changed: 2, cannot: [] })
    expect(rowOf(one.id).campaignId).toBe(rowOf(two.id).campaignId)
    expect(change(OPERATOR, [one.id], 'campaign', 'Safe cities')).toEqual({ changed: 0, cannot: [{ why: 'nothing_changed', count: 1 }] })
    expect(change(OPERATOR, [one.id], 'campaign', '')).toEqual({ changed: 1, cannot: [] })
    expect(rowOf(one.id).campaignId).toBeNull()
  })
  it('asks for the right on each case: staff give away their own, volunteers tag their own, and what isn’t theirs to see is not there', () => {
    const staff = somebody('staff'), volunteer = somebody('volunteer'), other = somebody('staff')
    const [own, foreign, hidden] = [rivas(), rivas(), rivas({ tags: ['x'] })]
    for (const personId of [staff.id, volunteer.id]) addMember(OPERATOR, { requestId: own.id, personId })
    addMember(OPERATOR, { requestId: hidden.id, personId: other.id })
    restrict(OPERATOR, { requestId: hidden.id, restricted: true })
    const ids = [own.id, foreign.id, hidden.id, 'no-such-id']
    expect(change(staff, ids, 'assign', other.id)).toEqual({ changed: 1, cannot: [{ why: 'not_allowed', count: 1 }, { why: 'gone', count: 2 }] })
    expect(change(volunteer, ids, 'tag', 'y')).toEqual({ changed: 1, cannot: [{ why: 'gone', count: 3 }] })
    expect(change(somebody('observer'), ids, 'tag', 'z')).toEqual({ changed: 0, cannot: [{ why: 'gone', count: 4 }] })
    expect([rowOf(foreign.id).assigneeId, tagsOf(hidden.id), tagsOf(own.id)]).toEqual([null, ['x'], ['y']])
  })
  it('can be taken back, case by case, but not over what somebody changed since', async () => {
    const coordinator = somebody('coordinator'), staff = somebody('staff'), other = somebody('staff')
    const [one, two, three] = [rivas({ tags: ['old'] }), rivas({ assignee: other.id, campaign: 'Cameras' }), rivas()]
    const ids = [one.id, two.id, three.id]
    const members = (id: string) => db().select().from(requestMember).where(eq(requestMember.requestId, id)).all().map((row) => row.personId).sort()
    const before = ids.map((id) => [rowOf(id).assigneeId, rowOf(id).campaignId, tagsOf(id), members(id)])
    const values = { assign: staff.id, tag: 'new', campaign: 'Safe cities' }
    const done = (['assign', 'tag', 'campaign'] as const).map((kind) => ({ kind, value: values[kind], ...bulkChange(coordinator, { requestIds: ids, kind, value: values[kind] }) }))
    expect(done.map((one) => one.changed)).toEqual([3, 3, 3])
    for (const { kind, value, back } of done) expect(undoBulk(coordinator, { kind, value, back })).toEqual({ changed: 3, cannot: [] })
    expect(ids.map((id) => [rowOf(id).assigneeId, rowOf(id).campaignId, tagsOf(id), members(id)])).toEqual(before)

    const { back } = bulkChange(coordinator, { requestIds: ids, kind: 'assign', value: staff.id })
    assign(coordinator, { requestId: two.id, assigneeId: null })
    closeRequest(OPERATOR, { requestId: three.id, withdrawn: false })
    expect(undoBulk(coordinator, { kind: 'assign', value: staff.id, back })).toEqual({ changed: 1, cannot: [{ why: 'closed', count: 1 }, { why: 'nothing_changed', count: 1 }] })
    expect(undoBulk(somebody('observer'), { kind: 'tag', value: 'old', back })).toEqual({ changed: 0, cannot: [{ why: 'gone', count: 3 }] })
    expect([rowOf(one.id).assigneeId, rowOf(two.id).assigneeId, rowOf(three.id).assigneeId]).toEqual([null, null, staff.id])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('takes a tag, and no more cases than a page has', () => {
    expect(bulkChangeInput.safeParse({ requestIds: ['a'], kind: 'tag', value: ' ' }).success).toBe(false)
    expect(bulkChangeInput.safeParse({ requestIds: [], kind: 'assign', value: '' }).success).toBe(false)
    expect(bulkChangeInput.safeParse({ requestIds: Array.from({ length: 51 }, (_, n) => `${n}`), kind: 'assign', value: '' }).success).toBe(false)
  })
})
