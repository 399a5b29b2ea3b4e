import { expect, test } from '@playwright/test'
import { House } from './house'
import { firstRunVisits, visitsOf, type Visit } from './pages/visits'
import { callerOf, emptied, walk } from './pages/walk'
import { builtRoutes } from './permissions/build'
import { PAGES } from './page-table'

// Each page once, in turn light and dark, narrow and wide, in English and Serbian Cyrillic; npm run test:long looks at all of them in every way.
test.describe.configure({ mode: 'parallel', timeout: 400_000 })

const ROUNDS = [
  { language: 'en', themes: ['light'], widths: [1280] }, { language: 'sr-Cyrl', themes: ['dark'], widths: [320] },
  { language: 'sr-Cyrl', themes: ['light'], widths: [1280] }, { language: 'en', themes: ['dark'], widths: [320] },
] as const

test('every page of the build stands in the page table', () => {
  expect(builtRoutes().pages).toEqual(Object.keys(PAGES).sort())
})

test('the first run, and the pages of a house without cases', async ({ browser }) => {
  const house = await House.open({ filled: false, at: '2026-04-08' })
  try {
    const wrong = await inTurn(browser, house, firstRunVisits(house))
    await emptied(house)
    // What is the same with and without cases is looked at in the filled house.
    // Without axe: what stands in a house without cases is markup of the filled one; test:long looks with it.
    const emptier = (await visitsOf(house, await callerOf(house, 'admin'))).filter(({ name, path }) => !isVariant(name) && !/^\/(law|help|invitation|reset|templates|settings\/(calendars|people)\/)/.test(path))
    wrong.push(...await inTurn(browser, house, emptier, false))
    expect(emptier.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  } finally {
    await house.close()
  }
})

test('the pages of the example', async ({ browser }) => {
  const house = await House.open({ at: '2026-04-08' })
  try {
    const visits = (await visitsOf(house, await callerOf(house, 'admin'))).filter(({ name }) => !isVariant(name) && !isFurtherCase(name))
    expect(visits.length).toBeGreaterThan(50)
    expect(await inTurn(browser, house, visits)).toEqual([])
  } finally {
    await house.close()
  }
})

/** Cases that look like others: test:long looks at each. */
const isFurtherCase = (name: string) => name.startsWith('request EX-') && !['request EX-RIVAS', 'request EX-BELGRADE', 'request EX-OVERDUE', 'request EX-RESTRICTED'].includes(name)

/** A page once more with another query: test:long looks at each. */
const isVariant = (name: string) => name.includes('?')

async function inTurn(browser: Parameters<typeof walk>[0], house: House, visits: readonly Visit[], axe = true): Promise<string[]> {
  const wrong: string[] = []
  for (const [index, round] of ROUNDS.entries()) wrong.push(...await walk(browser, house, visits.filter((_visit, at) => at % ROUNDS.length === index), { ...round, axe }))
  return wrong
}
