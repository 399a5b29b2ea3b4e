import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { calendarBook } from '../../db/calendar-book'
import { db } from '../../db/client'
import { calendarDay, calendarYear } from '../../db/schema/authority'
import { recompute } from '../../db/schema/law-data'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { yearVersion } from '../../db/year-version'
import { yearOf } from '../../domain/calendar/year'
import type { PersonActor } from '../../domain/permissions'
import { calendarYearInput } from '../../inputs/calendar-year'
import { previewCalendarYear } from '../../queries/calendar/preview-calendar-year'
import { houseEvents, setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { setDateByHand } from '../request/set-date-by-hand'
import { eventCount, eventsOf, rivas, somebody } from '../request/testing'
import { applyCalendarYear } from './apply-calendar-year'
import { computeAgain } from './compute-again'
import { RIVAS_DAYS, SOURCE, keptDate, rivasYear } from './testing'

let fresh: FreshDatabase
let admin: PersonActor
const WHOLE = { ok: true, problems: [] }
/** Twenty working days that run over 14 and 15 May. */
const inMay = { facts: [{ type: 'registered' as const, on: '2026-04-27' }] }
const standing = (calendar: string, year: number) => yearOf(calendarBook(db()), calendar, year)?.status
const rows = () => [db().select().from(calendarYear).all(), db().select().from(calendarDay).all(), db().select().from(recompute).all()]

beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-05-04T10:00:00Z')
  admin = await setUpHouse()
})
afterEach(() => fresh.cleanUp())

it('confirms a year with its local days: the case moves, says why, and what was computed stands whole', async () => {
  const { id } = rivas(inMay), other = rivas({ authority: 'barcelona', facts: [{ type: 'received', on: '2026-04-27' }] })
  expect(keptDate(id, 'es-md.reply')).toBe('2026-05-26')
  expect(standing('ES-MD-Rivas', 2026)).toBe('local_days_missing')
  const before = eventsOf(other.id).length
  expect(await applyCalendarYear(admin, rivasYear())).toEqual({ moved: 1, left: 0 })
  expect(standing('ES-MD-Rivas', 2026)).toBe('confirmed')
  expect(keptDate(id, 'es-md.reply')).toBe('2026-05-28')
  expect(db().select().from(calendarYear).all()).toEqual([{ calendarId: 'ES-MD-Rivas', year: 2026, source: SOURCE, confirmedBy: admin.id, confirmedAt: '2026-05-04T10:00:00.000Z' }])
  expect(db().select({ on: calendarDay.on, name: calendarDay.name }).from(calendarDay).all()).toEqual([{ on: '2026-05-14', name: 'local_holiday' }, { on: '2026-05-15', name: 'san_isidro' }])
  expect(houseEvents().slice(-3)).toMatchObject([
    { type: 'calendar_year_confirmed', actor: admin.id, detail: { calendar: 'ES-MD-Rivas', year: 2026, source: SOURCE } },
    { type: 'calendar_day_added', detail: { calendar: 'ES-MD-Rivas', on: '2026-05-14', name: 'local_holiday', source: SOURCE } }, { type: 'calendar_day_added', detail: { on: '2026-05-15', name: 'san_isidro' } },
  ])
  const last = eventsOf(id).at(-1)!
  expect(last.event).toMatchObject({ type: 'dates_recomputed', actor: admin.id })
  const { cause, moved } = JSON.parse(last.event_detail?.detail ?? '') as { cause: object; moved: object[] }
  expect(cause).toEqual({ kind: 'calendar', calendar: 'ES-MD-Rivas', year: 2026 })
  expect(moved).toContainEqual({ rule: 'es-md.reply', was: '2026-05-26', now: '2026-05-28' })
  expect(eventsOf(other.id).length).toBe(before)
  expect(await verify()).toEqual(WHOLE)
})

