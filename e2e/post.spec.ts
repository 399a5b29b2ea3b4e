import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { Dovecot, PASSWORD } from '../lib/commands/inbox/testing/dovecot'
import { Sink } from '../lib/commands/outbox/testing/sink'
import { pdfOf } from '../lib/files/text/testing'
import { atTheDesk, classifying, effectOf, foundFor, openMail, said } from './at-the-desk'
import { House } from './house'
import { rowsOf } from './house-rows'
import { mailFile } from './mails'

// The whole way of the post, against a real mail server and a real mailbox: a letter goes, its answers come, and what they prove stands in the case (issue 5, "It shows" 1).
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 20_000 })

const CASE = 'POST-1', TITLE = 'Mantenimiento de las cámaras y su presupuesto', REGISTRY = 'registro@rivas.example'
const RECEIPT = 'RE: Reiteración', DECISION = 'Cámaras, mantenimiento: resolución', OTHER = 'Consulta sobre unas fotocopias'
type Shown = { stage: string; outcome: string; facts: { type: string; on: string; registerNumber?: string }[]; deadlines: { rule: string; dueOn: string | null }[]; messages: { subject: string | null }[] }

let house: House, sink: Sink, dovecot: Dovecot
let staff: Page, coordinator: Page
let staged: { requestId: string; letterId: string }
/** Our letter as it left. */
let ours: { messageId: string; replyTo: string }

test.beforeAll(async ({ browser }) => {
  sink = await Sink.open()
  dovecot = await Dovecot.open()
  house = await House.open({ at: '2026-04-08', env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'Desk <desk@plazo.example>' } })
  await house.json(['log'], {
    ref: CASE, title: TITLE, authority: 'rivas', questions: ['El presupuesto de cada año'], requester: 'legal_person', channel: 'electronic', language: 'es', assignee: 'staff@plazo.example',
    facts: [{ type: 'sent', on: '2026-03-16' }],
  })
  staged = await house.script('e2e/post-stage.ts', { ref: CASE, email: REGISTRY })
  staff = await atTheDesk(browser, house, 'staff')
  coordinator = await atTheDesk(browser, house, 'coordinator')
})
test.afterAll(async () => {
  await house.close()
  await dovecot.close()
  await sink.close()
})

const show = () => house.json<Shown>(['show', CASE])
/** The dates that are others now, as the form says them. */
const movedTo = (before: Shown, after: Shown) => after.deadlines.filter((row) => row.dueOn !== before.deadlines.find((one) => one.rule === row.rule)?.dueOn).map(({ dueOn }) => dueOn ?? 'no date').sort()
const ingested = () => rowsOf<{ n: number }>(house, "SELECT count(*) AS n FROM inbound WHERE state <> 'kept'")[0]?.n

test('the mailbox is entered in the settings, and its test says what is wrong and what is right', async ({ browser }) => {
  const admin = await atTheDesk(browser, house, 'admin')
  await admin.goto(`${house.url}/settings/mail`)
  const incoming = admin.getByRole('region', { name: 'Incoming mail' })
  await expect(incoming.getByText('No mailbox is set up.')).toBeVisible()
  const fill = async (password: string) => {
    await incoming.getByLabel('Mailbox server (IMAP)').fill('127.0.0.1')
    await incoming.getByLabel('Port').fill(String(dovecot.port))
    await incoming.getByLabel('Encryption').selectOption({ label: 'None (only on this machine or your own network)' })
    await incoming.getByLabel('User name').fill('desk')
    await incoming.getByLabel('Password').fill(password)
    await incoming.getByLabel('Addresses of requests').selectOption({ label: 'With a plus: desk+code@example.org' })
    await incoming.getByRole('button', { name: 'Save incoming mail' }).click()
    await expect(incoming.getByText('Saved', { exact: true })).toBeVisible()
    await incoming.getByRole('button', { name: 'Test the mailbox' }).click()
  }
  await fill('not the password')
  await expect(incoming.getByText(/user name or the password/).first()).toBeVisible()
  await fill(PASSWORD)
  await expect(incoming.getByText('The mailbox is open: INBOX holds 0 mails.')).toBeVisible()
  await admin.context().close()
})

