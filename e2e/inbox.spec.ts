import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { House } from './house'
import type { Role } from './house'
import { ingest, mailFile } from './mails'

// Mail that came in, as people work through it: find its case, say what it is, take a mistake back; by hand, by keys, on a phone.
test.setTimeout(180_000)

let house: House
test.beforeAll(async () => { house = await House.open({ at: '2026-04-08' }) })
test.afterAll(() => house.close())

async function signedIn(browser: Browser, role: Role, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill(`${role}@plazo.example`)
  await page.locator('input[type="password"]').fill(house.passwords.get(role) ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  return page
}

const list = (page: Page) => page.getByRole('region', { name: 'Messages', exact: true })
/** Opens a mail of the list, and waits until it is the one that is shown. */
async function open(page: Page, subject: string): Promise<void> {
  await list(page).getByRole('link', { name: subject }).click()
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible()
}
const standing = async (ref: string) => (await house.json<{ request: string; stage: string; outcome: string }[]>(['list'])).find((one) => one.request === ref)
const factsOf = async (ref: string) => (await house.json<{ facts: { type: string }[] }>(['show', ref])).facts.map((fact) => fact.type).sort()

test('a mail that names no case is accepted with Enter, and taken out again', async ({ browser }) => {
  const [entry] = await ingest(house, [mailFile({ subject: 'Contratos y evaluaciones de impacto del sistema eLTE', text: 'Buenos días. Adjuntamos lo solicitado.' })])
  expect(entry).toMatchObject({ state: 'parked' })
  const page = await signedIn(browser, 'staff')
  await expect(page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: /^Inbox ?, to do: 1$/ })).toBeVisible()
  await page.goto(`${house.url}/inbox`)
  await expect(page.getByRole('heading', { level: 2, name: 'Contratos y evaluaciones de impacto del sistema eLTE' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^File in EX-RIVAS/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Filed in EX-RIVAS').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText('All mail is matched.')).toBeVisible()
  expect((await house.json<{ messages: unknown[] }>(['show', 'EX-RIVAS'])).messages.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText(/^Undone: the mail waits again/).filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^File in EX-RIVAS/ })).toBeVisible()
  await page.getByRole('button', { name: 'Not ours' }).click()
  await expect(page.getByText('All mail is matched.')).toBeVisible()
})

test('what is not ours is kept, and comes back', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'Oferta de impresoras', text: 'Las mejores impresoras.' })])
  const page = await signedIn(browser, 'coordinator')
  await page.goto(`${house.url}/inbox?tab=match`)
  await open(page, 'Oferta de impresoras')
  await page.getByRole('button', { name: 'Not ours' }).click()
  await expect(page.getByText('Set aside: not ours').filter({ visible: true }).first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Inbox folders' }).getByRole('link', { name: 'Spam' }).click()
  await open(page, 'Oferta de impresoras')
  await page.getByRole('button', { name: 'Take back into the inbox' }).click()
  await expect(page.getByText('Taken back into the inbox').filter({ visible: true }).first()).toBeVisible()
  await page.goto(`${house.url}/inbox?tab=match`)
  await expect(list(page).getByRole('link', { name: /Oferta de impresoras/ })).toBeVisible()
})

