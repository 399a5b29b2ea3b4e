import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { House } from './house'

// The three cases that Plazo exists for, as a new user meets them: set up in the browser, then log, record and read the dates (issue 2, "It shows").
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

let house: House
let page: Page
const ADMIN = { email: 'admin@plazo.example', password: 'four unrelated river words' }

test.beforeAll(async ({ browser }) => {
  house = await House.open({ filled: false, at: '2026-04-08' })
  page = await browser.newPage()
})
test.afterAll(async () => {
  await page.close()
  await house.close()
})

/** The date box and all dates of a case, as text. */
const boxOf = () => page.getByRole('main')
const day = (text: RegExp) => boxOf().getByText(text).first()

async function log(authority: { typed: string; option: RegExp }, arrived: { as: string; on: string; number?: string }, title: string): Promise<void> {
  await page.goto(`${house.url}/requests/new/log`)
  await page.getByRole('combobox', { name: 'Authority' }).fill(authority.typed)
  await page.getByRole('option', { name: authority.option }).click()
  await page.getByRole('radio', { name: arrived.as }).check()
  await page.getByLabel(/^(Registered|Received by them) on$/).fill(arrived.on)
  if (arrived.number) await page.getByLabel('Their register no.').fill(arrived.number)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Question 1', { exact: true }).fill(title)
}

async function save(title: string): Promise<void> {
  await page.getByRole('button', { name: 'Log request', exact: true }).click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('sets up in the browser, once and for good', async () => {
  const link = house.setUpLink()
  await page.goto(link)
  await page.getByLabel('Name of the organisation').fill('Test organisation')
  await page.getByLabel('Name', { exact: true }).fill('Admin')
  await page.getByLabel('Email address').fill(ADMIN.email)
  await page.locator('input[autocomplete="new-password"]').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Set up', exact: true }).click()
  await page.waitForURL(/\/today/)
  await page.goto(link)
  await expect(page.getByRole('button', { name: 'Set up', exact: true })).toHaveCount(0)
})

test('Rivas: both readings, silence, the safe window, the receipt, a late answer', async () => {
  await log({ typed: 'rivas', option: /Rivas-Vaciamadrid/ }, { as: 'Entered in their register', on: '2026-03-02', number: 'E-2026-00000' }, 'Contratos con Huawei')
  await expect(page.getByRole('main').getByText(/30 Mar(ch)? 2026|30 Apr(il)? 2026/).first()).toBeVisible()
  const receipt = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'Justificante.pdf', mimeType: 'application/pdf', buffer: receipt })
  await expect(page.getByText('Justificante.pdf').first()).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await save('Contratos con Huawei')
  for (const text of [/Thu 30 Apr(il)? 2026/, /Mon 30 Mar/, /Mon 6 Apr/, /Tue 7 Apr/]) await expect(day(text)).toBeVisible()
  await expect(boxOf().getByText(/art 42\.1/).first()).toBeVisible()
  await expect(boxOf().getByText(/art 48\.1/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /Justificante\.pdf/ }).first()).toBeVisible()
  const shown = await house.json<{ deadlines: Record<string, string | null>[]; documents: { filename: string; sha256: string }[] }>(['show', '2026/001'])
  expect(shown.deadlines.find((row) => row.rule === 'es-md.reply')).toMatchObject({ dueOn: '2026-03-30', silenceFrom: '2026-04-07' })
  expect(shown.deadlines.find((row) => row.rule === 'es-md.ctpd')).toMatchObject({ opensOn: '2026-04-07', safeUntil: '2026-04-30', state: 'open' })
  expect(shown.documents).toEqual([{ filename: 'Justificante.pdf', sha256: createHash('sha256').update(receipt).digest('hex'), size: receipt.length }])
  await recordReply('Answer: refused', '2026-04-08')
  const after = await house.json<{ stage: string; outcome: string; deadlines: Record<string, string | null>[] }>(['show', '2026/001'])
  expect(after).toMatchObject({ stage: 'decided', outcome: 'refused' })
  expect(after.deadlines.find((row) => row.rule === 'es-md.reply')).toMatchObject({ state: 'met_late' })
})

/** Records a reply in the composer of the open case: what it is, the day it reached us, and a short text. */
async function recordReply(kind: string, on: string): Promise<void> {
  await page.getByRole('link', { name: 'Reply', exact: true }).or(page.getByRole('tab', { name: 'Reply', exact: true })).first().click()
  await page.getByRole('radio', { name: kind }).or(page.getByRole('combobox', { name: 'What is it?' })).first().waitFor()
  const radio = page.getByRole('radio', { name: kind, exact: true })
  if (await radio.count()) await radio.check()
  else await page.getByRole('combobox', { name: 'What is it?' }).selectOption({ label: kind })
  await page.getByLabel('Reached us on').fill(on)
  await page.getByLabel('Text or summary').fill('Resolución recibida')
  await expect(page.getByText('What saving will change').first()).toBeVisible()
  await page.getByRole('button', { name: 'Log reply' }).click()
  await expect(page.getByText('Reply logged').first()).toBeVisible()
}

test('Barcelona: a month that ends on a Saturday', async () => {
  house.setClock('2026-02-05')
  await log({ typed: 'barcelona', option: /Barcelona/ }, { as: 'Received by them', on: '2026-01-31' }, 'Carta d’intencions')
  await expect(page.getByText(/Mon 2 March 2026/).first()).toBeVisible()
  await save('Carta d’intencions')
  await expect(boxOf().getByText(/Mon(day)? 2 March 2026/).first()).toBeVisible()
  await expect(boxOf().getByText(/art 33\.1/).first()).toBeVisible()
})

test('Belgrade: a holiday that moved, then a refusal and the date to complain by', async () => {
  house.setClock('2026-02-16')
  await log({ typed: 'beograd', option: /Belgrade|Београд|Beograd/ }, { as: 'Received by them', on: '2026-02-02' }, 'Локације камера')
  await save('Локације камера')
  await expect(boxOf().getByText(/Wed(nesday)? 18 February 2026/).first()).toBeVisible()
  await recordReply('Answer: refused', '2026-02-16')
  const shown = await house.json<{ outcome: string; deadlines: Record<string, string | null>[] }>(['show', '2026/003'])
  expect(shown.outcome).toBe('refused')
  expect(shown.deadlines.find((row) => row.rule === 'rs.complaint.refusal')).toMatchObject({ dueOn: '2026-03-03', state: 'open' })
  await expect(boxOf().getByText(/Tue(sday)? 3 March 2026/).first()).toBeVisible()
})

test('what was logged stands whole', async () => {
  const verified = await house.json<{ ok: boolean; problems: unknown[] }>(['verify'])
  expect(verified).toEqual({ ok: true, problems: [] })
  expect(readFileSync(house.clock, 'utf8')).toContain('2026-02-16')
})
