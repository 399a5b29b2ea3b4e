import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { Sink } from '../lib/commands/outbox/testing/sink'
import { House } from './house'

// A letter leaves: by email to a real mail server, and by the register with a receipt; called back, refused and lost on the way (issue 4, "It shows" 1 and 4).
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

type Staged = Record<'mail' | 'register', { requestId: string; letterId: string }>
let house: House, sink: Sink, staged: Staged, page: Page

test.beforeAll(async ({ browser }) => {
  sink = await Sink.open()
  house = await House.open({ at: '2026-04-08', env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'Desk <desk@plazo.example>' } })
  staged = await house.script<Staged>('e2e/dispatch-stage.ts')
  page = await browser.newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill('staff@plazo.example')
  await page.locator('input[type="password"]').fill(house.passwords.get('staff') ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
})
test.afterAll(async () => {
  await page.close()
  await house.close()
  await sink.close()
})

const sendPage = (of: keyof Staged) => page.goto(`${house.url}/requests/${staged[of].requestId}/letters/${staged[of].letterId}/send`)
const casePage = (of: keyof Staged) => page.goto(`${house.url}/requests/${staged[of].requestId}`)
const main = () => page.getByRole('main')
/** Mails to the authority: the house sends its people reminders meanwhile. */
const letters = () => sink.seen.filter(({ to }) => to.includes('registro@rivas.example'))
/** Lets half a minute pass for the worker, then looks until the page says it. */
async function later(at: string, words: RegExp, of: keyof Staged): Promise<void> {
  house.setClock(at)
  await expect(async () => {
    await sendPage(of)
    await expect(main().getByText(words).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
}

test('it shows exactly what goes, can be called back, and is sent once however often the button is pressed', async () => {
  await sendPage('mail')
  await expect(main().getByText('registro@rivas.example').first()).toBeVisible()
  await expect(main().getByText('desk@plazo.example').first()).toBeVisible()
  const send = page.getByRole('button', { name: /^Send to registro@rivas\.example \(1 file, / })
  await send.dblclick()
  await expect(main().getByRole('button', { name: 'Call it back' })).toBeVisible()
  await page.getByRole('button', { name: 'Call it back' }).click()
  await expect(send).toBeVisible()
  await sendPage('mail')
  await send.click()
  await expect(main().getByRole('button', { name: 'Call it back' })).toBeVisible()
  expect(letters()).toHaveLength(0)
})

test('refused by the server: its words, on the page, the case and Today; sent again by a person', async () => {
  sink.fate = () => 'no_such_user'
  await later('2026-04-08T07:01:00Z', /It did not leave.*refuses the recipient/, 'mail')
  await expect(main().getByText(/550 5\.1\.1 No such user/).first()).toBeVisible()
  await casePage('mail')
  await expect(main().getByText(/It did not leave/).first()).toBeVisible()
  await page.goto(`${house.url}/today?whose=team`)
  await expect(page.getByRole('region', { name: /Letters and messages that did not leave/ })).toBeVisible()
  sink.fate = () => 'take'
  await sendPage('mail')
  await page.getByRole('button', { name: 'Send it again' }).click()
  await expect(main().getByRole('button', { name: 'Call it back' })).toBeVisible()
  await later('2026-04-08T07:02:00Z', /Sent .* to registro@rivas\.example/, 'mail')
  expect(letters()).toHaveLength(1)
  expect(letters()[0]).toMatchObject({ from: 'desk@plazo.example', to: ['registro@rivas.example'] })
})

test('the case has the letter with its PDF, and the server’s words', async () => {
  await casePage('mail')
  await expect(main().getByText(/The mail server|250/).first()).toBeVisible()
  await expect(main().getByRole('link', { name: /reminder\.pdf/ }).first()).toBeVisible()
})

test('by the register: the package, the receipt, and the case afterwards', async () => {
  await sendPage('register')
  const answer = await page.request.get(`${house.url}/api/letters/${staged.register.letterId}/pdf`)
  expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const all = await page.request.get(new URL(await page.getByRole('link', { name: 'All as one file (ZIP)' }).getAttribute('href') ?? '', house.url).href)
  expect([all.status(), all.headers()['content-type'], (await all.body()).subarray(0, 2).toString()]).toEqual([200, 'application/zip', 'PK'])
  await page.getByLabel('Day on the receipt').fill('2026-04-08')
  await page.getByLabel('Time', { exact: false }).fill('10:15')
  await page.getByLabel('Register or item number', { exact: false }).fill('REG-2026-7')
  const receipt = join(house.folder, 'Justificante.txt')
  writeFileSync(receipt, 'Recibido.')
  const uploaded = page.waitForResponse((response) => response.url().includes('/api/uploads'))
  await page.locator('input[type="file"]').first().setInputFiles(receipt)
  expect((await uploaded).status()).toBe(201)
  await expect(main().getByText('Justificante.txt', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Record as filed' }).click()
  await expect(main().getByText(/This letter left/)).toBeVisible()
  await casePage('register')
  await expect(main().getByText(/REG-2026-7/).first()).toBeVisible()
  await expect(main().getByText('Justificante.txt').first()).toBeVisible()
})

test('all that is kept agrees, and nothing arrived twice', async () => {
  expect(await house.json<{ ok: boolean; problems: unknown[] }>(['verify'])).toEqual({ ok: true, problems: [] })
  expect(sink.twice()).toEqual([])
})
