import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { shippedLaw } from '../../db/law-data'
import { lawData } from '../../db/schema/law-data'
import { request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { LawData } from '../../domain/law/law-data'
import type { PersonActor } from '../../domain/permissions'
import { pass } from '../../jobs/worker'
import { lawDataState, pendingLawData, previewLawData } from '../../queries/calendar/law-data-state'
import { houseEvents, setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { rollDates } from '../request/roll-dates'
import { setDateByHand } from '../request/set-date-by-hand'
import { eventCount, eventsOf, rivas, rowOf, somebody } from '../request/testing'
import { applyLawData } from './apply-law-data'
import { keptDate } from './testing'
import { watchLawData } from './watch-law-data'

let fresh: FreshDatabase
let admin: PersonActor
let earlierFingerprint = ''
const WHOLE = { ok: true, problems: [] }
const { data, fingerprint } = shippedLaw()

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-20T10:00:00Z')
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

/** The house as an earlier version of Plazo left it: its law data said something else. */
function before(change: (earlier: LawData) => unknown): void {
  const earlier = JSON.parse(JSON.stringify(data)) as LawData
  change(earlier)
  // What was read of law data is kept by its fingerprint: each is another one, as in life.
  db().update(lawData).set({ fingerprint: earlierFingerprint = `earlier ${randomUUID()}`, data: earlier }).run()
}
/** Fifteen working days for an answer in Madrid, where the shipped law says twenty. */
const fifteenDays = (earlier: LawData) => earlier.laws['es-md-10-2019']!.forEach((version) => version.clocks.forEach((rule) => { if (rule.id === 'es-md.reply') (rule as { duration: object }).duration = { n: 15, unit: 'working_days' } }))

it('a new database stands on what is shipped, and nothing waits', async () => {
  expect(lawDataState(admin)).toMatchObject({ fingerprint, pending: null })
  await expect(applyLawData(admin, { fingerprint })).rejects.toMatchObject({ code: 'nothing_changed' })
})

it('an upgrade moves nothing by itself: the dates stand on the law data of before, whatever day it gets, until a person applies the new', async () => {
  before(fifteenDays)
  const { id, ref } = rivas()
  expect(keptDate(id, 'es-md.reply')).toBe('2026-03-23')
  const events = eventCount()
  await pass({ sweep: false, once: true })
  expect(pendingLawData(admin)).toEqual({ moving: 1 })
  expect(lawDataState(admin)).toMatchObject({ fingerprint: earlierFingerprint, pending: { fingerprint, moving: 1, laws: ['es-md-10-2019'], calendars: [], counting: false } })
  fresh.setClock('2026-03-25T10:00:00Z')
  expect(rollDates()).toBe(1)
  expect(rowOf(id)).toMatchObject({ replyDueOn: '2026-03-23', nextAsOf: '2026-03-25' })
  expect([eventCount(), await verify()]).toEqual([events, WHOLE])
  const preview = await previewLawData(admin, 'en')
  expect(preview).toMatchObject({ reached: 1, moving: 1, cases: [{ ref }] })
  expect(preview.cases[0]?.moves).toContainEqual({ rule: 'es-md.reply', part: 'dueOn', was: '2026-03-23', now: '2026-03-30', keptOn: null })
  expect(await applyLawData(admin, { fingerprint })).toEqual({ moved: 1, left: 0 })
  expect(keptDate(id, 'es-md.reply')).toBe('2026-03-30')
  expect(houseEvents().at(-1)).toEqual({ type: 'law_data_applied', actor: admin.id, detail: { was: earlierFingerprint, now: fingerprint, cases: 1 } })
  expect(JSON.parse(eventsOf(id).at(-1)?.event_detail?.detail ?? '')).toMatchObject({ cause: { kind: 'law_data' } })
  expect([pendingLawData(admin), await verify()]).toEqual([null, WHOLE])
})

it('keeps dates set by hand', async () => {
  before(fifteenDays)
  const { id } = rivas()
  setDateByHand(admin, { requestId: id, rule: 'es-md.reply', dueOn: '2026-04-20', reason: 'They wrote so' })
  const { cases } = await previewLawData(admin, 'en')
  expect(cases[0]?.moves).toContainEqual({ rule: 'es-md.reply', part: 'dueOn', was: '2026-03-23', now: '2026-03-30', keptOn: '2026-04-20' })
  await applyLawData(admin, { fingerprint })
  expect([keptDate(id, 'es-md.reply'), await verify()]).toEqual(['2026-04-20', WHOLE])
})

it('counts a shipped calendar in too, and takes over by itself what moves no case', async () => {
  before((earlier) => Object.assign(earlier.calendars['ES-MD']?.years[2031] ?? {}, { days: [] }))
  const { id } = rivas()
  const events = eventsOf(id).length
  await watchLawData()
  expect(lawDataState(admin)).toMatchObject({ fingerprint, actor: 'system', pending: null })
  expect(houseEvents().at(-1)).toMatchObject({ type: 'law_data_applied', actor: 'system' })
  await pass({ sweep: false, once: true })
  expect([eventsOf(id).length, await verify()]).toEqual([events, WHOLE])
})

it('compares the cases of a database that never said under which law data it stands', async () => {
  rivas()
  db().update(lawData).set({ fingerprint: 'unknown' }).run()
  await pass({ sweep: false, once: true })
  expect(lawDataState(admin)).toMatchObject({ fingerprint, pending: null })
})

it('is as if there were no such thing for those who may not, and takes only what was seen', async () => {
  before(fifteenDays)
  rivas()
  await watchLawData()
  for (const actor of [somebody('staff'), somebody('volunteer'), somebody('observer')]) {
    await expect(applyLawData(actor, { fingerprint })).rejects.toThrow('not_found')
    expect(() => lawDataState(actor)).toThrow('not_found')
    expect(() => previewLawData(actor, 'en')).toThrow('not_found')
    expect(pendingLawData(actor)).toBeNull()
  }
  const events = eventCount()
  await expect(applyLawData(admin, { fingerprint: 'another' })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(eventCount()).toBe(events)
  expect(db().select().from(request).get()?.replyDueOn).toBe('2026-03-23')
})