it('says how many cases moved, whoever computed them: the worker may have been faster', async () => {
  for (let n = 0; n < 25; n += 1) rivas(inMay)
  const [applied] = await Promise.all([applyCalendarYear(admin, rivasYear()), computeAgain()])
  expect(applied).toEqual({ moved: 25, left: 0 })
})

it('shows before what it does after, writes nothing for it, and only counts cases that the person does not see', async () => {
  const { id, ref } = rivas(inMay)
  rivas({ ...inMay, restricted: true })
  const events = eventCount(), stood = rows()
  const preview = await previewCalendarYear(admin, rivasYear(), 'en')
  expect(preview).toMatchObject({ reached: 2, moving: 2, hidden: 1, notShown: 0, cases: [{ id, ref, authority: { name: 'Ayuntamiento de Rivas-Vaciamadrid' } }] })
  expect(preview.cases[0]?.moves).toContainEqual({ rule: 'es-md.reply', part: 'dueOn', was: '2026-05-26', now: '2026-05-28', keptOn: null })
  expect([eventCount(), rows()]).toEqual([events, stood])
  expect(await applyCalendarYear(admin, rivasYear())).toEqual({ moved: 2, left: 0 })
  const detail = JSON.parse(eventsOf(id).at(-1)?.event_detail?.detail ?? '') as { moved: unknown[] }
  expect(detail.moved.length).toBe(preview.cases[0]?.moves.length)
})

it('keeps a date set by hand, and says so in the preview', async () => {
  const { id } = rivas(inMay)
  setDateByHand(admin, { requestId: id, rule: 'es-md.reply', dueOn: '2026-06-10', reason: 'They wrote so' })
  const { cases } = await previewCalendarYear(admin, rivasYear(), 'en')
  expect(cases[0]?.moves.filter(({ rule, part }) => rule === 'es-md.reply' && part === 'dueOn')).toEqual([{ rule: 'es-md.reply', part: 'dueOn', was: '2026-05-26', now: '2026-05-28', keptOn: '2026-06-10' }])
  await applyCalendarYear(admin, rivasYear())
  expect(keptDate(id, 'es-md.reply')).toBe('2026-06-10')
  expect(await verify()).toEqual(WHOLE)
})

it('corrects a day and withdraws a year; the state before stays in the history, and the dates go back', async () => {
  const { id } = rivas(inMay)
  await applyCalendarYear(admin, rivasYear())
  const corrected = [{ ...RIVAS_DAYS[0]!, on: '2026-05-13' }, RIVAS_DAYS[1]!, { on: '2026-05-02', name: 'Labour Day', off: 'works' as const, source: SOURCE }]
  await applyCalendarYear(admin, rivasYear({ days: corrected, why: 'Read again' }))
  expect(houseEvents().slice(-3).map(({ type }) => type)).toEqual(['calendar_day_withdrawn', 'calendar_day_taken_out', 'calendar_day_added'])
  expect(yearOf(calendarBook(db()), 'ES-MD-Rivas', 2026)?.days.some(({ on }) => on === '2026-05-02')).toBe(false)
  expect(await applyCalendarYear(admin, rivasYear({ confirm: false, source: '', days: [], why: 'The list was last year’s' }))).toEqual({ moved: 1, left: 0 })
  expect(keptDate(id, 'es-md.reply')).toBe('2026-05-26')
  expect(standing('ES-MD-Rivas', 2026)).toBe('local_days_missing')
  expect(houseEvents().find(({ type }) => type === 'calendar_year_withdrawn')?.detail).toEqual({ calendar: 'ES-MD-Rivas', year: 2026, source: SOURCE, why: 'The list was last year’s' })
  expect(await verify()).toEqual(WHOLE)
})

it('adds a day without confirming the year: it counts, and the year stays unconfirmed', async () => {
  const { id } = rivas(inMay)
  await applyCalendarYear(admin, rivasYear({ confirm: false, source: '', days: [RIVAS_DAYS[1]!] }))
  expect(standing('ES-MD-Rivas', 2026)).toBe('unconfirmed')
  expect(keptDate(id, 'es-md.reply')).toBe('2026-05-27')
})

