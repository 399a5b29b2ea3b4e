import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { EXAMPLE_CASES } from '../lib/commands/example/example-cases'
import { plainPdf } from '../lib/letters/plain-pdf'
import { atTheDesk, bring, classifying, foundFor, openMail, said } from './at-the-desk'
import { House } from './house'
import { rowsOf } from './house-rows'
import { mailFile } from './mails'

// The three real cases (design/cases.md) as they were asked, from what came back to their outcome: each question with its own, and the next step after it (issue 5, "It shows" 6).
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 20_000 })

type Ref = 'EX-BELGRADE' | 'EX-BARCELONA' | 'EX-RIVAS'
type Question = { label: string; outcome: string; ground: string | null; page: string | null; parts: Question[] }
type Shown = { stage: string; outcome: string; facts: { type: string }[]; questions: Question[] }
let house: House

test.beforeAll(async () => {
  house = await House.open({ filled: false, at: '2019-03-04' })
  await house.plazo(['init', '--org', 'Privacy International', '--email', 'admin@plazo.example'], PASSWORD)
  for (const role of ['coordinator', 'staff'] as const) await house.plazo(['user', 'add', '--email', `${role}@plazo.example`, '--role', role], PASSWORD)
  for (const role of ['admin', 'coordinator', 'staff']) house.passwords.set(role, PASSWORD)
})
test.afterAll(() => house.close())

const PASSWORD = 'four unrelated river words'
const idOf = (ref: Ref) => rowsOf<{ id: string }>(house, 'SELECT id FROM request WHERE ref = ?', ref)[0]?.id ?? ''
const show = (ref: Ref) => house.json<Shown>(['show', ref])

/** The case as the example has it, without what came back; and somebody who works on it that day. */
async function begun(browser: Browser, ref: Ref, at: string): Promise<Page> {
  house.setClock(at)
  await house.json(['log'], EXAMPLE_CASES.find((one) => one.input.ref === ref)?.input)
  return atTheDesk(browser, house, 'staff')
}

const pdf = (language: string, at: string, ...pages: { heading: string; lines: readonly string[] }[]) => plainPdf(pages, { title: pages[0]?.heading ?? '', language, at: `${at}T09:00:00Z` })

