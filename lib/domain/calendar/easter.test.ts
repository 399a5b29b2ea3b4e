import { expect, it } from 'vitest'
import law from '../law/testdata/law.json'
import { fromEpochDay, weekdayOf } from './days'
import { orthodoxEaster, westernEaster } from './easter'

it('finds Orthodox Easter as law.json lists it', () => {
  const listed = law.holidays.RS.orthodox_easter
  expect(Object.keys(listed)).toHaveLength(9)
  for (const [year, on] of Object.entries(listed)) expect(fromEpochDay(orthodoxEaster(Number(year)))).toBe(on)
})

it.each([
  [1961, '1961-04-02'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2011, '2011-04-24'], [2019, '2019-04-21'], [2020, '2020-04-12'],
  [2021, '2021-04-04'], [2022, '2022-04-17'], [2023, '2023-04-09'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'],
  [2027, '2027-03-28'], [2038, '2038-04-25'],
])('finds Western Easter %i', (year, on) => {
  expect(fromEpochDay(westernEaster(year))).toBe(on)
})

it('keeps both on Sundays within their bounds, never the Orthodox one first', () => {
  for (let year = 1900; year <= 2099; year += 1) {
    const [west, east] = [westernEaster(year), orthodoxEaster(year)]
    expect([weekdayOf(west), weekdayOf(east)]).toEqual([7, 7])
    expect(east >= west).toBe(true)
    expect(fromEpochDay(west) >= `${year}-03-22` && fromEpochDay(west) <= `${year}-04-25`).toBe(true)
    expect(fromEpochDay(east) >= `${year}-04-04` && fromEpochDay(east) <= `${year}-05-08`).toBe(true)
  }
})
