import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { db } from '../../db/client'
import { partner, requester } from '../../db/schema/people'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { readListFilter } from './list-filter'
import { listOptions } from './list-options'
import { PAGE_SIZE, requestList } from './request-list'
import { stand, statementsOf, waitingReply } from './testing'
import { viewCounts } from './view-counts'

const TODAY = '2026-04-08'
let fresh: FreshDatabase
let admin: Actor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(`${TODAY}T10:00:00Z`)
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const list = (actor: Actor, query: Record<string, string> = {}) => requestList(actor, readListFilter(query), 'en', TODAY)
const refs = (actor: Actor, query: Record<string, string> = {}) => list(actor, query).rows.map((row) => row.ref)

describe('who sees what', () => {
  it('shows a restricted case to its members only: rows, count, search and navigation alike', () => {
    const member = somebody('staff')
    rivas({ restricted: true, title: 'Convenio secreto', assignee: member.id })
    const open = rivas({ title: 'Contratos' })
    expect([refs(member, { view: 'all' }).length, list(member).total, viewCounts(member, TODAY).all]).toEqual([2, 2, 2])
    expect([refs(admin, { view: 'all' }), list(admin).total, viewCounts(admin, TODAY).all]).toEqual([[open.ref], 1, 1])
    expect([refs(admin, { q: 'secreto' }), list(admin, { q: 'secreto' }).total]).toEqual([[], 0])
  })
  it('shows a volunteer their own cases, an observer what was published or shared, a stranger nothing', () => {
    const volunteer = somebody('volunteer')
    const observer = somebody('observer')
    const mine = rivas({}, volunteer)
    const published = rivas()
    stand(published.id, { publishedAt: '2026-04-01T00:00:00.000Z' })
    expect([refs(volunteer), viewCounts(volunteer, TODAY).open]).toEqual([[mine.ref], 1])
    expect([refs(observer), list(observer).total, viewCounts(observer, TODAY).open]).toEqual([[published.ref], 1, 1])
    expect([refs(somebody('volunteer')), list(somebody('volunteer')).total]).toEqual([[], 0])
  })
  it('shows a partner’s people the cases made in its name, and names no campaign of others', () => {
    db().insert(partner).values({ id: 'share', name: 'SHARE', createdAt: 'x' }).run()
    db().insert(requester).values({ id: 'theirs', name: 'SHARE', kind: 'legal_person', partnerId: 'share', createdAt: 'x' }).run()
    const theirs = rivas({ requester: { id: 'theirs' } })
    rivas({ campaign: 'Safe cities' })
    const guest = somebody('staff', 'share')
    expect([refs(guest), list(guest).total]).toEqual([[theirs.ref], 1])
    expect([listOptions(guest).campaigns, listOptions(admin).campaigns]).toEqual([[], ['Safe cities']])
    expect(listOptions(guest).people.map((one) => one.id)).toEqual([guest.id])
  })
})

describe('filters', () => {
  it('finds a case in either script, by any word begun, and never throws on what is typed', () => {
    const made = rivas({ authority: 'mup-rs', title: 'Шабац: камере', questions: ['Đorđe'], campaign: 'Col·legi', tags: ['5G'], language: 'sr-Cyrl' })
    for (const q of ['sabac', 'Šabac kam', 'ШАБАЦ', 'djordje', 'collegi', 'ministarstvo', made.ref, '5g']) expect(refs(admin, { q }), q).toEqual([made.ref])
    for (const q of ['"', '*', 'a AND', 'NEAR(', '(', "'; --", 'x:y', '^', '-', '\\', 'кам* OR']) expect(refs(admin, { q }), q).toEqual([])
  })
  it('takes each filter alone and all together', () => {
    const staff = somebody('staff')
    const made = rivas({ authority: 'barcelona', assignee: staff.id, campaign: 'Carta', tags: ['5G'], language: 'ca', facts: [{ type: 'received', on: '2026-03-20' }] })
    rivas({ authority: 'rivas', facts: [{ type: 'registered', on: '2026-03-30' }] })
    const each = {
      authority: 'barcelona', country: 'ES', campaign: 'Carta', tag: '5G', assignee: staff.id, language: 'ca', law: 'es-ct-19-2014', status: 'awaiting_response', outcome: 'none', whose: 'theirs',
    }
    for (const [name, value] of Object.entries(each)) expect(refs(admin, { [name]: value }), name).toContain(made.ref)
    expect(refs(admin, each)).toEqual([made.ref])
    for (const [name, value] of Object.entries({ authority: 'Барселона', country: 'RS', campaign: 'x', tag: 'x', assignee: 'nobody', language: 'es', law: 'x', status: 'closed', outcome: 'refused', whose: 'ours' })) {
      expect(refs(admin, { [name]: value, view: 'all' }), name).not.toContain(made.ref)
    }
    expect([refs(staff, { assignee: 'me' }), refs(admin, { authority: 'ajuntament barc' })]).toEqual([[made.ref], [made.ref]])
  })
})

