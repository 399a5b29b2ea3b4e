import { expect, test } from '@playwright/test'
import { House } from '../house'
import { firstRunVisits, LANGUAGES, visitsOf } from '../pages/visits'
import { callerOf, emptied, walk, WIDTHS } from '../pages/walk'

// Every page, empty and filled: in English and Serbian Cyrillic with axe, light and dark, at both widths; for its words and its shape in all five languages.
for (const state of ['empty', 'filled'] as const) {
  test.describe(`${state}`, () => {
    let house: House
    const wrong: string[] = []

    test.beforeAll(async ({ browser }) => {
      test.setTimeout(900_000)
      house = await House.open({ filled: state === 'filled', at: '2026-04-08' })
      if (state === 'filled') return
      for (const language of LANGUAGES) wrong.push(...await walk(browser, house, firstRunVisits(house), roundIn(language)))
      await emptied(house)
    })
    test.afterAll(() => house.close())

    if (state === 'empty') test('the first run', () => { expect(wrong).toEqual([]) })

    for (const language of LANGUAGES) {
      test(`every page in ${language}`, async ({ browser }) => {
        expect(await walk(browser, house, await visitsOf(house, await callerOf(house, 'admin')), roundIn(language))).toEqual([])
      })
    }
  })
}

const roundIn = (language: (typeof LANGUAGES)[number]) => ({ language, themes: ['light', 'dark'] as const, widths: WIDTHS, axe: language === 'en' || language === 'sr-Cyrl' })
