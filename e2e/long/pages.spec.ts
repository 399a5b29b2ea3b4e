import { expect, test } from '@playwright/test'
import { House } from '../house'
import { firstRunVisits, LANGUAGES, visitsOf } from '../pages/visits'
import { callerOf, emptied, walk, WIDTHS } from '../pages/walk'

// Every page, empty and filled: in English and Serbian Cyrillic with axe, light and dark, at both widths; for its words and its shape in all five languages.
test.describe.configure({ mode: 'parallel', timeout: 900_000 })

const roundIn = (language: (typeof LANGUAGES)[number]) => ({ language, themes: ['light', 'dark'] as const, widths: WIDTHS, axe: language === 'en' || language === 'sr-Cyrl' })

async function inHouse(filled: boolean, look: (house: House) => Promise<string[]>): Promise<void> {
  const house = await House.open({ filled, at: '2026-04-08' })
  try {
    expect(await look(house)).toEqual([])
  } finally {
    await house.close()
  }
}

test('the first run in every language', async ({ browser }) => {
  await inHouse(false, async (house) => {
    const wrong: string[] = []
    for (const language of LANGUAGES) wrong.push(...await walk(browser, house, firstRunVisits(house), roundIn(language)))
    return wrong
  })
})

for (const language of LANGUAGES) {
  for (const filled of [true, false]) {
    test(`every page in ${language}, ${filled ? 'filled' : 'empty'}`, async ({ browser }) => {
      await inHouse(filled, async (house) => {
        if (!filled) await emptied(house)
        return walk(browser, house, await visitsOf(house, await callerOf(house, 'admin')), roundIn(language))
      })
    })
  }
}
