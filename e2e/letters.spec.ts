import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { House } from './house'
import type { Role } from './house'

// A letter from its template to its approval, by two people: drafted by a volunteer, commented, given back, approved by a coordinator, and what a change does then.
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 20_000 })

let house: House
let volunteer: Page, coordinator: Page
let address = ''
test.beforeAll(async ({ browser }) => {
  house = await House.open({ at: '2026-03-02' })
  volunteer = await signedIn(browser, 'volunteer')
  coordinator = await signedIn(browser, 'coordinator')
})
test.afterAll(() => house.close())

async function signedIn(browser: Browser, role: Role): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto(`${house.url}/sign-in`)
  await page.getByLabel('Email address').fill(`${role}@plazo.example`)
  await page.locator('input[type="password"]').fill(house.passwords.get(role) ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/today/)
  return page
}

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text of the letter' })
const saved = (page: Page) => expect(page.getByText(/Saved \d\d:\d\d$/)).toBeVisible()

test('a volunteer drafts a request to Rivas, and its main button leads to the letter', async () => {
  await volunteer.goto(`${house.url}/requests/new/draft`)
  await volunteer.getByRole('combobox', { name: 'Authority' }).fill('rivas')
  await volunteer.getByRole('option', { name: /Rivas-Vaciamadrid/ }).click()
  await volunteer.getByLabel('Title', { exact: true }).fill('Contratos de videovigilancia')
  await volunteer.getByLabel('Question 1', { exact: true }).fill('Contratos desde 2015')
  const receipt = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  await volunteer.locator('input[type="file"]').first().setInputFiles({ name: 'Poder.pdf', mimeType: 'application/pdf', buffer: receipt })
  await expect(volunteer.getByText('Poder.pdf').first()).toBeVisible()
  await expect(volunteer.getByRole('progressbar')).toHaveCount(0)
  await volunteer.getByRole('button', { name: 'Begin draft', exact: true }).click()
  await volunteer.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
  await volunteer.getByRole('link', { name: 'Write: Request' }).click()
  await expect(volunteer.getByRole('combobox', { name: 'Template' })).not.toHaveValue('')
  await volunteer.getByRole('button', { name: 'Begin the letter' }).click()
  await volunteer.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
  address = volunteer.url()
})

test('fields without a value are listed and linked, and block asking; the text is saved by itself', async () => {
  const missing = volunteer.locator('#missing')
  await volunteer.getByRole('button', { name: 'Field', exact: true }).click()
  await volunteer.getByRole('menuitem', { name: 'Period asked about' }).click()
  await saved(volunteer)
  await expect(missing.getByRole('link', { name: 'Period asked about' })).toBeVisible()
  await expect(volunteer.getByRole('button', { name: 'Ask for approval' })).toHaveAttribute('aria-disabled', 'true')
  for (const name of await missing.getByRole('link').allTextContents()) {
    await missing.getByRole('link', { name, exact: true }).click()
    await volunteer.getByRole('textbox', { name, exact: true }).fill('2015 a 2026')
    await saved(volunteer)
  }
  await expect(missing).toHaveCount(0)
  await textOf(volunteer).press('Control+End')
  await textOf(volunteer).pressSequentially('\n\nGracias por su atención.')
  await expect(volunteer.getByText('Not saved yet')).toBeVisible()
  await saved(volunteer)
  await volunteer.reload()
  await expect(textOf(volunteer)).toHaveValue(/Gracias por su atención\.$/)
})

test('the proof of power that the requester keeps is enclosed by one press; where none is kept, the way to it is shown', async ({ browser }) => {
  const power = (page: Page) => page.getByRole('region', { name: /What the law wants/ }).getByRole('listitem').filter({ hasText: 'Proof of power, attached' })
  await expect(power(volunteer)).toContainText('An admin can keep one in the settings.')
  const admin = await signedIn(browser, 'admin')
  await admin.goto(address)
  await power(admin).getByRole('link', { name: 'Keep one in the requester’s settings' }).click()
  await admin.waitForURL(/settings\/requesters/)
  await admin.waitForLoadState('networkidle')
  const section = admin.getByRole('region', { name: 'Proof of power' })
  await section.locator('input[type="file"]').first().setInputFiles({ name: 'Apoderamiento.txt', mimeType: 'text/plain', buffer: Buffer.from('Poder') })
  await expect(section.getByText('Apoderamiento.txt').first()).toBeVisible()
  await expect(section.getByRole('progressbar')).toHaveCount(0)
  await section.getByRole('button', { name: 'Keep it' }).click()
  await expect(section.getByText(/Kept: Apoderamiento\.txt/)).toBeVisible()
  await admin.context().close()
  await volunteer.reload()
  await power(volunteer).getByRole('button', { name: 'Enclose the proof of power that is kept' }).click()
  await expect(power(volunteer)).toContainText('Present')
  await volunteer.getByRole('button', { name: 'Take out Apoderamiento.txt' }).click()
  await expect(power(volunteer)).toContainText('Missing')
})

