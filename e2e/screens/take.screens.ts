import { join } from 'node:path'
import { expect, test, type Browser } from '@playwright/test'
import { House } from '../house'
import { firstRunVisits, look, visitsOf, type Language, type Visit } from '../pages/visits'
import { callerOf, emptied } from '../pages/walk'
import { fillMore, statesOf } from './states'
import { LOCALES } from '../../lib/i18n/languages'
import { FOLDER, HEIGHTS, WANTED, fileName } from './wanted'

test.setTimeout(1_500_000)
test.describe.configure({ mode: 'parallel' })

for (const language of WANTED.lang) {
  test(`the example, ${language}`, async ({ browser }) => {
    const house = await House.open({ at: '2026-04-08' })
    try {
      await fillMore(house)
      const visits = [...await visitsOf(house, await callerOf(house, 'admin')), ...statesOf(house)]
      expect(await take(browser, house, visits, language)).toEqual([])
    } finally {
      await house.close()
    }
  })

  test(`the first run and an empty house, ${language}`, async ({ browser }) => {
    const house = await House.open({ filled: false, at: '2026-04-08' })
    try {
      const failed = await take(browser, house, firstRunVisits(house), language)
      await emptied(house)
      const empty = ['/today', '/requests', '/authorities', '/settings/people', '/settings/requesters', '/settings/backup', '/settings/calendars', '/settings/law-data', '/requests/new/log']
      failed.push(...await take(browser, house, empty.map((path) => ({ name: `empty ${path}`, path, as: 'admin' })), language))
      expect(failed).toEqual([])
    } finally {
      await house.close()
    }
  })
}

/** Loads each visit once and writes it in every width and theme that was asked for; says which couldn't be taken. */
async function take(browser: Browser, house: House, visits: readonly Visit[], language: Language): Promise<string[]> {
  const failed: string[] = []
  const roles = [...new Set(visits.map(({ as }) => as))]
  for (const as of roles) {
    const context = await browser.newContext({ reducedMotion: 'reduce', locale: LOCALES[language] })
    await look(context, as && await callerOf(house, as), house.url, { language, theme: 'light', name: as ?? '' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    for (const visit of visits.filter((one) => one.as === as && one.name.includes(WANTED.only))) {
      try {
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.goto(house.url + visit.path, { waitUntil: 'networkidle' })
        await visit.first?.(page)
        await page.waitForLoadState('networkidle')
        for (const width of WANTED.width) {
          await page.setViewportSize({ width: Number(width), height: HEIGHTS[width] ?? 800 })
          for (const theme of WANTED.theme) {
            await page.evaluate((value) => { document.documentElement.dataset['theme'] = value }, theme)
            await page.screenshot({ path: join(FOLDER, `${fileName(visit.name)}-${language}-${width}-${theme}.png`), fullPage: true, animations: 'disabled' })
          }
        }
      } catch (error) {
        failed.push(`${visit.name}: ${String(error).split('\n')[0]}`)
      }
    }
    await context.close()
  }
  return failed
}