type Answer = { outcome: string; ground?: RegExp; text?: string; document?: string; page?: string }
/** What came of a question, in its own form. */
async function answer(page: Page, label: string, { outcome, ground, text, document, page: at }: Answer): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Answer|Change the answer to) question ${label}$`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Outcome').selectOption({ label: outcome })
  if (ground) {
    const select = dialog.getByLabel(/^Ground of the refusal/)
    await select.selectOption({ label: (await select.locator('option').allTextContents()).find((one) => ground.test(one)) ?? String(ground) })
  }
  if (text) await dialog.getByLabel(/^The answer/).fill(text)
  if (document) await dialog.getByLabel(/^Document that shows it/).selectOption({ label: document })
  if (at) await dialog.getByLabel(/^Page/).fill(at)
  await dialog.getByRole('button', { name: 'Save answer' }).click()
  await expect(dialog).toBeHidden()
}

/** The row of a question. */
const asked = (page: Page, nth: number) => page.locator('table.qs tbody tr').nth(nth)

test('Belgrade: refused as confidential, by its ground; the žalba’s last day and its letter are there', async ({ browser }) => {
  const page = await begun(browser, 'EX-BELGRADE', '2019-03-18')
  const subject = 'Решење по захтеву EX-BELGRADE'
  await bring(page, house, mailFile({
    subject, from: '"Министарство унутрашњих послова" <info@mup.example>', date: 'Mon, 18 Mar 2019 08:30:00 +0000',
    text: 'Поштовани,\n\nу прилогу достављамо решење од 18. марта 2019. године.\n\nМинистарство унутрашњих послова',
    attachment: { name: 'Решење.pdf', type: 'application/pdf', text: await pdf('sr', '2019-03-18', { heading: 'Решење', lines: ['Захтев се одбија.'] },
      { heading: 'Образложење', lines: ['Сва документација о јавној набавци заштићена је као поверљива (члан 9. тачка 5. Закона).', 'Београд, 18. март 2019.'] }) },
  }))
  await openMail(page, subject)
  const panel = classifying(page)
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await foundFor(panel, 'Date on the letter').click()
  await panel.getByRole('button', { name: 'Use 18 Mar 2019' }).first().click()
  await panel.getByLabel('Result').selectOption('refused')
  await panel.getByRole('checkbox', { name: /^чл\. 9 тач\. 5/ }).check()
  for (const label of [/^1\. /, /^2\. /]) await panel.getByLabel(label).selectOption({ label: 'Refused' })
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  await page.goto(`${house.url}/requests/${idOf('EX-BELGRADE')}`)
  for (const label of ['1', '2']) await answer(page, label, { outcome: 'Refused', ground: /чл\. 9 тач\. 5/, document: 'Решење.pdf', page: '2' })
  for (const nth of [0, 1]) {
    await expect(asked(page, nth).getByText('Refused', { exact: true })).toBeVisible()
    await expect(asked(page, nth).getByText('Ground: чл. 9 тач. 5 (RS-9-5)')).toBeVisible()
    await expect(asked(page, nth).getByText('page 2')).toBeVisible()
  }
  expect(await show('EX-BELGRADE')).toMatchObject({ stage: 'decided', outcome: 'refused', questions: [{ outcome: 'refused', ground: 'RS-9-5', page: '2' }, { outcome: 'refused', ground: 'RS-9-5', page: '2' }] })
  // Fifteen days from Mon 18 Mar 2019 (law.md, the žalba against a refusal).
  const ours = page.getByRole('region', { name: 'Our own deadline' })
  await expect(ours).toContainText('Tue 2 April 2019')
  await expect(ours).toContainText('Complaint to the Commissioner against the refusal')
  await asked(page, 1).getByRole('link', { name: 'Решење.pdf' }).click()
  await expect(page.locator('.pdftext')).toContainText('заштићена је као поверљива')
  await page.goBack()
  await page.getByRole('link', { name: 'Write: Complaint against a refusal' }).click()
  await expect(page.getByLabel('What is it for?')).toHaveValue('complaint_refusal')
  await page.getByRole('button', { name: 'Begin the letter' }).click()
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('textbox', { name: 'Text of the letter' })).toHaveValue(/жалб/i)
})

test('Barcelona: granted, and the letter of intention is disclosed; the question has its answer and the page that shows it', async ({ browser }) => {
  const page = await begun(browser, 'EX-BARCELONA', '2019-12-20')
  const from = '"Transparència" <transparencia@ajuntament.example>'
  await bring(page, house, mailFile({
    subject: 'Resolució EX-BARCELONA', from, date: 'Fri, 20 Dec 2019 06:30:00 +0000', text: 'Bon dia,\n\nper resolució de 19 de desembre de 2019 s’estima la vostra sol·licitud. El document us arribarà en un altre correu.',
  }))
  await openMail(page, 'Resolució EX-BARCELONA')
  const panel = classifying(page)
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await foundFor(panel, 'Date on the letter').click()
  await panel.getByRole('button', { name: 'Use 19 Dec 2019' }).click()
  await panel.getByLabel('Result').selectOption('granted')
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  await page.goto(`${house.url}/requests/${idOf('EX-BARCELONA')}`)
  await expect(page.getByRole('link', { name: 'Record the delivery' })).toBeVisible()
  await bring(page, house, mailFile({
    subject: 'Lliurament EX-BARCELONA', from, date: 'Fri, 20 Dec 2019 06:50:00 +0000', text: 'Us lliurem la carta d’intencions.',
    attachment: { name: 'Carta d’intencions.pdf', type: 'application/pdf', text: await pdf('en', '2019-12-20', { heading: 'Letter of intention', lines: ['The parties met at the Smart City Expo World Congress.'] },
      { heading: 'Purpose', lines: ['They will “explore opportunities of collaborations”: 5G, SmartCity use cases, supercomputing and artificial intelligence.'] }) },
  }))
  await openMail(page, 'Lliurament EX-BARCELONA')
  // By itself, once the document was read: the page that seems to speak of the question.
  const likely = page.getByRole('list', { name: 'Where the documents speak of the questions' })
  await expect(likely).toContainText('Smart City Expo World Congress', { timeout: 60_000 })
  await expect(likely.getByRole('link', { name: 'Page 1, found for question 1' })).toHaveAttribute('href', /\/documents\/[0-9a-f-]+\?page=1$/)
  await panel.getByRole('radio', { name: 'Documents disclosed' }).check()
  await panel.getByLabel(/^1\. /).selectOption({ label: 'Granted' })
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  await page.goto(`${house.url}/requests/${idOf('EX-BARCELONA')}`)
  await answer(page, '1', { outcome: 'Granted', text: '5G, casos d’ús de SmartCity, supercomputació i IA', document: 'Carta d’intencions.pdf', page: '2' })
  await expect(asked(page, 0).getByText('Granted', { exact: true })).toBeVisible()
  await expect(asked(page, 0).getByText('page 2')).toBeVisible()
  expect(await show('EX-BARCELONA')).toMatchObject({ stage: 'decided', outcome: 'granted', questions: [{ outcome: 'granted', page: '2' }] })
  await expect(page.getByText('Nothing is due from the authority, and no term of ours is open.')).toBeVisible()
  await asked(page, 0).getByRole('link', { name: 'Carta d’intencions.pdf' }).click()
  await expect(page.locator('.pdftext')).toContainText('explore opportunities of collaborations')
  await page.goBack()
  await page.getByRole('button', { name: 'Close…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close request' }).click()
  await said(page, 'Request closed')
  expect(await show('EX-BARCELONA')).toMatchObject({ stage: 'closed', outcome: 'granted' })
})

test('Rivas: an automatic acknowledgement on the way, then silence: every question ignored, the complaint next', async ({ browser }) => {
  const page = await begun(browser, 'EX-RIVAS', '2020-06-16')
  const subject = 'Acuse de recibo E-2020-00000'
  await bring(page, house, mailFile({
    subject, from: '"Registro" <registro@ayuntamiento.example>', date: 'Tue, 16 Jun 2020 06:00:00 +0000', headers: ['Auto-Submitted: auto-replied'],
    text: 'Su escrito ha sido recibido. Este es un mensaje automático; no responda.',
  }))
  await openMail(page, subject)
  await expect(classifying(page).getByRole('radio', { name: 'Acknowledgement' })).toBeChecked()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  const standing = await show('EX-RIVAS')
  expect([standing.stage, standing.facts.map(({ type }) => type).sort()]).toEqual(['awaiting_response', ['registered', 'sent']])

  // Twenty working days end on Mon 13 Jul 2020, the other reading's month on Wed 15 Jul: silence is certain from the 16th (law.md 3a).
  house.setClock('2020-07-20')
  const later = await atTheDesk(browser, house, 'staff')
  await later.goto(`${house.url}/requests/${idOf('EX-RIVAS')}`)
  await expect(later.locator('.casehead').getByText('No answer (silence)')).toBeVisible()
  for (const label of ['1', '2', '3', '4 a', '4 b', '4 c']) await answer(later, label, { outcome: 'Ignored' })
  for (const nth of [0, 1, 2, 4, 5, 6]) await expect(asked(later, nth).getByText('Ignored', { exact: true })).toBeVisible()
  const { questions } = await show('EX-RIVAS')
  expect(questions.flatMap(({ outcome, parts }) => (parts.length ? parts.map((part) => part.outcome) : [outcome]))).toEqual(Array.from({ length: 6 }, () => 'ignored'))
  const ours = later.getByRole('region', { name: 'Our own deadline' })
  await expect(ours).toContainText('Thu 13 August 2020')
  await expect(ours).toContainText('Complaint to the council')
  await expect(later.getByRole('link', { name: 'Write: Complaint against silence' })).toBeVisible()
  await later.getByRole('link', { name: 'Record the complaint' }).click()
  await expect(later.getByLabel('What happened?')).toHaveValue('complaint_filed')
  await later.getByRole('button', { name: 'Record fact' }).click()
  await said(later, 'Clock fact recorded')
  expect(await show('EX-RIVAS')).toMatchObject({ stage: 'in_complaint', outcome: 'deemed_refused' })
  await expect(later.getByText(/Silence claimed from/)).toBeVisible()
  await expect(later.getByRole('link', { name: 'Record the decision on the complaint' })).toBeVisible()
})

test('all that is kept agrees', async () => {
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
})