test('a reply is classified in one short form that shows the effect first, and an automatic one moves nothing', async ({ browser }) => {
  const entries = await ingest(house, [
    mailFile({ subject: 'Re: EX-DUE-SOON', text: 'Resolució de 7 d’abril de 2026: s’estima la sol·licitud.\n\n> La vostra sol·licitud', date: 'Tue, 07 Apr 2026 15:42:00 +0000' }),
    mailFile({ subject: 'Automatic reply: EX-OVERDUE', text: 'I am out of the office.', headers: ['Auto-Submitted: auto-replied'] }),
    mailFile({ subject: 'EX-OVERDUE: потврда пријема', text: 'Ваш захтев је примљен.', headers: ['Auto-Submitted: auto-replied'] }),
  ])
  expect(entries.map((one) => one.state)).toEqual(['filed', 'filed', 'filed'])
  const before = await standing('EX-OVERDUE')
  const page = await signedIn(browser, 'staff')
  await page.goto(`${house.url}/inbox?tab=classify`)
  await open(page, 'Re: EX-DUE-SOON')
  const panel = page.getByRole('region', { name: 'Classify this message' })
  await panel.getByRole('radio', { name: 'Decision' }).check()
  await expect(panel.getByLabel('Reached us on')).toHaveValue('2026-04-07')
  await panel.getByText('1 found in the text').first().click()
  await panel.getByRole('button', { name: 'Use 7 Apr 2026' }).first().click()
  await expect(panel.getByLabel('Date on the letter')).toHaveValue('2026-04-07')
  await panel.getByLabel('Result').selectOption('granted')
  await expect(panel.getByText('What saving will change')).toBeVisible()
  await expect(panel.getByText('Where the request stands')).toBeVisible()
  expect(await standing('EX-DUE-SOON')).toMatchObject({ stage: 'awaiting_response' })
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByText('Classified', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  expect(await standing('EX-DUE-SOON')).toMatchObject({ stage: 'decided', outcome: 'granted' })

  await open(page, 'EX-OVERDUE: потврда пријема')
  await page.getByRole('region', { name: 'Classify this message' }).getByRole('radio', { name: 'Acknowledgement' }).check()
  await expect(page.getByText('No date and no state changes. The clock runs on.')).toBeVisible()
  await page.getByRole('button', { name: 'Save and next' }).click()
  await expect(page.getByText('Classified', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  expect(await standing('EX-OVERDUE')).toEqual(before)
})

test('a wrong match is set right after it was classified, and its dates are recomputed', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'EX-RIVAS: ampliación', text: 'Se amplía el plazo.', date: 'Tue, 07 Apr 2026 09:00:00 +0000' })])
  const facts = await factsOf('EX-RIVAS')
  const page = await signedIn(browser, 'admin')
  await page.goto(`${house.url}/inbox?tab=classify`)
  await open(page, 'EX-RIVAS: ampliación')
  const panel = page.getByRole('region', { name: 'Classify this message' })
  await panel.getByRole('radio', { name: 'Fee' }).check()
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await expect.poll(() => factsOf('EX-RIVAS')).toEqual([...facts, 'fee_notified'].sort())
  await page.goto(`${house.url}/inbox?tab=done`)
  await open(page, 'EX-RIVAS: ampliación')
  await page.getByText('It belongs elsewhere').click()
  await page.getByRole('button', { name: 'Take it out of this request' }).click()
  await expect(page.getByText(/^Taken out of EX-RIVAS/).filter({ visible: true }).first()).toBeVisible()
  await expect.poll(() => factsOf('EX-RIVAS')).toEqual(facts)
  await page.goto(`${house.url}/inbox?tab=match`)
  await open(page, 'EX-RIVAS: ampliación')
  await page.getByRole('combobox', { name: 'Another request' }).fill('видео-надзора')
  await page.getByRole('option', { name: /EX-OVERDUE/ }).click()
  await page.getByRole('button', { name: 'File in EX-OVERDUE' }).click()
  await expect(page.getByText('Filed in EX-OVERDUE').filter({ visible: true }).first()).toBeVisible()
})

test('a request is logged from a mail, which is filed in it', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'Re: Semáforos inteligentes', text: 'Hemos recibido su solicitud.', attachment: { name: 'Justificante.txt', text: 'Registrado el 3 de marzo de 2026.' } })])
  const page = await signedIn(browser, 'staff')
  await page.goto(`${house.url}/inbox?tab=match`)
  await open(page, 'Re: Semáforos inteligentes')
  await expect(page.getByRole('link', { name: /^Download ?: Justificante\.txt$/ })).toBeVisible()
  await page.getByRole('link', { name: 'New request from this mail' }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Semáforos inteligentes')
  await expect(page.getByText('Hemos recibido su solicitud.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Authority' }).fill('vaciamadrid')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel('Registered on').fill('2026-03-03')
  await page.getByLabel('Question 1', { exact: true }).fill('¿Cuántos?')
  await page.getByRole('button', { name: 'Log request', exact: true }).click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  await expect(page.getByText('Hemos recibido su solicitud.').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /Justificante\.txt/ }).filter({ visible: true }).first()).toBeVisible()
})