test('a letter is approved by one person and sent by another from the case, with the case’s own address for the answer', async () => {
  await coordinator.goto(`${house.url}/requests/${staged.requestId}/letters/${staged.letterId}`)
  await coordinator.getByRole('button', { name: 'Approve', exact: true }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(coordinator.getByText(/Approved by Coordinator on/)).toBeVisible()
  await staff.goto(`${house.url}/requests/${staged.requestId}`)
  await staff.getByRole('region', { name: 'Letters' }).getByRole('link', { name: 'Reminder' }).click()
  await staff.getByRole('link', { name: 'Send or file' }).click()
  await staff.getByRole('button', { name: /^Send to registro@rivas\.example/ }).click()
  await expect(staff.getByRole('button', { name: 'Call it back' })).toBeVisible()
  house.setClock('2026-04-08T07:01:00Z')
  await expect.poll(() => sink.seen.filter(({ to }) => to.includes(REGISTRY)).length, { timeout: 60_000 }).toBe(1)
  const raw = sink.seen.find(({ to }) => to.includes(REGISTRY))?.raw ?? ''
  ours = { messageId: /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '', replyTo: /^Reply-To: .*?([^\s<>]+@[^\s<>]+)/im.exec(raw)?.[1] ?? '' }
  expect(ours.replyTo).toMatch(/^desk\+[a-z2-9]+@plazo\.example$/)
})

test('the authority’s receipt comes by IMAP and is filed by itself beside our letter', async () => {
  house.setClock('2026-04-08T09:00:00Z')
  const pdf = await pdfOf(['Ayuntamiento de Rivas-Vaciamadrid. Justificante de presentación.', 'Su solicitud tuvo entrada en el registro general n.º 2026/123456 el 20 de marzo de 2026.'])
  // The mail's own text names neither number nor date: they are found in the PDF alone.
  dovecot.deliver(Buffer.from(mailFile({
    subject: RECEIPT, from: `"Registro general" <${REGISTRY}>`, to: ours.replyTo, text: 'Buenos días. Adjuntamos el justificante de su solicitud.\n\nEl 8/4/2026, Desk escribió:\n> Reiteramos la solicitud.', date: 'Wed, 08 Apr 2026 08:55:00 +0000',
    headers: [`In-Reply-To: <${ours.messageId}>`, `References: <${ours.messageId}>`], attachment: { name: 'Justificante de entrada.pdf', text: pdf, type: 'application/pdf' },
  })))
  await expect.poll(ingested, { timeout: 90_000 }).toBe(1)
  await staff.goto(`${house.url}/inbox`)
  await expect(staff.getByText(/^Last check/).first()).toBeVisible()
  await staff.getByRole('navigation', { name: 'Inbox folders' }).getByRole('link', { name: /^To classify/ }).click()
  await openMail(staff, RECEIPT)
  const mail = staff.getByRole('article')
  await expect(mail.getByText(/^Matched/)).toBeVisible()
  await expect(mail.getByText(/^Answers/)).toContainText('Letter')
  await expect(mail.getByText('Adjuntamos el justificante', { exact: false })).toBeVisible()
  await expect(mail.getByText('> Reiteramos la solicitud.')).toBeHidden()
})

test('it is classified as a receipt: date and number found in its PDF with the page; the dates shown before are those after', async () => {
  await expect(async () => {
    await staff.reload()
    await expect(staff.getByRole('article').getByText(/2 pages .* text ready/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  const panel = classifying(staff)
  await panel.getByRole('radio', { name: 'Receipt with number' }).check()
  await foundFor(panel, 'Registered on').click()
  await expect(panel.getByText('Justificante de entrada.pdf, page 2').first()).toBeVisible()
  await panel.getByRole('button', { name: 'Use 20 Mar 2026' }).click()
  await foundFor(panel, 'Register number').click()
  await panel.getByRole('button', { name: 'Use 2026/123456' }).click()
  const before = await show()
  const effect = await effectOf(staff)
  expect(await show()).toEqual(before)
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(staff, 'Classified')
  const after = await show()
  expect(after.facts).toContainEqual(expect.objectContaining({ type: 'registered', on: '2026-03-20', registerNumber: '2026/123456' }))
  expect(effect).toEqual(movedTo(before, after))
  await staff.goto(`${house.url}/requests/${staged.requestId}`)
  await expect(staff.getByText('2026/123456').first()).toBeVisible()
  const answered = staff.locator('[id^="message-"]').filter({ hasText: RECEIPT })
  await expect(answered.getByRole('link', { name: /^Letter, / })).toBeVisible()
})

test('one that names no case is accepted with Enter; one that nobody could guess is searched for by hand', async ({ browser }) => {
  house.setClock('2026-04-09T09:00:00Z')
  // A session doesn't outlast a day away.
  staff = await atTheDesk(browser, house, 'staff')
  const pdf = await pdfOf(['Resolución de 8 de abril de 2026.', 'Anexo. La instalación de las cámaras tiene un presupuesto de 1.250.000 euros.'])
  dovecot.deliver(Buffer.from(mailFile({
    subject: DECISION, from: '"Gabinete" <gabinete@otro.example>', text: 'Se estima en parte la solicitud. Adjuntamos la resolución de 8 de abril de 2026.', date: 'Thu, 09 Apr 2026 08:30:00 +0000',
    attachment: { name: 'Resolución.pdf', text: pdf, type: 'application/pdf' },
  })))
  dovecot.deliver(Buffer.from(mailFile({ subject: OTHER, from: '"Archivo" <archivo@uno-mas.example>', text: '¿Pueden llamarnos?', date: 'Thu, 09 Apr 2026 08:40:00 +0000' })))
  await expect.poll(ingested, { timeout: 90_000 }).toBe(3)
  await staff.goto(`${house.url}/inbox?tab=match`)
  await openMail(staff, OTHER)
  await expect(staff.getByText('No request was found in it.')).toBeVisible()
  await staff.getByRole('combobox', { name: 'Another request' }).fill('mantenimiento camaras')
  await staff.getByRole('option', { name: new RegExp(CASE) }).click()
  await staff.getByRole('button', { name: `File in ${CASE}` }).click()
  await said(staff, `Filed in ${CASE}`)
  await expect(staff.getByRole('heading', { level: 2, name: DECISION })).toBeVisible()
  await expect(staff.getByRole('button', { name: new RegExp(`^File in ${CASE}`) })).toBeVisible()
  await staff.keyboard.press('Enter')
  await expect(staff.getByText('All mail is matched.')).toBeVisible()
  expect((await show()).messages.map(({ subject }) => subject)).toEqual(expect.arrayContaining([RECEIPT, DECISION, OTHER]))
})

test('the decision is classified with its date; the case stands as was said before', async () => {
  await staff.goto(`${house.url}/inbox?tab=classify`)
  await openMail(staff, DECISION)
  const panel = classifying(staff)
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await foundFor(panel, 'Date on the letter').click()
  await panel.getByRole('button', { name: 'Use 8 Apr 2026' }).first().click()
  await panel.getByLabel('Result').selectOption('granted_in_part')
  const before = await show()
  const effect = await effectOf(staff)
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(staff, 'Classified')
  const after = await show()
  expect([before.stage, after.stage, after.outcome]).toEqual(['awaiting_response', 'decided', 'granted_in_part'])
  expect(effect).toEqual(expect.arrayContaining(movedTo(before, after)))
})

test('its PDF opens in the viewer, and its words are found by search at their page', async () => {
  await staff.goto(`${house.url}/inbox?tab=done`)
  await openMail(staff, DECISION)
  await staff.getByRole('link', { name: /^Open ?: Resolución\.pdf$/ }).click()
  await expect(staff.locator('.pdftext')).toContainText('Resolución de 8 de abril de 2026.')
  await expect.poll(async () => {
    await staff.goto(`${house.url}/search?q=instalacion+presupuesto`)
    return staff.getByRole('region', { name: 'Pages of documents' }).getByRole('link', { name: /Resolución\.pdf, page 2/ }).count()
  }, { timeout: 60_000 }).toBe(1)
  const pages = staff.getByRole('region', { name: 'Pages of documents' })
  await expect(pages.locator('mark')).toHaveText(['instalación', 'presupuesto'])
  await pages.getByRole('link', { name: /Resolución\.pdf, page 2/ }).click()
  await expect(staff.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
  await expect(staff.locator('.pdftext mark')).toHaveText(['instalación', 'presupuesto'])
})

test('all that is kept agrees; every mail is once in the case, and as it was in the mailbox', async () => {
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
  expect(sink.twice()).toEqual([])
  expect(dovecot.mails().map(({ flags }) => flags)).toEqual(['', '', ''])
  expect(rowsOf<{ n: number }>(house, 'SELECT count(*) AS n FROM inbound')[0]?.n).toBe(3)
})