test('what the law wants is shown with its article; the enclosure is attached', async () => {
  const wants = volunteer.getByRole('region', { name: /What the law wants/ })
  await expect(wants.getByText('art 38.1.b')).toBeVisible()
  await expect(wants.getByRole('listitem').filter({ hasText: 'Proof of power, attached' })).toContainText('Missing')
  await volunteer.getByLabel('Attach a document of the case').selectOption({ label: 'Poder.pdf' })
  await volunteer.getByRole('button', { name: 'Attach', exact: true }).click()
  await volunteer.getByLabel('What is Poder.pdf?').selectOption({ label: 'Proof of power' })
  await expect(wants.getByRole('listitem').filter({ hasText: 'Proof of power, attached' })).toContainText('Present')
})

test('the preview is the PDF, the email and the plain text', async () => {
  const preview = volunteer.getByRole('region', { name: 'Preview', exact: true })
  await expect(preview.getByText(/Exactly as the PDF, A4, page 1 of \d/)).toBeVisible({ timeout: 30_000 })
  await preview.getByRole('button', { name: 'Plain text' }).click()
  await expect(preview.getByText('Gracias por su atención.')).toBeVisible()
  await expect(preview.getByText('Contratos desde 2015').first()).toBeVisible()
  await preview.getByRole('button', { name: 'Email', exact: true }).click()
  await expect(preview.getByText('Gracias por su atención.')).toBeVisible()
  for (const [name, type] of [['Word file', /wordprocessingml/], ['Email file', /message\/rfc822/], ['Text file', /text\/plain/]] as const) {
    const file = await volunteer.request.get(`${house.url}${await preview.getByRole('link', { name, exact: true }).getAttribute('href')}`)
    expect([name, file.status(), type.test(file.headers()['content-type'] ?? '')]).toEqual([name, 200, true])
    if (name === 'Email file') expect((await file.body()).toString()).toMatch(/^X-Unsent: 1\r$/m)
  }
  const pdf = await volunteer.request.get(`${house.url}/api/letters/${address.split('/').at(-1)}/pdf`)
  expect(pdf.status()).toBe(200)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the coordinator comments on a paragraph and wants changes', async () => {
  await volunteer.getByRole('button', { name: 'Ask for approval' }).click()
  const asking = volunteer.getByRole('dialog', { name: 'Ask for approval' })
  await asking.getByLabel('Who should approve it?').selectOption({ label: 'Coordinator' })
  await asking.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(volunteer.getByText('Waiting for Coordinator to approve.')).toBeVisible()
  await expect(volunteer.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute('aria-disabled', 'true')

  await coordinator.goto(`${house.url}/today?whose=team`)
  const waiting = coordinator.getByRole('region', { name: /Waiting for your approval/ })
  await waiting.getByRole('link', { name: /^Review/ }).click()
  await coordinator.getByRole('button', { name: 'Comment on paragraph 1', exact: true }).click()
  await coordinator.getByRole('textbox', { name: 'Comment on paragraph 1' }).fill('¿A quién exactamente?')
  await coordinator.getByRole('button', { name: 'Add the comment' }).click()
  await expect(coordinator.getByText('¿A quién exactamente?')).toBeVisible()
  await coordinator.getByRole('button', { name: 'Changes wanted' }).click()
  const wanting = coordinator.getByRole('dialog')
  await wanting.getByLabel('What should change?').fill('El destinatario')
  await wanting.getByRole('button', { name: 'Changes wanted' }).click()
  await expect(coordinator.getByText('Changes are wanted: see the comments.')).toBeVisible()
})

test('the volunteer answers, asks again, and the coordinator approves', async () => {
  await volunteer.goto(address)
  await volunteer.getByRole('button', { name: 'Read and comment' }).click()
  await volunteer.getByRole('button', { name: /^Done: the comment by/ }).click()
  await expect(volunteer.getByText(/, done/)).toBeVisible()
  await volunteer.getByRole('button', { name: 'Ask for approval' }).click()
  await volunteer.getByRole('dialog').getByRole('button', { name: 'Ask for approval' }).click()
  await expect(volunteer.getByText('Waiting for approval.')).toBeVisible()
  await coordinator.goto(address)
  await coordinator.getByRole('button', { name: 'Approve', exact: true }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(coordinator.getByText(/Approved by Coordinator on/)).toBeVisible()
  const shown = await house.json<{ stage: string; letters: { purpose: string; state: string }[] }>(['show', '2026/001'])
  expect(shown).toMatchObject({ stage: 'approved', letters: [{ purpose: 'initial_request', state: 'approved' }] })
})

test('a change withdraws the approval, and says so before', async () => {
  await volunteer.goto(address)
  await expect(textOf(volunteer)).toHaveCount(0)
  await volunteer.getByRole('button', { name: 'Change it all the same' }).click()
  await expect(volunteer.getByRole('dialog')).toContainText('Your first change withdraws that approval')
  await volunteer.getByRole('button', { name: 'Change the letter' }).click()
  await textOf(volunteer).press('Control+End')
  await textOf(volunteer).pressSequentially(' Otra vez.')
  await saved(volunteer)
  await expect(volunteer.getByRole('button', { name: 'Ask for approval' })).toBeVisible()
  await volunteer.goto(address.replace(/\/letters\/.*$/, ''))
  await expect(volunteer.getByText(/Approval withdrawn: Request; the letter was changed/)).toBeVisible()
})

test('two people who write at once see both texts', async () => {
  await coordinator.goto(address)
  await volunteer.goto(address)
  await textOf(coordinator).press('Control+End')
  await textOf(coordinator).pressSequentially(' De la coordinación.')
  await saved(coordinator)
  await textOf(volunteer).press('Control+End')
  await textOf(volunteer).pressSequentially(' Del voluntariado.')
  const both = volunteer.getByRole('dialog', { name: 'Somebody saved this letter meanwhile' })
  await expect(both).toContainText('coordinación')
  await expect(both).toContainText('Del voluntariado.')
  await both.getByRole('button', { name: 'Save my text' }).click()
  await saved(volunteer)
  await volunteer.reload()
  await expect(textOf(volunteer)).toHaveValue(/Del voluntariado\.$/)
  await volunteer.getByRole('button', { name: /^Versions/ }).click()
  await expect(volunteer.getByRole('dialog', { name: 'Versions' })).toContainText('coordinación')
})

test('what was typed while the session was lost is found again', async () => {
  await volunteer.goto(address)
  await volunteer.context().clearCookies()
  await textOf(volunteer).press('Control+End')
  await textOf(volunteer).pressSequentially(' Sin sesión.')
  await expect(volunteer.getByText('You are signed out. Your text is kept on this device.')).toBeVisible()
  await volunteer.getByRole('link', { name: 'Sign in again' }).click()
  await volunteer.getByLabel('Email address').fill('volunteer@plazo.example')
  await volunteer.locator('input[type="password"]').fill(house.passwords.get('volunteer') ?? '')
  await volunteer.getByRole('button', { name: 'Sign in', exact: true }).click()
  await volunteer.waitForURL(/\/letters\//)
  await volunteer.getByRole('button', { name: 'Bring it back' }).click()
  await saved(volunteer)
  await expect(textOf(volunteer)).toHaveValue(/Sin sesión\.$/)
})

test('a letter in Serbian Latin is proposed in Cyrillic, its doubtful words marked, and taken by its writer', async () => {
  await house.json(['log'], {
    authority: 'belgrade', title: 'Video nadzor', questions: ['Ugovori'], requester: 'legal_person', channel: 'electronic', facts: [{ type: 'sent', on: '2026-02-02' }], language: 'sr-Latn',
  })
  await coordinator.goto(`${house.url}/requests?q=Video+nadzor`)
  await coordinator.getByRole('link', { name: /Video nadzor/ }).first().click()
  await coordinator.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  await coordinator.goto(`${new URL(coordinator.url()).origin}${new URL(coordinator.url()).pathname}/letters/new`)
  await coordinator.getByRole('button', { name: 'Begin the letter' }).click()
  await coordinator.waitForURL(/\/letters\/[0-9a-f-]{36}$/)
  await coordinator.waitForLoadState('networkidle')
  await textOf(coordinator).fill('Poverenik za informacije od javnog značaja i zaštitu podataka o ličnosti: injekcija, njiva {{letter_date}}, pismo@plazo.example')
  await saved(coordinator)
  await coordinator.getByRole('button', { name: 'Propose in Cyrillic' }).click()
  const proposal = coordinator.getByRole('dialog', { name: 'The letter in Cyrillic, as a proposal' })
  await expect(proposal.locator('mark')).toContainText(['Повереник за информације', 'инјекција'])
  await proposal.getByRole('button', { name: 'ињекција' }).click()
  await expect(proposal.locator('mark').last()).toContainText('ињекција')
  await proposal.getByRole('button', { name: 'инјекција' }).click()
  await proposal.getByRole('button', { name: 'Take the Cyrillic text' }).click()
  await saved(coordinator)
  await expect(textOf(coordinator)).toHaveValue('Повереник за информације од јавног значаја и заштиту података о личности: инјекција, њива {{letter_date}}, pismo@plazo.example')
  await expect(coordinator.getByRole('button', { name: 'Propose in Cyrillic' })).toHaveCount(0)
})

test('what was done stands whole', async () => {
  expect(await house.json<{ ok: boolean; problems: unknown[] }>(['verify'])).toEqual({ ok: true, problems: [] })
})
