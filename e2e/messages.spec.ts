import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Sink } from '../lib/commands/outbox/testing/sink'
import { signedIn } from './at-the-desk'
import { House } from './house'
import { ingest, mailFile } from './mails'

// A short message without legal purpose, from the case to a real mail server and back; deciding from a reply; a classification taken back (issue 5, "Answering", "Deciding").
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)

let house: House, sink: Sink
test.beforeAll(async () => {
  sink = await Sink.open()
  house = await House.open({ at: '2026-04-08', env: { PLAZO_SMTP_URL: sink.url, PLAZO_MAIL_FROM: 'Desk <desk@plazo.example>' } })
})
test.afterAll(async () => {
  await house.close()
  await sink.close()
})

type Shown = { stage: string; outcome: string; facts: { type: string }[]; messages: { id: string; direction: string; subject: string | null; text: string }[]; deadlines: unknown[]; questions: { outcome: string; text: string }[] }
const show = (ref: string) => house.json<Shown>(['show', ref])
const standing = async (ref: string) => { const { stage, outcome, facts, deadlines } = await show(ref); return { stage, outcome, facts, deadlines } }
const theirs = () => sink.seen.filter(({ to }) => to.includes('registro@rivas.example'))
const header = (raw: string, name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\s+/g, ' ').trim()
const openInbox = async (page: Page, subject: string, tab = 'classify') => {
  await page.goto(`${house.url}/inbox?tab=${tab}`)
  await page.getByRole('region', { name: 'Messages', exact: true }).getByRole('link', { name: subject }).click()
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible()
}
/** Types the text of a message, and waits until the server has it. */
async function typed(page: Page, text: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByLabel('Text', { exact: true }).fill(text)
  await saved
  await expect(page.getByText(/Saved \d/)).toBeVisible()
}
const first = { id: '', url: '' }

