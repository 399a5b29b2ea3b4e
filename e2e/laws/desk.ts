import { expect } from '@playwright/test'
import type { Browser, Locator, Page } from '@playwright/test'
import { House } from '../house'

const PASSWORD = 'four unrelated river words'
export type Arrived = { as: 'Entered in their register' | 'Received by them'; on: string; sentOn?: string; urgentAt?: string }
export type OwnAuthority = { name: string; language: string; country: string; zone: string; law: RegExp; from: string; calendar: RegExp }

/** An admin at work in a house without cases, whose clock can be moved. */
export class Desk {
  private constructor(readonly house: House, readonly page: Page) {}

  static async open(browser: Browser, day: string): Promise<Desk> {
    const house = await House.open({ filled: false, at: day })
    const ran = await house.plazo(['init', '--org', 'Test organisation', '--email', 'admin@plazo.example'], PASSWORD)
    expect(ran.stderr).toBe('')
    const desk = new Desk(house, await browser.newPage({ viewport: { width: 1280, height: 900 } }))
    await desk.signIn(day)
    return desk
  }

  async close(): Promise<void> {
    await this.page.close()
    await this.house.close()
  }

  /** Moves the clock and signs in again: a session doesn't outlast a leap in time. */
  async signIn(day: string): Promise<void> {
    this.house.setClock(day)
    await this.page.context().clearCookies()
    await this.go('/sign-in')
    await this.page.getByLabel('Email address').fill('admin@plazo.example')
    await this.page.locator('input[type="password"]').fill(PASSWORD)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await this.page.waitForURL(/\/today/)
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.house.url + path)
  }

  async see(...texts: readonly (RegExp | string)[]): Promise<void> {
    for (const text of texts) await expect(this.page.getByRole('main').getByText(text).filter({ visible: true }).first(), String(text)).toBeVisible()
  }

  /** Logs a request in the browser and ends on its page. */
  async log(authority: { typed: string; option: RegExp }, arrived: Arrived, title: string): Promise<void> {
    const { page } = this
    await this.go('/requests/new/log')
    await page.getByRole('combobox', { name: 'Authority' }).fill(authority.typed)
    await page.getByRole('option', { name: authority.option }).click()
    await page.getByRole('radio', { name: arrived.as }).check()
    await page.getByLabel(/^(Registered|Received by them) on$/).fill(arrived.on)
    if (arrived.sentOn) await page.getByLabel('Sent on').fill(arrived.sentOn)
    if (arrived.urgentAt) {
      await page.getByRole('checkbox', { name: /Life or liberty/ }).check()
      await page.getByLabel('At what time').fill(arrived.urgentAt)
    }
    await page.getByLabel('Title', { exact: true }).fill(title)
    await page.getByLabel('Question 1', { exact: true }).fill(title)
    await page.getByRole('button', { name: 'Log request', exact: true }).click()
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** Adds an authority to the directory in the browser. */
  async addAuthority(one: OwnAuthority): Promise<void> {
    const { page } = this
    await this.go('/authorities/new')
    await page.getByLabel('Official name').fill(one.name)
    await page.getByLabel('Language of this name').selectOption(one.language)
    await page.getByLabel('Country').selectOption(one.country)
    await page.getByLabel('Its language').selectOption(one.language)
    await page.getByLabel('Time zone').selectOption(one.zone)
    await choose(page.getByLabel('Law', { exact: true }), one.law)
    await page.getByLabel('From', { exact: true }).fill(one.from)
    await choose(page.getByLabel('Calendar of days off'), one.calendar)
    await page.getByRole('button', { name: 'Add authority' }).click()
    await expect(page.getByRole('heading', { level: 1, name: one.name })).toBeVisible()
  }

  /** Opens the page of a case from the list, by its title. */
  async openCase(title: string): Promise<void> {
    await this.go(`/requests?q=${encodeURIComponent(title)}`)
    await this.page.getByRole('main').getByRole('link', { name: title }).first().click()
  }

  /** A date of a case as the command line gives it: the same row as the page's. */
  async row(ref: string, rule: string): Promise<Record<string, unknown> | undefined> {
    return (await this.house.json<{ deadlines: Record<string, unknown>[] }>(['show', ref])).deadlines.find((one) => one.rule === rule)
  }
}

async function choose(select: Locator, label: RegExp): Promise<void> {
  const texts = await select.locator('option').allTextContents()
  await select.selectOption({ label: texts.find((text) => label.test(text)) ?? String(label) })
}
