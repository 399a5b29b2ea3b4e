import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import type { House, Role } from './house'
import { callerOf } from './pages/walk'
import { look } from './pages/visits'
import type { Language, Theme } from './pages/visits'

type Seen = { language?: Language; theme?: Theme; width?: number; height?: number }

/** A page of somebody who is signed in. */
export async function atTheDesk(browser: Browser, house: House, role: Role, { language = 'en', theme = 'light', width = 1280, height = 900 }: Seen = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  await look(context, await callerOf(house, role), house.url, { language, theme, name: `${role.slice(0, 1).toUpperCase()}${role.slice(1)}` })
  return context.newPage()
}

/** A page of somebody of the example who signs in by the form; it ends at Today. */
export async function signedIn(browser: Browser, house: House, role: Role, seen: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...seen })).newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill(`${role}@plazo.example`)
  await page.locator('input[type="password"]').fill(house.passwords.get(role) ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  return page
}

/** The list of the inbox. */
export const mails = (page: Page) => page.getByRole('region', { name: 'Messages', exact: true })

/** Opens a mail of the list, and waits until it is the one that is shown. */
export async function openMail(page: Page, subject: string): Promise<void> {
  await mails(page).getByRole('link', { name: subject }).click()
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible()
}

/** What was said at the foot of the page. */
export const said = (page: Page, words: string | RegExp) => expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible()

/** Brings a mail that somebody has as a file into the inbox, and looks at what waits to be classified. */
export async function bring(page: Page, house: House, mail: string): Promise<void> {
  const path = join(house.folder, `${randomUUID()}.eml`)
  writeFileSync(path, mail)
  await page.goto(`${house.url}/inbox`)
  await page.getByRole('button', { name: 'Add mail files' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add mail files' })
  await dialog.locator('input[type=file]').setInputFiles(path)
  await expect(dialog.getByText('1 file is ready')).toBeAttached()
  await dialog.getByRole('button', { name: 'Take in', exact: true }).click()
  await said(page, 'One mail taken in; it is being read')
  await expect(dialog).toBeHidden()
  await page.getByRole('navigation', { name: 'Inbox folders' }).getByRole('link', { name: /^To classify/ }).click()
}

/** The form that says what a message is. */
export const classifying = (page: Page) => page.getByRole('region', { name: 'Classify this message' })

/** What was found in the texts for a field of that form, folded. */
export const foundFor = (panel: Locator, label: string) => panel.locator('.found summary').filter({ hasText: label })

/** "What saving will change" as it stands, once it has been worked out: what each line would be, dates as "YYYY-MM-DD". */
export async function effectOf(page: Page): Promise<string[]> {
  const box = page.locator('section.effect')
  await expect(box).toHaveAttribute('aria-busy', 'false')
  await expect(box.getByRole('listitem').first()).toBeVisible()
  const now = await box.locator('ins').evaluateAll((lines) => lines.map((line) => [...line.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.textContent).join('')))
  return now.map((text) => (/\d{4}$/.test(text) ? new Date(`${text} UTC`).toISOString().slice(0, 10) : text)).sort()
}
