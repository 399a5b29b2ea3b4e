import { describe, expect, it } from 'vitest'
import { DEFAULT_CHOICE, choiceOf } from './choice'
import { isSoon, kindOn, portalCall, tells, tellsAtOnce } from './date-kind'
import type { LiveDate } from './date-kind'
import { digestWasMissed, wasLookedAt } from './looked-at'
import { digestHour, personNotices } from './person-notices'

const choice = choiceOf(null, { zone: 'Europe/Madrid', workDays: [1, 2, 3, 4, 5] })
const theirs: LiveDate = { requestId: 'r', rule: 'es-md.reply', dueOn: '2026-04-15', ours: false, lastActOn: '2026-03-02' }
const ours: LiveDate = { ...theirs, rule: 'es-md.ctpd', ours: true }

describe('a date is told', () => {
  // 2026-04-15 is a Wednesday.
  it.each([['2026-04-07', false], ['2026-04-08', true], ['2026-04-14', true], ['2026-04-15', true], ['2026-04-16', true], ['2026-04-23', true]])('theirs on %s: %s', (on, is) => {
    expect(tells(theirs, 'in_hand', choice, on, '2026-04-06')).toBe(is)
  })
  it('once a week when it is long over, and once when nobody ever said so', () => {
    expect([tells(theirs, 'in_hand', choice, '2026-05-04', '2026-05-01'), tells(theirs, 'in_hand', choice, '2026-05-04', '2026-04-27')]).toEqual([false, true])
    expect([tells(theirs, 'in_hand', choice, '2026-09-01', null), tells(theirs, 'in_hand', choice, '2026-09-01', '2026-05-04')]).toEqual([true, false])
  })
  it('to the coordinator two working days after it when nobody acted, and of ours on its eve', () => {
    expect(['2026-04-16', '2026-04-17'].map((on) => tells(theirs, 'answering', choice, on, null))).toEqual([false, true])
    expect(tells({ ...theirs, lastActOn: '2026-04-16' }, 'answering', choice, '2026-04-17', null)).toBe(false)
    expect(['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'].map((on) => tells(ours, 'answering', choice, on, null))).toEqual([false, true, true, false])
  })
  it('as what it is to the day', () => {
    expect(['2026-04-14', '2026-04-15', '2026-04-16'].map((on) => kindOn(theirs, on))).toEqual(['due_soon', 'due_today', 'overdue'])
    expect(kindOn(ours, '2026-04-16')).toBe('own')
  })
  it('never more than eight days before, however few days one works', () => {
    const mondays = { workDays: [1], daysBefore: 5 }
    expect([isSoon(mondays, '2026-04-15', '2026-04-06'), isSoon(mondays, '2026-04-15', '2026-04-13')]).toEqual([false, true])
  })
})

describe('a mail at once', () => {
  it('goes two working days before a date of ours, over a weekend too', () => {
    const monday = { ...ours, dueOn: '2026-04-13' }
    expect(['2026-04-08', '2026-04-09', '2026-04-11'].map((on) => tellsAtOnce(monday, 'in_hand', choice, on, true))).toEqual([false, true, true])
    expect(tellsAtOnce(theirs, 'in_hand', choice, '2026-04-15', true)).toBe(false)
  })
  it('goes on the last day to who wanted none, when they get no digest', () => {
    const quiet = { ...choice, immediate: false }
    expect([tellsAtOnce(ours, 'in_hand', quiet, '2026-04-15', true), tellsAtOnce(ours, 'in_hand', quiet, '2026-04-15', false), tellsAtOnce(ours, 'in_hand', quiet, '2026-04-14', false)]).toEqual([false, true, false])
  })
})

describe('a notice at a portal', () => {
  // Made available on Wed 1 April 2026: the tenth day is Sat 11 April.
  const notice: LiveDate = { ...ours, rule: 'es-lpac.notice', dueOn: '2026-04-11' }
  const days = Array.from({ length: 12 }, (_, nth) => `2026-04-${String(nth + 1).padStart(2, '0')}`)
  it('calls on days 5, 8 and 9 after it was made available, and on the last, weekends too', () => {
    expect(days.map((on) => portalCall(notice, on))).toEqual([null, null, null, null, null, 5, 5, 5, 8, 9, 10, null])
    expect(portalCall(ours, '2026-04-11')).toBeNull()
  })
  it('sends each call once, also to who paused or wants no mail at once, and never after the tenth day', () => {
    const paused = { ...choice, immediate: false, pausedUntil: '2026-05-01' }
    const slots = (who: typeof choice) => [...new Set(days.flatMap((on) => personNotices(who, { on, time: '09:00', digest: false, late: false }, [{ ...notice, as: 'in_hand', told: null }], [], null).map(({ slot }) => slot)))]
    const called = [5, 8, 9, 10].map((call) => `own r es-lpac.notice 2026-04-11 day ${call}`)
    expect([slots(choice), slots(paused)]).toEqual([called, called])
  })
})

describe('the hour', () => {
  it('comes on working days, unless one has paused', () => {
    expect([digestHour(choice, '2026-04-15', '07:59'), digestHour(choice, '2026-04-15', '08:00'), digestHour(choice, '2026-04-18', '09:00')]).toEqual([false, true, false])
    expect(['2026-04-15', '2026-04-16'].map((on) => digestHour({ ...choice, ...DEFAULT_CHOICE, pausedUntil: '2026-04-15' }, on, '09:00'))).toEqual([false, true])
  })
  it('is looked at once a day; a clock set back counts for nothing', () => {
    const now = { on: '2026-04-15', time: '09:00' }
    expect([{ on: '2026-04-15', time: '08:01' }, { on: '2026-04-15', time: '07:00' }, { on: '2026-04-17', time: '08:00' }].map((before) => wasLookedAt(choice, now, before))).toEqual([true, false, false])
  })
  it('was missed when it fell into a time in which nobody looked', () => {
    const gap = { from: { on: '2026-04-06', time: '10:00' }, to: { on: '2026-04-15', time: '06:00' } }
    expect([digestWasMissed(choice, { on: '2026-04-15', time: '08:00' }, gap), digestWasMissed(choice, { on: '2026-04-16', time: '08:00' }, gap)]).toEqual([true, false])
  })
})
