import { expect, test } from '@playwright/test'
import { House } from '../house'
import { firstRunVisits, LANGUAGES, visitsOf, type Language } from '../pages/visits'
import { callerOf, emptied, walk, WIDTHS } from '../pages/walk'

// Every page, empty and filled: in English and Serbian Cyrillic with axe, light and dark, at both widths; for its words and its shape in all five languages.
test.describe.configure({ mode: 'parallel', timeout: 900_000 })

// Those with axe take longest: they begin first, and look at the filled house in two halves side by side.
const WITH_AXE: readonly Language[] = ['en', 'sr-Cyrl']
const IN_ORDER = [...WITH_AXE, ...LANGUAGES.filter((language) => !WITH_AXE.includes(language))]
const WHOLE = { filled: true, at: 0, of: 1 }
const partsIn = (language: Language) => [...WITH_AXE.includes(language) ? [{ ...WHOLE, of: 2 }, { ...WHOLE, at: 1, of: 2 }] : [WHOLE], { ...WHOLE, filled: false }]

const roundIn = (language: Language) => ({ language, themes: ['light', 'dark'] as const, widths: WIDTHS, axe: WITH_AXE.includes(language) })

async function inHouse(filled: boolean, look: (house: House) => Promise<string[]>): Promise<void> {
  const house = await House.open({ filled, at: '2026-04-08' })
  try {
    expect(await look(house)).toEqual([])
  } finally {
    await house.close()
  }
}

for (const language of IN_ORDER) {
  for (const { filled, at, of } of partsIn(language)) {
    test(`every page in ${language}, ${filled ? 'filled' : 'empty'}${of > 1 ? `, part ${at + 1} of ${of}` : ''}`, async ({ browser }) => {
      await inHouse(filled, async (house) => {
        if (!filled) await emptied(house)
        const visits = await visitsOf(house, await callerOf(house, 'admin'))
        return walk(browser, house, visits.filter((_visit, index) => index % of === at), roundIn(language))
      })
    })
  }
}

test('the first run in every language', async ({ browser }) => {
  await inHouse(false, async (house) => {
    const wrong: string[] = []
    for (const language of LANGUAGES) wrong.push(...await walk(browser, house, firstRunVisits(house), roundIn(language)))
    return wrong
  })
})