test('a reply is answered: the draft outlives a reload, and the message arrives once, in its thread, and moves nothing', async ({ browser }) => {
  first.id = `${randomUUID()}@rivas.example`
  const mail = mailFile({ subject: 'EX-RIVAS: una consulta', text: 'Buenos días.\n¿Prefieren el archivo en papel?', from: '"Registro de Rivas" <registro@rivas.example>' }).replace(/Message-ID: <[^>]+>/, `Message-ID: <${first.id}>`)
  const path = join(house.folder, 'consulta.eml')
  writeFileSync(path, mail)
  await house.json(['ingest', path])
  const before = await standing('EX-RIVAS')
  const page = await signedIn(browser, house, 'staff')
  await openInbox(page, 'EX-RIVAS: una consulta')
  await page.getByRole('button', { name: /^Answer: EX-RIVAS: una consulta/ }).click()
  await page.waitForURL(/\/messages\/[0-9a-f-]{36}$/)
  first.url = page.url()
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('registro@rivas.example')
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('Re: EX-RIVAS: una consulta')
  await expect(page.getByText('A message has no legal effect')).toBeVisible()
  await typed(page, 'En formato electrónico, gracias.')
  await page.reload()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('En formato electrónico, gracias.')
  await page.getByRole('button', { name: 'Send to registro@rivas.example' }).dblclick()
  await expect(page.getByRole('button', { name: 'Call it back' })).toBeVisible()
  expect(theirs()).toHaveLength(0)
  house.setClock('2026-04-08T07:05:00Z')
  await expect.poll(() => theirs().length, { timeout: 60_000 }).toBe(1)
  const raw = theirs()[0]!.raw
  expect([header(raw, 'In-Reply-To'), header(raw, 'References'), header(raw, 'Subject')]).toEqual([`<${first.id}>`, `<${first.id}>`, 'Re: EX-RIVAS: una consulta'])
  await expect(async () => {
    await page.goto(first.url)
    await expect(page.getByText(/^Sent .* to registro@rivas\.example/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('link', { name: 'See it in the record of the case' }).click()
  await expect(page.getByText('En formato electrónico, gracias.').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText('Answered by').first()).toBeVisible()
  expect(await standing('EX-RIVAS')).toEqual(before)
  expect(theirs()).toHaveLength(1)
})

test('their reply to it files itself by what it answers, and stands beside it', async ({ browser }) => {
  const id = header(theirs()[0]!.raw, 'Message-ID') ?? ''
  const [entry] = await ingest(house, [mailFile({ subject: 'Conforme', text: 'De acuerdo.', from: '"Registro" <otra@rivas.example>', headers: [`In-Reply-To: ${id}`, `References: <${first.id}> ${id}`] })])
  expect(entry).toMatchObject({ state: 'filed', request: 'EX-RIVAS' })
  const page = await signedIn(browser, house, 'staff')
  await openInbox(page, 'Conforme')
  await expect(page.getByText(/^Answers/)).toContainText('Other message')
})

test('one that the server refuses is a task with its text still there, and leaves when it is set right', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await openInbox(page, 'Conforme')
  await page.getByRole('button', { name: /^Answer: Conforme/ }).click()
  await page.waitForURL(/\/messages\//)
  const url = page.url(), had = theirs().length
  await page.getByLabel('To', { exact: true }).selectOption('registro@rivas.example')
  await typed(page, 'Muchas gracias.')
  sink.fate = () => 'no_such_user'
  await page.getByRole('button', { name: 'Send to registro@rivas.example' }).click()
  await expect(page.getByRole('button', { name: 'Call it back' })).toBeVisible()
  house.setClock('2026-04-08T07:10:00Z')
  await expect(async () => {
    await page.goto(`${house.url}/inbox?tab=failures`)
    await expect(page.getByRole('list', { name: 'Letters and messages that did not leave' }).getByRole('link')).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  sink.fate = () => 'take'
  await page.getByRole('list', { name: 'Letters and messages that did not leave' }).getByRole('link').click()
  await expect(page).toHaveURL(url)
  await expect(page.getByText(/^It did not leave\./)).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Muchas gracias.')
  await page.getByRole('button', { name: 'Send to registro@rivas.example' }).click()
  await expect(page.getByRole('button', { name: 'Call it back' })).toBeVisible()
  house.setClock('2026-04-08T07:15:00Z')
  await expect.poll(() => theirs().length, { timeout: 60_000 }).toBe(had + 1)
})

test('a file that is brought goes with the message by itself; what is typed meanwhile is kept, and a list that a colleague changed is shown before anything leaves', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await openInbox(page, 'Conforme')
  await page.getByRole('button', { name: /^Answer: Conforme/ }).click()
  await page.waitForURL(/\/messages\//)
  await page.getByLabel('To', { exact: true }).selectOption('registro@rivas.example')
  await typed(page, 'Adjuntamos')
  let go = () => {}
  const held = new Promise<void>((resolve) => { go = resolve })
  await page.route('**/api/uploads?*', async (route) => { await held; await route.continue() })
  await page.locator('input[type="file"]').first().setInputFiles({ name: 'Anexo.txt', mimeType: 'text/plain', buffer: Buffer.from('Anexo') })
  await expect(page.getByText('Files stand here that are not attached')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send to registro@rivas.example' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Text', { exact: true }).pressSequentially(' el anexo.')
  go()
  await expect(page.getByRole('button', { name: /^Send to registro@rivas\.example \(1 file/ })).toBeVisible()
  await page.getByLabel('Text', { exact: true }).pressSequentially(' Gracias.')
  await expect(page.getByText(/Saved \d/)).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Adjuntamos el anexo. Gracias.')

  const colleague = await signedIn(browser, house, 'coordinator')
  await colleague.goto(page.url())
  await expect(colleague.getByLabel('Text', { exact: true })).toHaveValue('Adjuntamos el anexo. Gracias.')
  await colleague.getByRole('button', { name: 'Take out Anexo.txt' }).click()
  await expect(colleague.getByText('Nothing is attached.')).toBeVisible()
  await page.getByRole('button', { name: /^Send to registro/ }).click()
  await expect(page.getByText('Someone changed this in the meantime')).toBeVisible()
  await expect(page.getByText('Nothing is attached.')).toBeVisible()
  await colleague.getByLabel('Text', { exact: true }).fill('De la coordinación.')
  await expect(colleague.getByText(/Saved \d/)).toBeVisible()
  await page.getByLabel('Text', { exact: true }).fill('Del equipo.')
  const asked = page.getByRole('dialog', { name: 'Somebody saved this message meanwhile' })
  await asked.getByRole('button', { name: 'Take the saved text' }).click()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('De la coordinación.')
  await page.reload()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('De la coordinación.')
  await expect(page.getByText('This device keeps text that was not saved.')).toHaveCount(0)
})

test('one that is begun is thrown away when that is confirmed, and not before', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await page.goto(`${house.url}/requests?view=all&q=EX-BARCELONA`)
  await page.locator('table.list tbody').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Write a message' }).click()
  await page.waitForURL(/\/messages\//)
  const url = page.url()
  await typed(page, 'Bon dia.')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('Bon dia.')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.getByRole('dialog', { name: 'Throw this message away?' }).getByRole('button', { name: 'Throw it away' }).click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('button', { name: 'Write a message' })).toBeVisible()
  expect((await page.goto(url))?.status()).toBe(404)
})

test('where a message would be the wrong means, a letter is offered in its place', async ({ browser }) => {
  const staff = await signedIn(browser, house, 'staff')
  await ingest(house, [mailFile({ subject: 'EX-OVERDUE: питање', text: 'Појасните захтев.' })])
  await openInbox(staff, 'EX-OVERDUE: питање')
  const panel = staff.getByRole('region', { name: 'Classify this message' })
  await panel.getByRole('radio', { name: 'Question to us' }).check()
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await expect(staff.getByText('Classified', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  await openInbox(staff, 'EX-OVERDUE: питање', 'done')
  await expect(staff.getByText('Here a message is the wrong means')).toBeVisible()
  await expect(staff.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
})

test('a decision proposes its result from the questions, leads to deciding them by its documents, and is taken back with Undo', async ({ browser }) => {
  const asked = (await show('EX-DUE-SOON')).questions[0]!.text
  await ingest(house, [mailFile({ subject: 'EX-DUE-SOON: resolució', text: 'Resolució.', date: 'Tue, 07 Apr 2026 15:42:00 +0000', attachment: { name: 'Resolució.txt', text: `Resolució de 7 d’abril de 2026.\n${asked}` } })])
  const before = await standing('EX-DUE-SOON')
  const page = await signedIn(browser, house, 'staff')
  await openInbox(page, 'EX-DUE-SOON: resolució')
  await expect(page.getByRole('list', { name: 'Where the documents speak of the questions' })).toBeVisible({ timeout: 60_000 })
  const panel = page.getByRole('region', { name: 'Classify this message' })
  await panel.getByRole('radio', { name: 'Decision' }).check()
  const selects = panel.getByRole('combobox')
  const questions = (await selects.count()) - 1
  for (let index = 1; index <= questions; index += 1) await selects.nth(index).selectOption('refused')
  await expect(panel.getByText('The questions speak for: Refused')).toBeVisible()
  await expect(panel.getByLabel('Result')).toHaveValue('')
  await panel.getByRole('button', { name: 'Use it' }).click()
  await expect(panel.getByLabel('Result')).toHaveValue('refused')
  for (let index = 1; index <= questions; index += 1) await selects.nth(index).selectOption('none')
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByText('Classified', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  expect(await show('EX-DUE-SOON')).toMatchObject({ stage: 'decided', outcome: 'refused' })
  await page.getByRole('link', { name: 'Decide the questions' }).click()
  await expect(page.getByText('What you decide now is shown by this message:')).toBeVisible()
  await page.getByRole('button', { name: /^Answer question/ }).first().click()
  const chosen = page.getByRole('dialog').getByLabel('Document that shows it')
  expect(await chosen.locator('option:checked').textContent()).toBe('Resolució.txt')
  await expect(page.getByRole('dialog').getByText('Found by its words:')).toBeVisible()
  await page.keyboard.press('Escape')

  await ingest(house, [mailFile({ subject: 'EX-DUE-SOON: taxa', text: 'Cal pagar una taxa.', date: 'Tue, 07 Apr 2026 15:42:00 +0000' })])
  const decided = await standing('EX-DUE-SOON')
  await openInbox(page, 'EX-DUE-SOON: taxa')
  await page.getByRole('region', { name: 'Classify this message' }).getByRole('radio', { name: 'Fee' }).check()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(/^Undone: it waits/).filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'EX-DUE-SOON: taxa' })).toBeVisible()
  expect(await standing('EX-DUE-SOON')).toEqual(decided)
  expect(before.stage).toBe('awaiting_response')
})
