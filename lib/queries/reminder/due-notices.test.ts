import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { disablePerson } from '../../commands/house/disable-person'
import { setUpHouse } from '../../commands/house/testing'
import { planNotices } from '../../commands/reminder/plan-notices'
import { addMember, assign } from '../../commands/request/assign'
import { closeRequest } from '../../commands/request/close-request'
import { recordFacts } from '../../commands/request/record-facts'
import { rollDates } from '../../commands/request/roll-dates'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { closeInput } from '../../inputs/case-forms'
import { dueNotices } from './due-notices'
import type { DueNotice, Looked, Moment } from './due-notices'

// Rivas' answer is due on Mon 30 Mar 2026: registered on Mon 2 Mar, 20 working days.
const REPLY = 'es-md.reply', COUNCIL = 'es-md.ctpd'

let fresh: FreshDatabase, admin: PersonActor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-02T10:00:00Z')
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const at = (on: string, time = '08:30'): Moment => () => ({ on, time })

/** A pass at 08:30 of a day, everywhere, its notices written down; whatever an earlier one said has left, so that nothing takes its place. */
function pass(on: string, gap: Looked['gap'] = null): DueNotice[] {
  fresh.setClock(`${on}T06:30:00Z`)
  rollDates()
  const due = dueNotices(at(on), { lookedAt: null, gap, again: new Set() })
  planNotices(due, false)
  return due
}

/** What one person was told of one rule in the digests of some passes: "day kind due", with "late" where the digest said so. */
const told = (passes: readonly DueNotice[][], who: PersonActor, rule: string): string[] => passes.flat()
  .filter((one) => one.personId === who.id && one.kind === 'digest')
  .flatMap((one) => one.items.filter((item) => item.rule === rule).map((item) => `${one.on} ${item.kind} ${item.dueOn}${one.late ? ' late' : ''}`))

describe('nobody looked for forty days', () => {
  /** Refused on 3 Mar: a month to complain, over on Mon 6 Apr. Told of while somebody looked, or never. */
  function refusedCase(hand: PersonActor): void {
    const { id } = rivas({ assignee: hand.id })
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'decided', on: '2026-03-03', result: 'refused' }] })
  }

  it.each([['who was told before', true], ['who was never told', false]])('a window of ours that lapsed meanwhile is told once, late, to one %s', (_who, before) => {
    const hand = somebody('staff')
    refusedCase(hand)
    const was = before ? pass('2026-04-01') : []
    const due = was.flatMap((one) => one.items).find((item) => item.rule === COUNCIL)?.dueOn ?? dueOfCouncil()
    expect([due > '2026-04-01', due < '2026-04-10']).toEqual([true, true])
    // The worker comes back on Mon 11 May: the date is over for more than the month in which one is usually told.
    const gap = { from: at('2026-04-01', '09:00'), to: at('2026-05-11', '07:00') }
    const after = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-18', '2026-06-01'].map((on) => pass(on, gap))
    expect(told(after, hand, COUNCIL)).toEqual([`2026-05-11 own ${due} late`])
  })

  it('without a time in which nobody looked nothing that old is said', () => {
    const hand = somebody('staff')
    refusedCase(hand)
    expect(told([pass('2026-05-11'), pass('2026-05-12')], hand, COUNCIL)).toEqual([])
  })

  it('a case that was closed meanwhile is not told of', () => {
    const hand = somebody('staff')
    const { id } = rivas({ assignee: hand.id })
    recordFacts(OPERATOR, { requestId: id, facts: [{ type: 'decided', on: '2026-03-03', result: 'refused' }] })
    closeRequest(OPERATOR, closeInput.parse({ requestId: id }))
    expect(pass('2026-05-11', { from: at('2026-04-01', '09:00'), to: at('2026-05-11', '07:00') })).toEqual([])
  })

  const dueOfCouncil = () => dueNotices(at('2026-04-01')).flatMap((one) => one.items).find((item) => item.rule === COUNCIL)?.dueOn ?? ''
})

