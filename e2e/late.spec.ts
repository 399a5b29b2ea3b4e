import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import { Sink } from '../lib/commands/outbox/testing/sink'
import { atTheDesk, bring, classifying, openMail, said } from './at-the-desk'
import { House } from './house'
import { rowsOf } from './house-rows'
import { mailFile } from './mails'

// What comes late, or comes by itself, hides nothing: an automatic acknowledgement leaves a case overdue, an answer after silence leaves the silence (issue 5, "It shows" 5).
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 20_000 })

// Registered on Mon 2 Mar 2026: the town's twenty working days end on Mon 30 Mar, the other reading's month on Mon 6 Apr (law.md 3a).
const DUE = '2026-03-30'
const CASES = [{ ref: 'EX-LATE-ONE', title: 'Convenio de semáforos con cámaras' }, { ref: 'EX-LATE-TWO', title: 'Manuales del centro de control' }]
let house: House, sink: Sink

test.beforeAll(async () => {
  sink = await Sink.open()
  house = await House.open({ at: '2026-03-03', env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'Desk <desk@plazo.example>' } })
  await house.json(['log'], CASES.map((one) => ({
    ...one, authority: 'rivas', questions: ['Uno'], requester: 'legal_person', channel: 'electronic', language: 'es', assignee: 'staff@plazo.example', facts: [{ type: 'registered', on: '2026-03-02' }],
  })))
})
test.afterAll(async () => {
  await house.close()
  await sink.close()
})

const standing = async (ref: string) => (await house.json<{ request: string; stage: string; outcome: string; nextDeadline: { rule: string; dueOn: string } | null }[]>(['list'])).find((one) => one.request === ref)
const row = (page: Page, ref: string) => page.locator('table.list tbody tr').filter({ hasText: ref })
const idOf = (ref: string) => rowsOf<{ id: string }>(house, 'SELECT id FROM request WHERE ref = ?', ref)[0]?.id ?? ''

/** The worker looks at this instant, and sends what it has to say. */
async function workerAt(instant: string): Promise<void> {
  house.setClock(instant)
  await expect.poll(() => rowsOf<{ at: string }>(house, "SELECT at FROM heartbeat WHERE process = 'reminders'")[0]?.at, { timeout: 90_000 }).toBe(new Date(instant).toISOString())
  await expect.poll(() => rowsOf(house, "SELECT id FROM outbox WHERE state IN ('queued', 'sending')").length, { timeout: 60_000 }).toBe(0)
}

/** What the reminders say to the person who has the cases, since this was last asked. */
async function reminded(): Promise<string> {
  const mails = await Promise.all(sink.seen.filter(({ to }) => to.includes('staff@plazo.example')).map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'latin1'))))
  sink.seen.length = 0
  return mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n')
}

/** What a summary says of it. */
const OVER = /Time passed, no answer[\s\S]*EX-LATE-ONE[\s\S]*the time has passed without an answer/

const staff = (browser: Browser) => atTheDesk(browser, house, 'staff')

test('an automatic acknowledgement on the last day is brought in as a file, and appears by itself', async ({ browser }) => {
  house.setClock(`${DUE}T09:00:00Z`)
  const page = await staff(browser)
  await bring(page, house, mailFile({
    subject: 'Acuse de recibo: EX-LATE-ONE', text: 'Hemos recibido su solicitud. Este mensaje se ha generado automáticamente.', date: 'Mon, 30 Mar 2026 08:55:00 +0000', headers: ['Auto-Submitted: auto-replied'],
  }))
  await openMail(page, 'Acuse de recibo: EX-LATE-ONE')
  await expect(page.getByRole('region', { name: 'Messages', exact: true }).getByText('Acknowledgement?')).toBeVisible()
  expect(await standing('EX-LATE-ONE')).toMatchObject({ stage: 'awaiting_response', nextDeadline: { dueOn: DUE } })
})

