import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { House } from './house'

// Every clock of the laws, as people see it: cases logged in the browser, their dates and reasons, the law guide and the calculator (issue 3, "It shows" 4 and 5).
// The days are counted by hand from the article named beside them, or come from law-vectors.json.
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)

let house: House
let page: Page
const PASSWORD = 'four unrelated river words'

test.beforeAll(async ({ browser }) => {
  house = await House.open({ filled: false, at: '2026-04-08' })
  const ran = await house.plazo(['init', '--org', 'Test organisation', '--email', 'admin@plazo.example'], PASSWORD)
  expect(ran.stderr).toBe('')
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await signIn('2026-04-08')
})
test.afterAll(async () => {
  await page.close()
  await house.close()
})

/** Moves the clock and signs in again: a session doesn't outlast a leap in time. */
async function signIn(day: string): Promise<void> {
  house.setClock(day)
  await page.context().clearCookies()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill('admin@plazo.example')
  await page.locator('input[type="password"]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
}

const main = () => page.getByRole('main')
const seen = (text: RegExp | string) => main().getByText(text).filter({ visible: true }).first()
async function see(...texts: readonly (RegExp | string)[]): Promise<void> {
  for (const text of texts) await expect(seen(text), String(text)).toBeVisible()
}

type Arrived = { as: 'Entered in their register' | 'Received by them'; on: string; sentOn?: string }

/** Logs a request in the browser and ends on its page. */
async function log(authority: { typed: string; option: RegExp }, arrived: Arrived, title: string): Promise<void> {
  await page.goto(`${house.url}/requests/new/log`)
  await page.getByRole('combobox', { name: 'Authority' }).fill(authority.typed)
  await page.getByRole('option', { name: authority.option }).click()
  await page.getByRole('radio', { name: arrived.as }).check()
  await page.getByLabel(/^(Registered|Received by them) on$/).fill(arrived.on)
  if (arrived.sentOn) await page.getByLabel('Sent on').fill(arrived.sentOn)
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Question 1', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Log request', exact: true }).click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Adds an authority to the directory in the browser. */
async function addAuthority(one: { name: string; language: string; country: string; zone: string; law: RegExp; from: string; calendar: RegExp }): Promise<void> {
  await page.goto(`${house.url}/authorities/new`)
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

async function choose(select: Locator, label: RegExp): Promise<void> {
  const texts = await select.locator('option').allTextContents()
  await select.selectOption({ label: texts.find((text) => label.test(text)) ?? String(label) })
}

/** The dates that the command line gives for a case: the same rows as the page's. */
async function rowsOf(ref: string): Promise<Record<string, unknown>[]> {
  return (await house.json<{ deadlines: Record<string, unknown>[] }>(['show', ref])).deadlines
}
const row = async (ref: string, rule: string) => (await rowsOf(ref)).find((one) => one.rule === rule)

test('Rivas: 20 working days beside the State month, silence, the safe window, practice by date', async () => {
  await log({ typed: 'rivas', option: /Rivas-Vaciamadrid/ }, { as: 'Entered in their register', on: '2026-03-02' }, 'Contratos con Huawei')
  // Ley 10/2019 art 42.1: 3–6, 9–13, 16–20, 23–27 and 30 March. State month: 2 April, Maundy Thursday, so Monday the 6th. Silence from the day after. Art 48.1: one month from the earliest.
  expect(await row('2026/001', 'es-md.reply')).toMatchObject({ dueOn: '2026-03-30', silenceFrom: '2026-04-07', effect: 'deemed_refused' })
  expect(await row('2026/001', 'es-md.ctpd')).toMatchObject({ opensOn: '2026-04-07', safeUntil: '2026-04-30', latestUntil: null })
  await see(/Thu 30 Apr(il)? 2026/, /Mon 30 Mar/, /Mon 6 Apr/, /Tue 7 Apr/, /silence counts as a refusal/i, /One month \(State law\)/, /Window open on every reading/)
  await see(/Practice since Fri 1 Aug 2025: complaints against silence are heard at any time/, /The exact day on which the practice changed isn't known/)
  await see(/Consejo de Transparencia y Protección de Datos \(CTPD\)/)
})

test('each step leads to its article, its calendar day and its evidence', async () => {
  const why = page.getByRole('list', { name: 'Why this date?' }).first()
  for (const [text, address] of [
    ['art 48.1', '/law/es-md-10-2019#es-md.ctpd-start'], ['art 42.1', '/law/es-md-10-2019#es-md.reply'], ['Ley 39/2015 arts 30.2, 30.3', '/law/es-lpac#art-30-2'],
    ['Ley 19/2013 art 20.1', '/law/es-ltaibg#es-ltaibg.reply'], ['Ley 10/2019 art 42.3', '/law/es-md-10-2019#es-md.reply-silence'],
  ] as const) {
    await expect(why.getByRole('link', { name: text }).first(), text).toHaveAttribute('href', address)
  }
  await expect(why.locator('a[href^="/law/calendars/ES-MD"]').first()).toBeVisible()
  const fact = why.locator('a[href^="#fact-"]').first()
  await fact.click()
  await expect(page.locator(':target')).toContainText('Registered')
  await why.getByRole('link', { name: 'art 48.1' }).first().click()
  await page.waitForURL(/\/law\/es-md-10-2019#es-md\.ctpd-start/)
  await expect(page.locator(':target')).toContainText('Counted from the notification of a decision')
})

test('Rivas in the guide: who hears complaints on each day since 2015, and the doctrine with its dates', async () => {
  for (const [day, body] of [
    ['2016-01-15', /Tribunal Administrativo de Contratación Pública/], ['2016-09-01', /Nobody in practice/], ['2019-05-01', /The State council \(CTBG\)/],
    ['2021-11-03', /CTyP/], ['2024-05-21', /CTyP/], ['2024-05-22', /CTPD/], ['2026-03-02', /CTPD/],
  ] as const) {
    await page.goto(`${house.url}/law/es-md-10-2019?on=${day}`)
    const heard = page.getByRole('region', { name: 'Who hears complaints' })
    await expect(heard.locator('p').first(), day).toContainText(body)
    await expect(heard.getByRole('rowheader'), 'all five stand in the table').toHaveCount(5)
  }
  const complaint = page.getByRole('article', { name: 'Complaint to the council (CTPD)' })
  for (const text of [/Practice since Thu 10 Dec 2015.*any time/, /Practice since Wed 22 May 2024: complaints against silence only within one month\. \(until Thu 31 Jul 2025\)/, /Practice since Fri 1 Aug 2025.*any time/]) {
    await expect(complaint.getByText(text)).toBeVisible()
  }
  const reply = page.getByRole('article', { name: 'Their answer' })
  for (const text of [/^20 working days from the next day on/, /One month \(State law\).*1 month/, /Silence counts as a refusal/, /It can be extended by 20 working days/, /veinte días desde su recepción/]) {
    await expect(reply.getByText(text).first()).toBeVisible()
  }
})

test('Barcelona: positive silence and when not, the demand for delivery, the GAIP', async () => {
  await signIn('2026-03-05')
  await log({ typed: 'barcelona', option: /Barcelona/ }, { as: 'Received by them', on: '2026-01-31' }, 'Carta d’intencions')
  // Llei 19/2014 art 33.1: no 31 February, the 28th is a Saturday, so Monday 2 March (ES-CT-1). GAIP, art 42.1: a month from 28 February, Saturday 28 March, so Monday the 30th.
  expect(await row('2026/002', 'es-ct.reply')).toMatchObject({ dueOn: '2026-03-02', silenceFrom: '2026-03-03', effect: 'deemed_granted' })
  expect(await row('2026/002', 'es-ct.gaip')).toMatchObject({ opensOn: '2026-03-03', safeUntil: '2026-03-30' })
  expect(await row('2026/002', 'es-ct.delivery_request')).toMatchObject({ opensOn: '2026-03-03', latestUntil: null, state: 'open' })
  await see(/Mon 2 Mar/, /Mon 30 Mar/, /silence counts as a grant, unless a (legal )?limit/i, /GAIP/)
  await page.getByRole('link', { name: 'Record the demand for delivery' }).click()
  await page.waitForURL(/compose=/)
  await page.getByLabel('Day', { exact: true }).fill('2026-03-05')
  await page.getByRole('button', { name: /^Record/ }).last().click()
  // Arts 35.3, 36.1: 30 working days: 6, 9–13, 16–20, 23–27, 30 March–2 April (20), Good Friday and Easter Monday off, 7–10, 13–17 and 20 April (30).
  await expect.poll(async () => (await row('2026/002', 'es-ct.delivery'))?.dueOn).toBe('2026-04-20')
  await page.reload()
  await see(/Mon 20 Apr/)
  await page.goto(`${house.url}/law/es-ct-19-2014`)
  await see(/Silence counts as a grant, unless a limit of the law applies: then it counts as a refusal/, /It can be extended by 15 calendar days/, /It can be extended by 15 working days/, /The law sets no end to this window/)
})

test('Belgrade: 15 days, a refusal, silence for one year', async () => {
  await signIn('2026-02-19')
  await log({ typed: 'beograd', option: /City of Belgrade/ }, { as: 'Received by them', on: '2026-02-02' }, 'Локације камера')
  // Art 16.1: day 15 is 17 February. 15 February, a Sunday, moves to the 17th (the 16th is a holiday itself): so the 18th (RS-1). ZUP 153.2: one year from the 17th.
  expect(await row('2026/003', 'rs.reply')).toMatchObject({ dueOn: '2026-02-18', nominalOn: '2026-02-17', silenceFrom: '2026-02-19', effect: 'complaint_opens' })
  expect(await row('2026/003', 'rs.complaint.silence')).toMatchObject({ opensOn: '2026-02-19', safeUntil: '2027-02-17', state: 'open' })
  // Art 16.4: the notice of an extension within seven days.
  expect(await row('2026/003', 'rs.reply#extension_notice')).toMatchObject({ dueOn: '2026-02-09' })
  await see(/Wed 17 Feb(ruary)? 2027/, /Wed 18 Feb/, /ZUP 153\.2/, /silence opens/i)
})

test('Belgrade: forty days with a notice within seven, and none with a later one; 15 days against a refusal', async () => {
  const facts = (notice: string) => [{ type: 'received', on: '2026-02-02' }, { type: 'extension_notified', on: notice }]
  const logged = await house.json<string[]>(['log'], [facts('2026-02-06'), facts('2026-02-12'), [{ type: 'received', on: '2026-02-02' }, { type: 'decided', on: '2026-02-13', result: 'refused', notifiedOn: '2026-02-16' }]]
    .map((list, index) => ({ authority: 'belgrade', title: `Продужење ${index + 1}`, questions: ['Шта?'], channel: 'electronic', facts: list })))
  expect(logged).toHaveLength(3)
  await page.goto(`${house.url}/requests?q=${encodeURIComponent('Продужење 1')}`)
  await main().getByRole('link', { name: 'Продужење 1' }).first().click()
  // Art 16.4: 40 days from 2 February are Saturday 14 March, so Monday the 16th.
  await see(/Mon 16 Mar/, /An extension was notified in time/)
  await page.goto(`${house.url}/requests?q=${encodeURIComponent('Продужење 2')}`)
  await main().getByRole('link', { name: 'Продужење 2' }).first().click()
  await see(/An extension was notified too late: it doesn't move this date/, /Wed 18 Feb/)
  await page.goto(`${house.url}/requests?q=${encodeURIComponent('Продужење 3')}`)
  await main().getByRole('link', { name: 'Продужење 3' }).first().click()
  // Art 22.1.1: 15 days from the notification on 16 February: Tuesday 3 March.
  await see(/Tue 3 Mar(ch)? 2026/)
})

test('Belgrade: 48 hours where life or liberty is at stake', async () => {
  await signIn('2026-07-11')
  await house.json(['log'], { authority: 'belgrade', title: 'Хитан захтев', questions: ['Шта?'], channel: 'electronic', kind: 'life_or_liberty', facts: [{ type: 'received', at: '2026-07-10T14:30' }] })
  await page.goto(`${house.url}/requests?q=${encodeURIComponent('Хитан захтев')}`)
  await main().getByRole('link', { name: 'Хитан захтев' }).first().click()
  // Art 16.2: 48 hours by the clock, to Sunday 12 July, 14:30 (RS-6).
  await see(/Sun 12 July? 2026/, /until 14:30/, /art 16\.2/)
  await page.goto(`${house.url}/law/rs-zspijz`)
  const urgent = page.getByRole('article', { name: 'Their answer within 48 hours' })
  await expect(urgent.getByText(/^48 hours, counted from the minute of receipt/)).toBeVisible()
  await expect(urgent.getByText('Only where life or liberty is at stake.')).toBeVisible()
})

const FOUR = [
  {
    law: 'fr-crpa', authority: { name: 'Ville de Valenciennes', language: 'fr', country: 'FR', zone: 'Europe/Paris', law: /relations entre le public/, from: '2016-01-01', calendar: /France/ },
    // R311-13: a month from 31 January ends on Saturday 28 February, which an implied refusal doesn't move (FR-1). R343-1: two months, but L112-6 without an acknowledgement.
    clock: '2026-03-02', arrived: { as: 'Received by them', on: '2026-01-31' }, rule: 'fr.reply', row: { dueOn: '2026-02-28', silenceFrom: '2026-03-01', effect: 'deemed_refused', verified: false },
    shown: [/Sat 28 Feb/, /R343-1/, /Without a complete acknowledgement of receipt the end can't be held against us/], guide: [/It stays where it falls, on a day off too/, /Silence counts as a refusal/],
  },
  {
    law: 'de-nw-ifg', authority: { name: 'Stadt Duisburg', language: 'de', country: 'DE', zone: 'Europe/Berlin', law: /IFG NRW/, from: '2002-01-01', calendar: /North Rhine-Westphalia/ },
    // § 5(2): a month from 3 March is Good Friday, 3 April; Easter Monday is the 6th: so Tuesday the 7th (BGB 193).
    clock: '2026-03-10', arrived: { as: 'Received by them', on: '2026-03-03', sentOn: '2026-03-03' }, rule: 'nw.reply', row: { dueOn: '2026-04-07', nominalOn: '2026-04-03', silenceFrom: null, effect: 'none' },
    shown: [/Tue 7 Apr(il)? 2026/, /§ 5 Abs\. 2/, /Good Friday/], guide: [/Silence has no effect of its own/, /a named natural person must ask/],
  },
  {
    law: 'uk-foia', authority: { name: 'Metropolitan Police Service', language: 'en', country: 'GB', zone: 'Europe/London', law: /Freedom of Information Act/, from: '2005-01-01', calendar: /United Kingdom/ },
    // s.10(1), (6): twenty working days after 1 June 2026; 15 June is a bank holiday in Scotland alone and counts for all: Tuesday 30 June (UK-1b guards the 29th).
    clock: '2026-06-10', arrived: { as: 'Received by them', on: '2026-06-01' }, rule: 'uk.reply', row: { dueOn: '2026-06-30', silenceFrom: null, effect: 'none' },
    shown: [/Tue 30 June? 2026/, /World Cup bank holiday \(Scotland\)/, /s\.10\(1\)/], guide: [/^20 working days from the next day on/, /It can be extended by a reasonable time/],
  },
  {
    law: 'eu-1049-2001', authority: { name: 'European Commission', language: 'en', country: 'EU', zone: 'Europe/Brussels', law: /1049\/2001/, from: '2001-12-03', calendar: /Institutions of the European Union/ },
    // Art 7.1: fifteen working days after registration on 5 May 2014; 9 May is a day off of the institutions: Tuesday 27 May (EU-1).
    clock: '2014-05-12', arrived: { as: 'Entered in their register', on: '2014-05-05' }, rule: 'eu.reply', row: { dueOn: '2014-05-27', silenceFrom: '2014-05-28', effect: 'complaint_opens' },
    shown: [/Tue 27 May 2014/, /art 7\.1/, /Europe Day/], guide: [/^15 working days from the next day on/, /Confirmatory application/],
  },
] as const

for (const one of FOUR) {
  test(`${one.law}: an authority of our own, a case, its dates, its page in the guide`, async () => {
    await signIn(one.clock)
    await addAuthority(one.authority)
    const title = `Request under ${one.law}`
    await log({ typed: one.authority.name, option: new RegExp(one.authority.name) }, one.arrived, title)
    const ref = (await house.json<{ request: string; title: string }[]>(['list'])).find((listed) => listed.title === title)?.request ?? ''
    expect(await row(ref, one.rule)).toMatchObject(one.row)
    await see(...one.shown)
    await page.goto(`${house.url}/law/${one.law}`)
    await see(...one.guide)
  })
}

test('the calculator answers without an account and without scripts, and its address holds the question', async ({ browser }) => {
  await signIn('2026-04-08')
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const plain = await context.newPage()
  await plain.goto(`${house.url}/law/calculator`)
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
  await page.goto(`${house.url}/law/calculator?law=rs-zspijz&today=2026-07-11&f0-type=received&f0-on=31%2F06%2F2026&f1-type=&f1-on=2026-07-01`)
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2)
  const day = page.getByLabel('Day', { exact: true }).first()
  await expect(day).toHaveValue('31/06/2026')
  await expect(day).toHaveAccessibleDescription(/Enter a real date/)
  await expect(page.getByLabel('Day', { exact: true }).nth(1)).toHaveValue('2026-07-01')
  await expect(page.getByLabel('Law', { exact: true })).toHaveValue('rs-zspijz')
  await day.fill('2026-07-10')
  await page.getByLabel('Time').first().fill('14:30')
  await page.getByLabel('Day', { exact: true }).nth(1).fill('')
  await page.getByLabel(/Life or liberty/).check()
  await page.getByRole('button', { name: 'Work out the dates' }).click()
  await see(/Sun 12 July 2026/, /until 14:30/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a day before the law: no version loaded, everywhere', async () => {
  await signIn('2026-04-08')
  const words = /No version (of this law is )?loaded/i
  await page.goto(`${house.url}/law/rs-zspijz?on=2001-01-01`)
  await see(/No version of this law is loaded for Mon 1 Jan 2001/)
  await expect(page.getByRole('heading', { name: 'Terms' })).toHaveCount(0)
  await page.goto(`${house.url}/law/calculator?law=rs-zspijz&today=2026-04-08&f0-type=received&f0-on=2001-01-01`)
  await see(words)
  const asked = await house.plazo(['deadlines'], { law: 'rs-zspijz', requester: 'legal_person', channel: 'electronic', today: '2026-04-08', facts: [{ type: 'received', on: '2001-01-01' }] })
  expect([asked.code, (JSON.parse(asked.stdout) as { error: { code: string } }).error.code]).toEqual([1, 'no_version_loaded'])
  await addAuthority({ name: 'Old Council', language: 'en', country: 'GB', zone: 'Europe/London', law: /Freedom of Information Act/, from: '2000-01-01', calendar: /United Kingdom/ })
  await log({ typed: 'Old Council', option: /Old Council/ }, { as: 'Received by them', on: '2003-05-05' }, 'Before the Act')
  await see(words)
})

test('nothing of the house stands on the public pages', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const outside = await context.newPage()
  for (const path of ['/law', '/law/es-md-10-2019', '/law/calendars/ES-MD-Rivas?year=2023', '/law/calculator']) {
    await outside.goto(house.url + path)
    await expect(outside.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await outside.content(), path).not.toMatch(/Contratos con Huawei|Test organisation|admin@plazo|Stadt Duisburg|2026\/001/)
  }
  await expect(outside.getByRole('link', { name: 'Sign in' })).toBeVisible()
  for (const path of ['/law/calendars/%E0%A4%A', '/law/calendars/__proto__', '/law/constructor']) expect((await outside.goto(house.url + path))?.status(), path).toBe(404)
  await outside.goto(`${house.url}/sign-in`)
  await outside.getByRole('link', { name: /Law guide/ }).click()
  await expect(outside.getByRole('heading', { level: 1, name: 'Law guide' })).toBeVisible()
  await context.close()
})