describe('saved views', () => {
  it('put each case where it belongs', () => {
    const me = somebody('staff')
    const passed = rivas({ title: 'passed', assignee: me.id })
    stand(passed.id, { replyDueOn: '2026-04-07', silenceFrom: '2026-04-08', nextDueOn: '2026-04-07', nextWhose: 'authority', nextState: 'lapsed' })
    const waits = rivas({ title: 'waits' })
    stand(waits.id, { replyDueOn: '2026-04-08', nextDueOn: '2026-04-08', nextWhose: 'authority', nextState: 'open' })
    const complaint = rivas({ title: 'complaint' })
    stand(complaint.id, { stage: 'in_complaint', nextDueOn: '2026-06-08', nextWhose: 'oversight_body', nextState: 'open' })
    const draft = rivas({ title: 'draft', assignee: me.id })
    stand(draft.id, { stage: 'draft', nextSort: '9999-12-31', nextDueOn: null, nextWhose: null, replyDueOn: null })
    const closed = rivas({ title: 'closed', assignee: me.id })
    stand(closed.id, { stage: 'closed', nextDueOn: '2026-04-09', nextWhose: 'requester', nextState: 'open' })
    const unread = rivas({ title: 'unread', assignee: me.id })
    stand(unread.id, { replyDueOn: '2026-05-08', silenceFrom: '2026-05-09', nextDueOn: '2026-05-08', nextWhose: 'authority', nextState: 'open' })
    waitingReply(unread.id, '2026-04-07')
    const by = (view: string) => list(me, { view }).rows.map((row) => row.title)
    expect([by('needs_me'), by('overdue'), by('week'), by('waiting'), by('complaints'), by('drafts')])
      .toEqual([['passed', 'unread', 'draft'], ['passed'], ['waits'], ['waits', 'unread'], ['complaint'], ['draft']])
    expect(viewCounts(me, TODAY)).toEqual({ needs_me: 3, overdue: 1, week: 1, waiting: 2, complaints: 1, drafts: 1, open: 5, all: 6 })
    const rows = list(me, { view: 'all' }).rows
    expect(rows.find((row) => row.title === 'passed')?.status.code).toBe('mark.silence')
    expect(rows.find((row) => row.title === 'unread')).toMatchObject({ unread: true, status: { code: 'mark.to_classify' } })
    expect(refs(me, { unread: 'yes' })).toEqual([unread.ref])
  })
})

describe('pages', () => {
  it('go on and back without a gap or a repeat, also where many cases fall on one day', () => {
    for (let index = 0; index < PAGE_SIZE * 2 + 7; index += 1) {
      const made = rivas({ facts: [] }, OPERATOR)
      stand(made.id, { nextDueOn: index % 3 ? '2026-05-01' : '2026-05-02', nextWhose: 'authority', nextState: 'open' })
    }
    const first = requestList(admin, readListFilter({}), 'en', TODAY)
    const second = requestList(admin, { ...readListFilter({}), after: first.next }, 'en', TODAY)
    const third = requestList(admin, { ...readListFilter({}), after: second.next }, 'en', TODAY)
    const all = [first, second, third].flatMap((page) => page.rows.map((row) => row.id))
    expect([first.total, first.rows.length, second.rows.length, third.rows.length, new Set(all).size]).toEqual([107, PAGE_SIZE, PAGE_SIZE, 7, 107])
    expect([first.previous, third.next]).toEqual([null, null])
    const back = requestList(admin, { ...readListFilter({}), before: third.previous }, 'en', TODAY)
    expect(back.rows.map((row) => row.id)).toEqual(second.rows.map((row) => row.id))
    const home = requestList(admin, { ...readListFilter({}), before: back.previous }, 'en', TODAY)
    expect([home.rows.map((row) => row.id), home.previous]).toEqual([first.rows.map((row) => row.id), null])
  })
  it('take the same number of statements for one case as for many', () => {
    rivas()
    const few = statementsOf(() => list(admin))
    for (let index = 0; index < 30; index += 1) rivas({ authority: index % 2 ? 'barcelona' : 'mup-rs' })
    expect([statementsOf(() => list(admin)), statementsOf(() => viewCounts(admin, TODAY))]).toEqual([few, 1])
    expect(few).toBeLessThan(6)
  })
})
