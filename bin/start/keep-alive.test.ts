import { expect, test } from 'vitest'
import { backOff } from './keep-alive.mjs'

test('the wait doubles from half a second to fifteen', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map(backOff)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
})