it('moves the towns of a region when the region’s year changes', async () => {
  const { id } = rivas(inMay)
  await applyCalendarYear(admin, rivasYear({ calendar: 'ES-MD', days: [{ on: '2026-05-11', name: 'A day of mourning', off: 'off', source: 'BOCM, 8 May 2026' }] }))
  expect(keptDate(id, 'es-md.reply')).toBe('2026-05-27')
  expect(await verify()).toEqual(WHOLE)
})

it('is as if there were no such thing for those who may not, and nothing is written', async () => {
  rivas(inMay)
  const before = [eventCount(), rows()]
  for (const actor of [somebody('staff'), somebody('volunteer'), somebody('observer')]) {
    await expect(applyCalendarYear(actor, rivasYear())).rejects.toThrow('not_found')
    await expect(previewCalendarYear(actor, rivasYear(), 'en')).rejects.toThrow('not_found')
  }
  expect([eventCount(), rows()]).toEqual(before)
  expect((await applyCalendarYear(somebody('coordinator'), rivasYear())).moved).toBe(1)
})

it('refuses an unknown calendar, what somebody changed meanwhile, and what is so already', async () => {
  const version = yearVersion(db(), 'ES-MD-Rivas', 2026)
  await expect(applyCalendarYear(admin, rivasYear({ calendar: 'ES-MD-Getafe' }))).rejects.toMatchObject({ code: 'unknown_calendar' })
  await expect(applyCalendarYear(admin, rivasYear({ calendar: 'NONE' }))).rejects.toMatchObject({ code: 'unknown_calendar' })
  await applyCalendarYear(admin, rivasYear({ version }))
  await expect(applyCalendarYear(admin, rivasYear({ version, days: [] }))).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await expect(applyCalendarYear(admin, rivasYear())).rejects.toMatchObject({ code: 'nothing_changed' })
})

it.each([
  ['a confirmation without its source', { source: '' }, 'source'], ['the package as a source', { source: 'date-holidays 3.37.0' }, 'source'],
  ['a day without a source', { days: [{ ...RIVAS_DAYS[0]!, source: ' ' }] }, 'days.0.source'], ['half an address', { days: [{ ...RIVAS_DAYS[0]!, source: 'https://bocm' }] }, 'days.0.source'],
  ['a day of another year', { days: [{ ...RIVAS_DAYS[0]!, on: '2027-05-14' }] }, 'days.0.on'], ['a day that does not exist', { days: [{ ...RIVAS_DAYS[0]!, on: '2026-02-30' }] }, 'days.0.on'],
  ['a day twice', { days: [RIVAS_DAYS[0]!, RIVAS_DAYS[0]!] }, 'days.1.on'],
])('takes no %s', (_what, over, path) => {
  const read = calendarYearInput.safeParse({ calendar: 'ES-MD-Rivas', year: 2026, confirm: true, source: SOURCE, days: RIVAS_DAYS, ...over })
  expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

it('goes on where it was cut off: killed between the change and its cases, the worker finishes, once', async () => {
  const ids = Array.from({ length: 45 }, () => rivas(inMay).id)
  const cut = applyCalendarYear(admin, rivasYear())
  // The first batch ran at once, the next waits for its turn: what follows is what a process that dies here leaves.
  expect(db().select().from(recompute).all()).toMatchObject([{ total: 45, looked: 10, moved: 10, doneAt: null }])
  expect(await verify()).toEqual(WHOLE)
  db().update(recompute).set({ cursor: '' }).run()
  await cut
  expect(await computeAgain()).toMatchObject({ left: 0 })
  for (const id of ids) {
    expect(keptDate(id, 'es-md.reply')).toBe('2026-05-28')
    expect(eventsOf(id).filter(({ event }) => event.type === 'dates_recomputed')).toHaveLength(1)
  }
  expect(db().select().from(recompute).where(eq(recompute.looked, 55)).all()).toHaveLength(1)
  expect(await verify()).toEqual(WHOLE)
})
