import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { rivas, somebody } from '../../commands/request/testing'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { stand, statementsOf, waitingReply } from '../request/testing'
import { comingUp } from './coming-up'
import { firstSteps } from './first-steps'
import { justHappened } from './just-happened'
import { ourDeadlines } from './our-deadlines'
import { ownDrafts } from './own-drafts'
import { repliesToClassify } from './replies-to-classify'
import { teamLoad } from './team-load'
import { timePassed } from './time-passed'
import { firstScope } from './today-scope'

const TODAY = '2026-04-08'
let fresh: FreshDatabase
let admin: Actor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(`${TODAY}T10:00:00Z`)
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const SILENT = { facts: [{ type: 'registered', on: '2026-03-02' }] }

describe('our own deadlines', () => {
  it('tell since when they are silent and from when the window is safe, from the facts themselves', () => {
    const made = rivas(SILENT)
    const { total, rows } = ourDeadlines(admin, 'team', 'en', TODAY)
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ id: made.id, on: '2026-04-30', step: 'complain', silentSince: '2026-04-07', opensOn: '2026-04-07', authority: { language: 'es' } })
    expect(timePassed(admin, 'team', 'en', TODAY).total).toBe(0)
  })
  it('put a safe date that has passed last, and leave a window that stays open long to the time that passed', () => {
    const past = rivas({ title: 'past' })
    stand(past.id, { nextDueOn: '2020-08-13', nextWhose: 'requester', nextState: 'open' })
    const soon = rivas({ title: 'soon' })
    stand(soon.id, { nextDueOn: '2026-04-17', nextWhose: 'requester', nextState: 'open' })
    const long = rivas({ title: 'long' })
    stand(long.id, { nextDueOn: '2027-03-01', nextWhose: 'requester', nextState: 'open', replyDueOn: '2026-04-02', silenceFrom: '2026-04-03' })
    expect(ourDeadlines(admin, 'team', 'en', TODAY).rows.map((row) => row.title)).toEqual(['soon', 'past'])
    expect(timePassed(admin, 'team', 'en', TODAY)).toMatchObject({ total: 1, rows: [{ title: 'long', on: '2026-04-02', openUntil: '2027-03-01' }] })
  })
  it('say what silence means once the time has passed', () => {
    const made = rivas(SILENT)
    stand(made.id, { nextDueOn: '2026-03-30', nextWhose: 'authority', nextState: 'lapsed' })
    expect(timePassed(admin, 'team', 'en', TODAY).rows[0]).toMatchObject({ on: '2026-03-30', effect: 'deemed_refused', silenceFrom: '2026-04-07', openUntil: null })
  })
})

describe('mine and the team’s', () => {
  it('differ by who has the case in hand, and by what one may see at all', () => {
    const me = somebody('staff')
    const other = somebody('staff')
    const mine = rivas({ ...SILENT, assignee: me.id })
    rivas({ ...SILENT, assignee: other.id, restricted: true })
    const begun = rivas(SILENT, me)
    expect(ourDeadlines(me, 'mine', 'en', TODAY).rows.map((row) => row.id).sort()).toEqual([mine.id, begun.id].sort())
    expect([ourDeadlines(me, 'team', 'en', TODAY).total, ourDeadlines(other, 'team', 'en', TODAY).total, ourDeadlines(somebody('volunteer'), 'team', 'en', TODAY).total]).toEqual([2, 3, 0])
    expect([firstScope(admin), firstScope(me)]).toEqual(['team', 'mine'])
  })
  it('count the team’s work without what the reader may not see', () => {
    const staff = somebody('staff')
    const shown = rivas({ ...SILENT, assignee: staff.id })
    stand(shown.id, { nextDueOn: '2026-04-09' })
    rivas({ ...SILENT, assignee: staff.id, restricted: true })
    rivas({ facts: [] })
    expect(teamLoad(admin, TODAY)).toEqual([
      { id: staff.id, name: staff.id, open: 1, overdue: 1, week: 1 }, { id: null, name: null, open: 1, overdue: 0, week: 0 },
    ])
  })
})

describe('replies, drafts, what comes, what happened', () => {
  it('list a waiting reply with when the answer is still due, oldest first', () => {
    const made = rivas({ facts: [{ type: 'registered', on: '2026-03-30' }] })
    waitingReply(made.id, '2026-04-07')
    waitingReply(made.id, '2026-04-02')
    const secret = rivas({ restricted: true })
    waitingReply(secret.id, '2026-04-01')
    expect(repliesToClassify(admin, 'team', 'en')).toMatchObject({ total: 2, rows: [{ on: '2026-04-02', documents: 0, dueOn: '2026-04-29' }, { on: '2026-04-07' }] })
  })
  it('list the drafts that I began or have in hand', () => {
    const me = somebody('staff')
    const began = rivas({ facts: [] }, me)
    stand(began.id, { stage: 'draft' })
    const given = rivas({ facts: [], assignee: me.id })
    stand(given.id, { stage: 'in_review' })
    stand(rivas({ facts: [] }).id, { stage: 'draft' })
    expect(ownDrafts(me, 'en').rows.map((row) => row.id).sort()).toEqual([began.id, given.id].sort())
  })
  it('join the dates of two weeks with the days off of the calendars in use', () => {
    const made = rivas({ authority: 'mup-rs' })
    stand(made.id, { nextDueOn: '2026-04-14', nextRule: 'rs.reply', nextWhose: 'authority', nextState: 'open' })
    const rows = comingUp(admin, 'team', 'sr-Latn', TODAY)
    expect(rows.filter((row) => row.kind === 'closed').map((row) => [row.on, row.calendar, row.name])).toEqual([
      ['2026-04-10', 'RS', 'orthodox_good_friday'], ['2026-04-13', 'RS', 'orthodox_easter_monday'],
    ])
    expect(rows.find((row) => row.kind === 'deadline')).toMatchObject({ on: '2026-04-14', step: 'their_answer', ours: false, authority: { language: 'sr-Latn' } })
    expect(comingUp(somebody('volunteer'), 'team', 'en', TODAY)).toEqual([])
  })
  it('tell what people did, newest first, of cases in sight only', () => {
    const staff = somebody('staff')
    rivas({ restricted: true }, staff)
    const open = rivas({}, staff)
    expect(justHappened(admin, 'team', 'en').map((row) => [row.type, row.ref, row.by])).toEqual([['request_logged', open.ref, staff.id]])
  })
  it('begin with nothing', () => {
    expect(firstSteps(admin)).toMatchObject({ hasCases: false, people: 1 })
    rivas()
    expect([firstSteps(admin).hasCases, firstSteps(somebody('volunteer')).hasCases]).toEqual([true, false])
  })
  it('take the same number of statements for one case as for many', () => {
    const all = () => {
      ourDeadlines(admin, 'team', 'en', TODAY)
      timePassed(admin, 'team', 'en', TODAY)
      repliesToClassify(admin, 'team', 'en')
      ownDrafts(admin, 'en')
      comingUp(admin, 'team', 'en', TODAY)
      teamLoad(admin, TODAY)
      justHappened(admin, 'team', 'en')
    }
    const plant = () => {
      const made = rivas(SILENT)
      waitingReply(made.id, '2026-04-02')
      stand(rivas({ facts: [] }, admin).id, { stage: 'draft' })
      stand(rivas(SILENT).id, { nextWhose: 'authority', nextState: 'lapsed', nextDueOn: TODAY })
    }
    plant()
    const few = statementsOf(all)
    for (let index = 0; index < 8; index += 1) plant()
    expect(statementsOf(all)).toBe(few)
  })
})
