import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { Sink } from '../lib/commands/outbox/testing/sink'
import { Caller } from './caller'
import { House } from './house'
import type { Role } from './house'
import { everyRow, rowsOf } from './house-rows'

// The reminder comes, once, at its hour, by the real worker and a real mail server; and the private calendar follows (issue 4, "It shows" 5 and 6).
test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 20_000 })

// The example is loaded on Wed 8 Apr 2026: EX-RESTRICTED was refused on Mon 30 Mar, and our month to complain ends on Thu 30 Apr. Its coordinator and staff are its members.
const CASE = 'EX-RESTRICTED', TITLE = 'Convenio de videovigilancia', RULE = 'es-md.ctpd'
const ME = 'coordinator@plazo.example'
let house: House, sink: Sink, page: Page, caseId: string, feed: string, sequence: number

test.beforeAll(async ({ browser }) => {
  sink = await Sink.open()
  house = await House.open({ at: '2026-04-08T04:00:00Z', env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'Desk <desk@plazo.example>' } })
  caseId = rowsOf<{ id: string }>(house, 'SELECT id FROM request WHERE ref = ?', CASE)[0]?.id ?? ''
  page = await browser.newPage()
})
test.afterAll(async () => {
  await page.close()
  await house.close()
  await sink.close()
})

/** Days pass here between two visits: a session of before is over. */
async function signIn(on: Page, role: Role): Promise<void> {
  await on.context().clearCookies()
  await on.goto(`${house.url}/sign-in`)
  await on.getByLabel('Email address').fill(`${role}@plazo.example`)
  await on.locator('input[type="password"]').fill(house.passwords.get(role) ?? '')
  await on.getByRole('button', { name: 'Sign in', exact: true }).click()
  await on.waitForURL(/\/today/)
}

const mailsTo = (who: string) => sink.seen.filter(({ to }) => to.includes(who))
const parsed = async (who: string) => Promise.all(mailsTo(who).map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'latin1'))))
const waiting = () => rowsOf(house, "SELECT id FROM outbox WHERE state IN ('queued', 'sending')").length

/** Moves the clock and waits until the worker has looked then; and, unless the mail server is busy, until nothing waits. */
async function workerAt(instant: string, sends = true): Promise<void> {
  house.setClock(instant)
  const lookedAt = () => rowsOf<{ at: string }>(house, "SELECT at FROM heartbeat WHERE process = 'reminders'")[0]?.at
  await expect.poll(lookedAt, { timeout: 90_000 }).toBe(new Date(instant).toISOString())
  if (sends) await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
}

test('before their hour nothing comes; at it one digest and one mail at once, however often the worker looks', async () => {
  await workerAt('2026-04-27T05:30:00Z')
  await workerAt('2026-04-27T22:30:00Z')
  sink.seen.length = 0
  await workerAt('2026-04-28T05:59:00Z')
  expect(mailsTo(ME)).toEqual([])
  for (const time of ['06:00', '06:01', '06:20', '10:00', '16:00', '21:50']) await workerAt(`2026-04-28T${time}:00Z`)
  const kinds = rowsOf<{ kind: string }>(house, `SELECT n.kind FROM notice n JOIN person p ON p.id = n.person_id JOIN outbox o ON o.id = n.outbox_id
    WHERE p.email = ? AND n."on" = '2026-04-28' AND o.state = 'sent' ORDER BY n.kind`, ME).map(({ kind }) => kind)
  expect(kinds).toEqual(['digest', 'immediate'])
  const mails = await parsed(ME)
  expect(mails).toHaveLength(2)
  for (const mail of mails) expect(mail.text).toContain(CASE)
  expect(sink.twice()).toEqual([])
})

test('a restricted case is in nobody else’s mail', async () => {
  expect(mailsTo('staff@plazo.example').length).toBeGreaterThan(0)
  const others = [...new Set(sink.seen.flatMap(({ to }) => to))].filter((who) => who !== ME && who !== 'staff@plazo.example')
  expect(others).toContain('volunteer@plazo.example')
  for (const who of others) {
    for (const { subject, text, html } of await parsed(who)) for (const secret of [CASE, TITLE, caseId]) expect(`${subject} ${text} ${html}`).not.toContain(secret)
  }
})

test('opening every link of the mails changes nothing, signed in or not', async () => {
  const links = new Set<string>()
  for (const mail of await parsed(ME)) {
    for (const [link] of `${mail.text} ${mail.html?.replaceAll('&amp;', '&')}`.matchAll(/https?:\/\/[^\s"'<>)]+/g)) links.add(link)
    for (const { key, value } of mail.headers) if (key === 'list-unsubscribe') for (const [, link] of value.matchAll(/<(http[^>]+)>/g)) links.add(link ?? '')
  }
  const own = [...links].filter((link) => link.startsWith(house.url)).map((link) => link.slice(house.url.length))
  expect([own.length > 4, own.some((path) => path.includes(caseId))]).toEqual([true, true])
  const me = new Caller(house.url)
  expect(await me.signIn(ME, house.passwords.get('coordinator') ?? '')).toBe(true)
  const before = everyRow(house)
  for (const path of own) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await me.ask(path, { method, own: false })
      expect([path, answer.status < 400]).toEqual([path, true])
      await new Caller(house.url).ask(path, { method, own: false })
    }
  }
  expect(everyRow(house)).toBe(before)
})

type Event = { uid: string; sequence: number; status: string; start: string; allDay: boolean; text: string }
async function calendarAt(address: string): Promise<Event[]> {
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as string)
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const start = one.getFirstPropertyValue('dtstart') as ICAL.Time
    return {
      uid: String(one.getFirstPropertyValue('uid')), sequence: Number(one.getFirstPropertyValue('sequence') ?? 0), status: String(one.getFirstPropertyValue('status')),
      start: start.toString(), allDay: start.isDate, text: one.toString(),
    }
  })
}
const ofCase = (events: Event[]) => events.find(({ uid }) => uid === `${caseId}-${RULE}@plazo`)

