import type { Browser } from '@playwright/test'
import { Caller } from '../caller'
import type { House, Role } from '../house'
import { barriers, complaints, flaws } from './checks'
import { look, type Language, type Theme, type Visit } from './visits'

export const WIDTHS = [320, 1280] as const
type Round = { language: Language; themes: readonly Theme[]; widths: readonly number[]; axe: boolean }

/** Signs in to a house as a role of the example, or as the admin that `init` made. */
export async function callerOf(house: House, role: Role): Promise<Caller> {
  const caller = new Caller(house.url)
  if (!(await caller.signIn(`${role}@plazo.example`, house.passwords.get(role) ?? ''))) throw new Error(`${role} can't sign in`)
  return caller
}

/** Looks at each visit in one language, at each width and in each theme: everything that is wrong, with where. */
export async function walk(browser: Browser, house: House, visits: readonly Visit[], round: Round): Promise<string[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const heard = complaints(page)
  const wrong: string[] = []
  const callers = new Map<string, Caller>()
  const [firstTheme = 'light'] = round.themes
  let lookingAs: Visit['as'] | undefined
  for (const visit of [...visits].sort((one, other) => String(one.as).localeCompare(String(other.as)))) {
    if (visit.as !== lookingAs) {
      if (visit.as && !callers.has(visit.as)) callers.set(visit.as, await callerOf(house, visit.as))
      await look(context, visit.as ? callers.get(visit.as) ?? null : null, house.url, { language: round.language, theme: firstTheme })
      lookingAs = visit.as
    }
    const note = (found: readonly string[], where: string) => wrong.push(...found.map((line) => `${visit.name} (${where}): ${line}`))
    await page.setViewportSize({ width: round.widths[0] ?? 1280, height: 900 })
    await page.goto(house.url + visit.path, { waitUntil: 'networkidle' })
    const { lang, theme } = await page.evaluate(() => ({ lang: document.documentElement.lang, theme: document.documentElement.dataset['theme'] }))
    if (lang !== round.language || theme !== firstTheme) note([`is in ${lang} and ${theme}`], `${round.language}, ${firstTheme}`)
    await visit.first?.(page)
    await page.waitForLoadState('networkidle')
    for (const width of round.widths) {
      await page.setViewportSize({ width, height: 900 })
      note(await flaws(page), `${round.language}, ${width}`)
      for (const colours of round.axe ? round.themes : []) {
        // The server writes the same attribute; turned over here, each page is loaded once for both.
        await page.evaluate((value) => { document.documentElement.dataset['theme'] = value }, colours)
        note(await barriers(page), `${round.language}, ${colours}, ${width}`)
      }
    }
    note(heard(), round.language)
  }
  await context.close()
  return wrong
}

/** A house that is set up and holds no case, whose admin has the example's address. */
export async function emptied(house: House): Promise<void> {
  const password = 'four unrelated river words'
  const ran = await house.plazo(['init', '--org', 'A house', '--email', 'admin@plazo.example'], password)
  if (ran.code !== 0) throw new Error(ran.stderr)
  house.passwords.set('admin', password)
}
