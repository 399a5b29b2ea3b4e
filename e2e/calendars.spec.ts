import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { House } from './house'

// A person confirms a year (issue 3): what would move is seen before it is applied, and the case says afterwards why its date is another one.
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

const SOURCE = 'https://www.bocm.es/2025/12/17/local-days'
let house: House
let page: Page
let caseId = ''

test.beforeAll(async ({ browser }) => {
  house = await House.open({ at: '2026-05-04' })
  const log = (title: string, restricted: boolean) => house.json<{ request: string }>(['log'], {
    authority: 'rivas', title, questions: ['¿Qué contratos?'], requester: 'legal_person', channel: 'electronic', restricted, facts: [{ type: 'registered', on: '2026-04-27' }],
  })
  const { request: ref } = await log('Contratos de mayo', false)
  await log('Reservada', true)
  page = await browser.newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill('coordinator@plazo.example')
  await page.getByLabel('Password', { exact: true }).fill(house.passwords.get('coordinator') ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/today/)
  await page.goto(`${house.url}/requests?q=${encodeURIComponent(ref)}`)
  await page.getByRole('link', { name: /Rivas-Vaciamadrid/ }).first().click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  caseId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
})
test.afterAll(async () => {
  await page.close()
  await house.close()
})

const shown = (text: RegExp) => page.getByRole('main').getByText(text).filter({ visible: true }).first()

test('a date that rests on a year without its local days says so beside it, and Today asks for the year', async () => {
  await expect(shown(/Tue 26 May 2026/)).toBeVisible()
  await expect(shown(/May be up to 2 working days later: the local holidays of 2026 are missing/)).toBeVisible()
  await page.goto(`${house.url}/today?whose=team`)
  await page.getByRole('link', { name: /Calendars of 2026: .*Madrid \+ Rivas/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Calendars' })).toBeVisible()
})

test('nothing is taken without a source, and what would move is seen before anything is written', async () => {
  await page.getByRole('row', { name: /Madrid \+ Rivas/ }).getByRole('link', { name: /Local days missing ?: Madrid \+ Rivas, 2026/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Madrid + Rivas, 2026' })).toBeVisible()
  for (const [index, [on, name]] of ([['2026-05-14', 'Local holiday'], ['2026-05-15', 'San Isidro']] as const).entries()) {
    await page.getByRole('button', { name: 'Add a day' }).click()
    const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Remove day ${index + 1}` }) })
    await row.getByLabel('Day', { exact: true }).fill(on)
    await row.getByLabel('Name').fill(name)
    if (index === 0) await row.getByLabel('Source').fill(SOURCE)
  }
  await page.getByRole('checkbox', { name: /I have compared the whole year/ }).check()
  await page.getByRole('button', { name: 'See what would move' }).click()
  await expect(page.getByRole('link', { name: /Source: Fill this in/ })).toBeVisible()
  await page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Remove day 2' }) }).getByLabel('Source').fill(SOURCE)
  await page.getByLabel('Source of the whole year').fill(SOURCE)
  const before = await house.json<unknown>(['list'])
  await page.getByRole('button', { name: 'See what would move' }).click()
  await expect(page.getByRole('heading', { name: 'What would move' })).toBeVisible()
  await expect(shown(/2 requests would move/)).toBeVisible()
  await expect(shown(/1 of them is restricted: you don’t see it/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Requests that would move' }).getByRole('row')
  await expect(rows.filter({ hasText: 'Tue 26 May 2026' }).first()).toContainText('Thu 28 May 2026')
  await expect(page.getByText('Reservada')).toHaveCount(0)
  expect(await house.json<unknown>(['list'])).toEqual(before)
})

test('a change in the form takes the button away; what was seen is applied, and the case says why', async () => {
  const apply = page.getByRole('button', { name: 'Apply', exact: true })
  await page.getByLabel('Source of the whole year').fill('BOCM, 17 December 2025')
  await expect(apply).toHaveCount(0)
  await page.getByRole('button', { name: 'See what would move' }).click()
  await apply.click()
  await expect(shown(/Applied\. 2 requests moved\./)).toBeVisible()
  await expect(shown(/Confirmed here/)).toBeVisible()
  // The form begins anew with the year as it stands, and what was applied stays said.
  await expect(shown(/Applied\. 2 requests moved\./)).toBeVisible()
  await expect(shown(/Saint Isidore’s Day/)).toBeVisible()
  await page.goto(`${house.url}/requests/${caseId}`)
  await expect(shown(/Thu 28 May 2026/)).toBeVisible()
  await expect(page.getByText(/local holidays of 2026 are missing/)).toHaveCount(0)
  await expect(shown(/Dates computed again: the calendar Madrid \+ Rivas of 2026 changed/)).toBeVisible()
  const { events } = await house.json<{ events: { type: string; actor: string }[] }>(['show', (await house.json<{ request: string; title: string }[]>(['list'])).find(({ title }) => title === 'Contratos de mayo')?.request ?? ''])
  expect(events.filter(({ type }) => type === 'dates_recomputed')).toHaveLength(1)
  expect(await house.json<unknown>(['verify'])).toEqual({ ok: true, problems: [] })
})

test('a year can be corrected and withdrawn: the dates go back, and the history keeps both', async () => {
  await page.goto(`${house.url}/settings/calendars/ES-MD-Rivas/2026`)
  await page.getByRole('button', { name: 'Remove day 2' }).click()
  await page.getByRole('button', { name: 'Remove day 1' }).click()
  await page.getByRole('checkbox', { name: /I have compared the whole year/ }).uncheck()
  await page.getByLabel(/Reason for a correction/).fill('It was the list of another town')
  await page.getByRole('button', { name: 'See what would move' }).click()
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(shown(/Applied\. 2 requests moved\./)).toBeVisible()
  await expect(shown(/No longer confirmed: calendar Madrid \+ Rivas, 2026\. Reason: It was the list of another town/)).toBeVisible()
  await page.goto(`${house.url}/requests/${caseId}`)
  await expect(shown(/Tue 26 May 2026/)).toBeVisible()
  expect(await house.json<unknown>(['verify'])).toEqual({ ok: true, problems: [] })
})