test('the next day the case is overdue in the list, on its page and on Today, and its people are reminded', async ({ browser }) => {
  await workerAt('2026-03-30T20:00:00Z')
  sink.seen.length = 0
  await workerAt('2026-03-31T06:05:00Z')
  expect(await reminded()).toMatch(OVER)
  const page = await staff(browser)
  await page.goto(`${house.url}/requests?view=overdue`)
  await expect(row(page, 'EX-LATE-ONE')).toContainText('Overdue')
  await page.goto(`${house.url}/requests/${idOf('EX-LATE-ONE')}`)
  await expect(page.locator('.casehead').getByText('Overdue')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Our own deadline' })).toContainText('opens in 7 days')
  await expect(page.getByRole('link', { name: 'Write: Reminder' })).toBeVisible()
  await page.goto(`${house.url}/today`)
  await expect(page.getByRole('region', { name: /^Time passed, no answer/ })).toContainText('Convenio de semáforos con cámaras')
  await expect(page.getByRole('region', { name: /^Replies to classify/ })).toContainText('Acuse de recibo: EX-LATE-ONE')
})

test('classified as what it is, it moves no date; the day after its people are reminded again', async ({ browser }) => {
  const page = await staff(browser)
  const before = await standing('EX-LATE-ONE')
  await page.goto(`${house.url}/inbox?tab=classify`)
  await openMail(page, 'Acuse de recibo: EX-LATE-ONE')
  await expect(classifying(page).getByRole('radio', { name: 'Acknowledgement' })).toBeChecked()
  await expect(page.getByText('No date and no state changes. The clock runs on.')).toBeVisible()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  expect(await standing('EX-LATE-ONE')).toEqual(before)
  await workerAt('2026-04-01T06:05:00Z')
  expect(await reminded()).toMatch(OVER)
})

/** The record of the case on the page that is open, as text. */
const record = (page: Page) => page.getByRole('region', { name: /^Record/ })

test('an answer that comes after the silence began stands beside it: the term stays run out, its effect said, the remedy there', async ({ browser }) => {
  house.setClock('2026-04-13T08:00:00Z')
  const page = await staff(browser)
  await page.goto(`${house.url}/requests?view=overdue`)
  await expect(row(page, 'EX-LATE-ONE')).toContainText('No answer (silence)')
  await bring(page, house, mailFile({ subject: 'EX-LATE-ONE: resolución', text: 'Resolución de 10 de abril de 2026: se deniega el acceso.', date: 'Mon, 13 Apr 2026 07:00:00 +0000' }))
  await openMail(page, 'EX-LATE-ONE: resolución')
  const panel = classifying(page)
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await panel.getByLabel('Date on the letter').fill('2026-04-10')
  await panel.getByLabel('Result').selectOption('refused')
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  expect(await standing('EX-LATE-ONE')).toMatchObject({ stage: 'decided', outcome: 'refused', nextDeadline: { rule: 'es-md.ctpd' } })
  await page.goto(`${house.url}/requests/${idOf('EX-LATE-ONE')}`)
  await expect(record(page).getByText(/Term ended without an answer in time: Their answer\. In law: silence refuses/)).toBeVisible()
  await expect(record(page).locator('[id^="message-"]').filter({ hasText: 'EX-LATE-ONE: resolución' })).toContainText('Decided: refused')
  await expect(page.getByRole('region', { name: 'Our own deadline' })).toContainText('Complaint to the council (CTPD)')
  await page.getByText(/other dates?, and why$/).click()
  await expect(page.getByRole('region', { name: 'Their answer' })).toContainText(/Mon 30 Mar 2026, .*late/)
  await page.goto(`${house.url}/today`)
  await expect(page.getByRole('region', { name: /^Our own deadlines/ })).toContainText('Convenio de semáforos con cámaras')
})

test('a silence that was complained of stays claimed when the answer comes late, in the list, the case and on Today', async ({ browser }) => {
  const page = await staff(browser)
  await page.goto(`${house.url}/requests/${idOf('EX-LATE-TWO')}`)
  await page.getByRole('link', { name: 'Record the complaint' }).click()
  await expect(page.getByLabel('What happened?')).toHaveValue('complaint_filed')
  await expect(page.locator('section.effect')).toContainText('Outcome')
  await page.getByRole('button', { name: 'Record fact' }).click()
  await said(page, 'Clock fact recorded')
  expect(await standing('EX-LATE-TWO')).toMatchObject({ stage: 'in_complaint', outcome: 'deemed_refused' })

  house.setClock('2026-05-11T08:00:00Z')
  const later = await staff(browser)
  await bring(later, house, mailFile({ subject: 'EX-LATE-TWO: resolución', text: 'Resolución de 8 de mayo de 2026: se estima en parte.', date: 'Mon, 11 May 2026 07:00:00 +0000' }))
  await openMail(later, 'EX-LATE-TWO: resolución')
  const panel = classifying(later)
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await panel.getByLabel('Date on the letter').fill('2026-05-08')
  await panel.getByLabel('Result').selectOption('granted_in_part')
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(later, 'Classified')
  expect(await standing('EX-LATE-TWO')).toMatchObject({ stage: 'decided', outcome: 'granted_in_part', nextDeadline: { rule: 'es-md.ctpd.decide' } })
  await later.goto(`${house.url}/requests/${idOf('EX-LATE-TWO')}`)
  await expect(record(later).getByText(/Silence claimed from/)).toBeVisible()
  await expect(record(later).getByText(/Term ended without an answer in time: Their answer\. In law: silence refuses/)).toBeVisible()
  await expect(record(later).locator('[id^="message-"]').filter({ hasText: 'EX-LATE-TWO: resolución' })).toContainText('Decided: granted in part')
  await expect(later.getByRole('link', { name: 'Record the decision on the complaint' })).toBeVisible()
  await later.goto(`${house.url}/requests?view=all&q=EX-LATE-TWO`)
  await expect(row(later, 'EX-LATE-TWO')).toContainText(/Granted in part.*the oversight body decides/)
  await later.goto(`${house.url}/today`)
  await expect(later.getByRole('region', { name: /^Time passed, no answer/ })).not.toContainText('Manuales del centro de control')
})

test('all that is kept agrees', async () => {
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
})