describe('a term that is over for longer than a month', () => {
  const LONG_AFTER = ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-11', '2026-05-18'] as const

  it('is told once to a new hand, and not again to the one before', () => {
    const first = somebody('staff'), second = somebody('staff')
    const { id } = rivas({ assignee: first.id })
    const near = pass('2026-03-31')
    expect(told([near], first, REPLY)).toEqual(['2026-03-31 overdue 2026-03-30'])
    expect(pass('2026-05-01').flatMap((one) => one.items).filter((item) => item.rule === REPLY)).toEqual([])
    fresh.setClock('2026-05-04T05:00:00Z')
    assign(OPERATOR, { requestId: id, assigneeId: second.id })
    const passes = LONG_AFTER.map((on) => pass(on))
    expect(told(passes, second, REPLY)).toEqual(['2026-05-04 overdue 2026-03-30'])
    expect(told(passes, first, REPLY)).toEqual([])
  })

  it('a second pass of the same day says nothing', () => {
    const hand = somebody('staff')
    rivas({ assignee: hand.id })
    expect(pass('2026-05-04')).not.toEqual([])
    expect(pass('2026-05-04')).toEqual([])
  })

  it('is told once to the coordinator where the one who had the case has gone', () => {
    const hand = somebody('staff'), coordinator = somebody('coordinator')
    rivas({ assignee: hand.id })
    pass('2026-03-31')
    disablePerson(admin, { personId: hand.id })
    const passes = LONG_AFTER.map((on) => pass(on))
    expect(told(passes, coordinator, REPLY)).toEqual(['2026-05-04 overdue 2026-03-30'])
    expect(passes.flat().filter((one) => one.personId !== coordinator.id)).toEqual([])
  })
})

describe('a case that nobody has in hand', () => {
  it('is the coordinators’ from before its date, and never the admin’s beside them', () => {
    const [one, other] = [somebody('coordinator'), somebody('coordinator')]
    rivas()
    const passes = [pass('2026-03-27'), pass('2026-03-30'), pass('2026-03-31')]
    const all = ['2026-03-27 due_soon 2026-03-30', '2026-03-30 due_today 2026-03-30', '2026-03-31 overdue 2026-03-30']
    for (const who of [one, other]) expect(told(passes, who, REPLY)).toEqual(all)
    expect(passes.flat().some((each) => each.personId === admin.id)).toBe(false)
  })

  it('is the admin’s only where there is no coordinator, or none any more', () => {
    const coordinator = somebody('coordinator')
    rivas()
    expect(new Set(pass('2026-03-27').map((one) => one.personId))).toEqual(new Set([coordinator.id]))
    disablePerson(admin, { personId: coordinator.id })
    const passes = [pass('2026-03-30')]
    expect(told(passes, admin, REPLY)).toEqual(['2026-03-30 due_today 2026-03-30'])
    expect(new Set(passes.flat().map((one) => one.personId))).toEqual(new Set([admin.id]))
  })

  it('is one whose only member may read and no more', () => {
    const coordinator = somebody('coordinator'), observer = somebody('observer')
    const { id } = rivas()
    addMember(OPERATOR, { requestId: id, personId: observer.id })
    const passes = [pass('2026-03-30')]
    expect(told(passes, coordinator, REPLY)).toEqual(['2026-03-30 due_today 2026-03-30'])
    expect(passes.flat().some((one) => one.personId === observer.id)).toBe(false)
  })

  it('and is restricted is told to nobody who is not its member', () => {
    const hand = somebody('staff')
    somebody('coordinator')
    rivas({ assignee: hand.id, restricted: true })
    expect(new Set(pass('2026-03-27').map((one) => one.personId))).toEqual(new Set([hand.id]))
    disablePerson(admin, { personId: hand.id })
    expect([pass('2026-03-30'), pass('2026-03-31'), pass('2026-05-04')].flat()).toEqual([])
  })
})

describe('who answers for a case that somebody has in hand', () => {
  // Fri 27 Mar: before. Mon 30: the day. Tue 31, Wed 1 Apr: two working days after it nobody had acted.
  const DAYS = ['2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-06', '2026-05-04'] as const

  it('a coordinator is told once, two working days after a date of theirs; the admin never', () => {
    const hand = somebody('staff'), coordinator = somebody('coordinator')
    rivas({ assignee: hand.id })
    const passes = DAYS.map((on) => pass(on))
    expect(told(passes, coordinator, REPLY)).toEqual(['2026-04-01 overdue 2026-03-30'])
    expect(passes.flat().some((one) => one.personId === admin.id)).toBe(false)
  })

  it('the admin is, where there is no coordinator', () => {
    const hand = somebody('staff')
    rivas({ assignee: hand.id })
    expect(told(DAYS.map((on) => pass(on)), admin, REPLY)).toEqual(['2026-04-01 overdue 2026-03-30'])
  })
})
