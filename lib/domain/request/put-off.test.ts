import { expect, it } from 'vitest'
import { putOffDays } from './put-off'

const own = (dueOn: string | null, latestUntil: string | null = null) => ({ dueOn, latestUntil })

it.each([
  ['no date of ours: ninety days', [], { first: '2026-04-09', last: '2026-07-07' }],
  ['the nearest of ours', [own('2026-05-20'), own('2026-04-18'), own(null)], { first: '2026-04-09', last: '2026-04-18' }],
  ['tomorrow is the last', [own('2026-04-09')], { first: '2026-04-09', last: '2026-04-09' }],
  ['today is too near', [own('2026-04-08')], null],
  ['a safe day that has passed, with another reading that ends', [own('2026-04-01', '2026-04-20')], { first: '2026-04-09', last: '2026-04-20' }],
  ['a safe day that has passed, with a reading that never ends', [own('2026-04-01')], { first: '2026-04-09', last: '2026-07-07' }],
])('%s', (_of, dates, days) => expect(putOffDays('2026-04-08', dates)).toEqual(days))