/** A private address of all cases that its person may see, as the page hands it over. */
async function newFeed(on: Page): Promise<string> {
  await on.goto(`${house.url}/calendar`)
  await on.getByRole('radio', { name: 'All cases that I may see' }).check()
  await on.getByRole('button', { name: 'Make an address' }).click()
  return on.getByLabel('Address of the feed').inputValue()
}

test('the private calendar made in the page is one that another program can read; it reveals no restricted case', async ({ browser }) => {
  await signIn(page, 'coordinator')
  feed = await newFeed(page)
  expect(feed.startsWith(`${house.url}/api/feed/`)).toBe(true)
  const events = await calendarAt(feed)
  expect(events.every(({ allDay }) => allDay)).toBe(true)
  expect(ofCase(events)).toMatchObject({ start: '2026-04-30', status: 'CONFIRMED' })
  sequence = ofCase(events)?.sequence ?? 0
  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, 'admin')
  const theirs = await calendarAt(await newFeed(other))
  expect(theirs.length).toBeGreaterThan(0)
  for (const { text } of theirs) for (const secret of [CASE, TITLE, caseId]) expect(text).not.toContain(secret)
  await context.close()
})

test('a date that moves takes back what was not yet sent; the next mail says what holds, the calendar too', async () => {
  sink.seen.length = 0
  sink.fate = () => 'busy'
  await workerAt('2026-04-29T06:05:00Z', false)
  const digests = () => rowsOf<{ state: string; dueOn: string }>(house, `SELECT n.state, i.due_on AS dueOn FROM notice n JOIN notice_item i ON i.notice_id = n.id JOIN person p ON p.id = n.person_id
    WHERE p.email = ? AND n."on" = '2026-04-29' AND n.kind = 'digest' AND i.request_id = ? AND i.rule = ?`, ME, caseId, RULE)
  expect(digests()).toEqual([{ state: 'queued', dueOn: '2026-04-30' }])
  await house.script('e2e/reminders-stage.ts', { ref: CASE, decidedOn: '2026-04-06' })
  await workerAt('2026-04-29T06:06:00Z', false)
  const now = digests()
  const moved = now.find(({ state }) => state !== 'withdrawn')?.dueOn ?? ''
  expect(now).toEqual(expect.arrayContaining([{ state: 'withdrawn', dueOn: '2026-04-30' }]))
  expect([now.length, moved > '2026-04-30']).toEqual([2, true])
  sink.fate = () => 'take'
  await workerAt('2026-04-29T08:00:00Z')
  const mails = (await parsed(ME)).filter(({ text }) => text?.includes(CASE))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toMatch(/New date: .*\(before: .*30 Apr/)
  expect(ofCase(await calendarAt(feed))).toMatchObject({ start: moved, sequence: sequence + 1, status: 'CONFIRMED' })
})

test('the hour and the days chosen in the profile hold from then on', async () => {
  await signIn(page, 'coordinator')
  await page.goto(`${house.url}/settings/profile`)
  await page.getByLabel('Hour of the summary').fill('10:30')
  await page.getByRole('checkbox', { name: 'Friday' }).uncheck()
  await page.getByRole('button', { name: 'Save reminders' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  sink.seen.length = 0
  await workerAt('2026-04-30T08:29:00Z')
  expect(mailsTo(ME)).toEqual([])
  await workerAt('2026-04-30T08:30:00Z')
  expect(mailsTo(ME)).toHaveLength(1)
  // Fri 1 May: no day of theirs any more. Staff's it still is.
  sink.seen.length = 0
  for (const time of ['06:00', '08:30', '20:00']) await workerAt(`2026-05-01T${time}:00Z`)
  expect(mailsTo(ME)).toEqual([])
  expect(mailsTo('staff@plazo.example').length).toBeGreaterThan(0)
})

test('a case that is closed is cancelled in the calendar', async () => {
  const before = ofCase(await calendarAt(feed))
  await house.script('e2e/reminders-stage.ts', { ref: CASE, decidedOn: null })
  const after = ofCase(await calendarAt(feed))
  expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
})

test('an address that was revoked answers as one that never was', async () => {
  await signIn(page, 'coordinator')
  await page.goto(`${house.url}/calendar`)
  await page.getByRole('button', { name: /Revoke the address made/ }).click()
  await expect(page.getByText('There is no address yet.')).toBeVisible()
  const unknown = feed.replace(/[^/]+\.ics$/, `${'A'.repeat(32)}.ics`)
  const answers = await Promise.all([feed, unknown].map(async (address) => {
    const answer = await fetch(address)
    const { 'date': _date, ...headers } = Object.fromEntries(answer.headers)
    return { status: answer.status, headers, text: await answer.text() }
  }))
  expect(answers[0]?.status).toBe(404)
  expect(answers[0]).toEqual(answers[1])
})

test('all that is kept agrees', async () => {
  expect(await house.json<{ ok: boolean; problems: unknown[] }>(['verify'])).toEqual({ ok: true, problems: [] })
})
