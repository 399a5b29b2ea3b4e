import { expect, test } from '@playwright/test'
import { Desk } from './laws/desk'

// The law guide and the calculator, with and without an account: what they tell is the engine's own data (issue 3, "It shows" 4 and 5).
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

let desk: Desk
test.beforeAll(async ({ browser }) => { desk = await Desk.open(browser, '2026-04-08') })
test.afterAll(() => desk.close())

test('Rivas in the guide: who hears complaints on each day since 2015, and the doctrine with its dates', async () => {
  for (const [day, body] of [
    ['2016-01-15', /Tribunal Administrativo de Contratación Pública/], ['2016-09-01', /Nobody in practice/], ['2019-05-01', /The State council \(CTBG\)/],
    ['2021-11-03', /CTyP/], ['2024-05-21', /CTyP/], ['2024-05-22', /CTPD/], ['2026-03-02', /CTPD/],
  ] as const) {
    await desk.go(`/law/es-md-10-2019?on=${day}`)
    const heard = desk.page.getByRole('region', { name: 'Who hears complaints' })
    await expect(heard.locator('p').first(), day).toContainText(body)
    await expect(heard.getByRole('rowheader'), 'all five stand in the table').toHaveCount(5)
  }
  const complaint = desk.page.getByRole('article', { name: 'Complaint to the council (CTPD)' })
  for (const text of [/Practice since Thu 10 Dec 2015.*any time/, /Practice since Wed 22 May 2024: complaints against silence only within one month\. \(until Thu 31 Jul 2025\)/, /Practice since Fri 1 Aug 2025.*any time/]) {
    await expect(complaint.getByText(text)).toBeVisible()
  }
  const reply = desk.page.getByRole('article', { name: 'Their answer' })
  for (const text of [/^20 working days from the next day on/, /One month \(State law\).*1 month/, /Silence counts as a refusal/, /It can be extended by 20 working days/, /veinte días desde su recepción/]) {
    await expect(reply.getByText(text).first()).toBeVisible()
  }
})

test('the calculator answers without an account and without scripts, and its address holds the question', async ({ browser }) => {
  await desk.signIn('2026-04-08')
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const plain = await context.newPage()
  await plain.goto(`${desk.house.url}/law/calculator`)
  await plain.getByLabel('Authority', { exact: true }).selectOption('rivas')
  await plain.getByLabel('What', { exact: true }).selectOption('registered')
  await plain.getByLabel('Day', { exact: true }).fill('2026-03-02')
  await plain.getByRole('button', { name: 'Work out the dates' }).click()
  const shown = plain.getByRole('region', { name: 'The dates', exact: true })
  for (const text of [/Thu 30 April 2026/, /Mon 6 Apr/, /One month \(State law\)/, /heard at any time/, /CTPD/]) await expect(shown.getByText(text).first()).toBeVisible()
  const address = plain.url()
  expect(new URL(address).searchParams.get('f0-on')).toBe('2026-03-02')
  await plain.getByRole('button', { name: 'Add a fact' }).click()
  await plain.getByLabel('What', { exact: true }).nth(1).selectOption('decided')
  await plain.getByLabel('Day', { exact: true }).nth(1).fill('2026-04-08')
  await plain.getByLabel('Result').nth(1).selectOption('refused')
  await plain.getByRole('button', { name: 'Work out the dates' }).click()
  // Art 48.1: one month from 8 April.
  await expect(shown.getByText(/Fri 8 May 2026/).first()).toBeVisible()
  await plain.goto(address)
  await expect(shown.getByText(/Thu 30 April 2026/).first()).toBeVisible()
  await context.close()
})

test('the calculator says what is wrong beside the field and loses nothing; a term of 48 hours has its minute', async () => {
  await desk.go('/law/calculator?law=rs-zspijz&today=2026-07-11&f0-type=received&f0-on=31%2F06%2F2026&f1-type=&f1-on=2026-07-01')
  await expect(desk.page.getByRole('alert').getByRole('link')).toHaveCount(2)
  const day = desk.page.getByLabel('Day', { exact: true }).first()
  await expect(day).toHaveValue('31/06/2026')
  await expect(day).toHaveAccessibleDescription(/Enter a real date/)
  await expect(desk.page.getByLabel('Day', { exact: true }).nth(1)).toHaveValue('2026-07-01')
  await expect(desk.page.getByLabel('Law', { exact: true })).toHaveValue('rs-zspijz')
  await day.fill('2026-07-10')
  await desk.page.getByLabel('Time').first().fill('14:30')
  await desk.page.getByLabel('Day', { exact: true }).nth(1).fill('')
  await desk.page.getByLabel(/Life or liberty/).check()
  await desk.page.getByRole('button', { name: 'Work out the dates' }).click()
  await desk.see(/Sun 12 July 2026/, /until 14:30/)
  await expect(desk.page.getByRole('alert', { name: 'There is a problem' })).toHaveCount(0)
})

test('a day before the law: no version loaded, everywhere', async () => {
  await desk.signIn('2026-04-08')
  const words = /No version (of this law is )?loaded/i
  await desk.go('/law/rs-zspijz?on=2001-01-01')
  await desk.see(/No version of this law is loaded for Mon 1 Jan 2001/)
  await expect(desk.page.getByRole('heading', { name: 'Terms' })).toHaveCount(0)
  await desk.go('/law/calculator?law=rs-zspijz&today=2026-04-08&f0-type=received&f0-on=2001-01-01')
  await desk.see(words)
  const asked = await desk.house.plazo(['deadlines'], [{ law: 'rs-zspijz', requester: 'legal_person', channel: 'electronic', today: '2026-04-08', facts: [{ type: 'received', on: '2001-01-01' }] }])
  expect([asked.code, (JSON.parse(asked.stdout) as { error: { code: string } }[])[0]?.error.code]).toEqual([1, 'no_version_loaded'])
  await desk.addAuthority({ name: 'Old Council', language: 'en', country: 'GB', zone: 'Europe/London', law: /Freedom of Information Act/, from: '2000-01-01', calendar: /United Kingdom/ })
  await desk.log({ typed: 'Old Council', option: /Old Council/ }, { as: 'Received by them', on: '2003-05-05' }, 'Before the Act')
  await desk.see(words)
})

test('nothing of the house stands on the public pages', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const outside = await context.newPage()
  for (const path of ['/law', '/law/es-md-10-2019', '/law/calendars/ES-MD-Rivas?year=2023', '/law/calculator']) {
    await outside.goto(desk.house.url + path)
    await expect(outside.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await outside.content(), path).not.toMatch(/Before the Act|Old Council|Test organisation|admin@plazo|2026\/001/)
  }
  await expect(outside.getByRole('link', { name: 'Sign in' })).toBeVisible()
  for (const path of ['/law/calendars/__proto__', '/law/calendars/nowhere', '/law/constructor']) expect((await outside.goto(desk.house.url + path))?.status(), path).toBe(404)
  await outside.goto(`${desk.house.url}/sign-in`)
  await outside.getByRole('link', { name: /Law guide/ }).click()
  await expect(outside.getByRole('heading', { level: 1, name: 'Law guide' })).toBeVisible()
  await context.close()
})
