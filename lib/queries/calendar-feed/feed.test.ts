import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFeed } from '../../commands/feed/make-feed'
import { revokeFeed } from '../../commands/feed/revoke-feed'
import { disablePerson } from '../../commands/house/disable-person'
import { setUpHouse } from '../../commands/house/testing'
import { assign } from '../../commands/request/assign'
import { recordFacts } from '../../commands/request/record-facts'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { setDateByHand } from '../../commands/request/set-date-by-hand'
import { rowsIn } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { asIcs } from './as-ics'
import { feedDates } from './feed-dates'
import { ownFeeds } from './own-feeds'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-10T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const secretOf = (who: PersonActor, over = {}) => /feed\/([^.]+)\.ics$/.exec(makeFeed(who, { scope: 'mine', hideTitles: false, ...over }).address)![1]!
const eventsOf = (secret: string) => {
  const calendar = new ICAL.Component(ICAL.parse(asIcs(feedDates(secret), 'https://plazo.example')) as string)
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  return calendar.getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')), sequence: Number(one.getFirstPropertyValue('sequence') ?? 0), status: String(one.getFirstPropertyValue('status')),
    start: String(one.getFirstPropertyValue('dtstart')), allDay: (one.getFirstPropertyValue('dtstart') as ICAL.Time).isDate, summary: String(one.getFirstPropertyValue('summary')),
    description: String(one.getFirstPropertyValue('description') ?? ''),
  }))
}

describe('a private calendar', () => {
  it('gives the dates of one’s cases as all-day events that another program can read', () => {
    const me = somebody('staff')
    const made = rivas({ title: 'Comas, puntos; y\nlíneas', assignee: me.id })
    rivas()
    const events = eventsOf(secretOf(me))
    expect(events).toMatchObject([{ uid: `${made.id}-es-md.reply@plazo`, sequence: 0, status: 'CONFIRMED', start: '2026-03-30', allDay: true }])
    expect(events[0]!.description).toContain('Comas, puntos; y')
    expect(eventsOf(secretOf(me, { scope: 'team' }))).toHaveLength(2)
  })
  it('keeps its id when a date moves, raises its sequence, and cancels it when it is no more', () => {
    const me = somebody('staff')
    const made = rivas({ assignee: me.id })
    const secret = secretOf(me)
    const [before] = eventsOf(secret)
    setDateByHand(OPERATOR, { requestId: made.id, rule: 'es-md.reply', dueOn: '2026-04-15', reason: 'As they wrote.' })
    expect(eventsOf(secret)).toMatchObject([{ uid: before!.uid, sequence: 1, start: '2026-04-15', status: 'CONFIRMED' }])
    recordFacts(OPERATOR, { requestId: made.id, facts: [{ type: 'decided', on: '2026-03-10', result: 'granted' }] })
    expect(eventsOf(secret).find((one) => one.uid === before!.uid)).toMatchObject({ sequence: 2, status: 'CANCELLED' })
  })
  it('shows only what its person may see now, and hides titles when asked to', () => {
    const me = somebody('staff')
    const secret = secretOf(me, { scope: 'team' }), hidden = secretOf(me, { scope: 'team', hideTitles: true })
    const made = rivas({ title: 'Canary', restricted: true })
    expect(eventsOf(secret)).toEqual([])
    assign(OPERATOR, { requestId: made.id, assigneeId: me.id })
    expect(eventsOf(secret)).toHaveLength(1)
    const text = asIcs(feedDates(hidden), 'https://plazo.example')
    expect(text).not.toMatch(/Canary|Rivas/)
    expect(text).toContain(made.ref)
  })
  it('is not there for another secret, once revoked, or without its person; reading it writes nothing', () => {
    const me = somebody('staff'), admin = somebody('admin')
    const secret = secretOf(me)
    const before = rowsIn('event')
    feedDates(secret)
    expect(rowsIn('event')).toBe(before)
    expect(() => feedDates(`${secret}x`)).toThrow(NotFound)
    expect(() => revokeFeed(admin, { feedId: ownFeeds(me)[0]!.id })).toThrow(NotFound)
    revokeFeed(me, { feedId: ownFeeds(me)[0]!.id })
    expect(() => feedDates(secret)).toThrow(NotFound)
    const other = secretOf(me)
    disablePerson(admin, { personId: me.id })
    expect(() => feedDates(other)).toThrow(NotFound)
  })
})