test('the inbox is worked through with the keys alone', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'EX-DUE-SOON: taxa', text: 'Cal pagar una taxa.' }), mailFile({ subject: 'EX-DUE-SOON: una altra cosa', text: 'Bon dia.' })])
  const page = await signedIn(browser, 'staff')
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.waitForURL(/\/inbox/)
  await page.goto(`${house.url}/inbox?tab=classify`)
  await expect(list(page).getByRole('link', { name: /una altra cosa/ })).toBeVisible()
  for (let turns = 0; turns < 20 && !(await list(page).getByRole('link', { name: /una altra cosa/ }).evaluate((element) => element === document.activeElement)); turns += 1) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'EX-DUE-SOON: una altra cosa' })).toBeVisible()
  const focusIs = (what: ReturnType<Page['locator']>) => what.evaluateAll((found) => found.some((one) => one === document.activeElement))
  const radios = page.getByRole('radio')
  for (let stops = 0; stops < 60 && !(await focusIs(radios)); stops += 1) await page.keyboard.press('Tab')
  const other = page.getByRole('radio', { name: 'Something else' })
  for (let turns = 0; turns < 14 && !(await other.isChecked()); turns += 1) await page.keyboard.press('ArrowDown')
  await expect(other).toBeChecked()
  const save = page.getByRole('button', { name: 'Save and next' })
  for (let stops = 0; stops < 20 && !(await focusIs(save)); stops += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('link', { name: /una altra cosa/ })).toHaveCount(0)
})

test('on a phone there is one message at a time, and a way back to the list', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'EX-DUE-SOON: al telèfon', text: 'Bon dia.' })])
  const page = await signedIn(browser, 'staff', { width: 390, height: 844 })
  await page.getByRole('navigation', { name: 'Main, phone' }).getByRole('link', { name: /^Inbox/ }).click()
  await page.waitForURL(/\/inbox/)
  await page.getByRole('navigation', { name: 'Inbox folders' }).getByRole('link', { name: /^To classify/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0)
  await open(page, 'EX-DUE-SOON: al telèfon')
  await expect(list(page)).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(list(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'EX-DUE-SOON: al telèfon' })).toBeHidden()
})

test('mail without a case is not there for a volunteer, and a case that one may not see is no guess', async ({ browser }) => {
  await ingest(house, [mailFile({ subject: 'Convenio de videovigilancia con la policía', text: 'Adjunto.' })])
  const volunteer = await signedIn(browser, 'volunteer')
  await volunteer.goto(`${house.url}/inbox`)
  await expect(volunteer.getByRole('navigation', { name: 'Inbox folders' }).getByRole('link')).toHaveText([/^To classify/, 'Delivery failures', 'Done'])
  await expect(volunteer.getByText('Convenio de videovigilancia con la policía')).toHaveCount(0)
  const members = await house.json<{ restricted: boolean }>(['show', 'EX-RESTRICTED'])
  expect(members.restricted).toBe(true)
  for (const role of ['admin', 'coordinator', 'staff'] as const) {
    const page = await signedIn(browser, role)
    const sees = (await page.goto(`${house.url}/requests?view=all&q=EX-RESTRICTED`), await page.locator('table.list tbody tr').count()) > 0
    await page.goto(`${house.url}/inbox?tab=match`)
    await open(page, 'Convenio de videovigilancia con la policía')
    expect((await page.getByText('EX-RESTRICTED').count()) > 0, role).toBe(sees)
  }
})
