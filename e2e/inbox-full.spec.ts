import { expect, test } from '@playwright/test'
import { mails, openMail, said, signedIn } from './at-the-desk'
import { House } from './house'
import { ingest, mailFile } from './mails'

// An inbox with more mails than a screen holds, and two people at work in it at once.
test.setTimeout(180_000)

const COUNT = 30
const subject = (index: number) => `Consulta ${String(index).padStart(2, '0')}`

let house: House
test.beforeAll(async () => {
  house = await House.open({ at: '2026-04-08' })
  await ingest(house, Array.from({ length: COUNT }, (_, index) => mailFile({ subject: subject(index), text: 'línea\n\n'.repeat(index === 0 ? 120 : 2) })))
})
test.afterAll(() => house.close())

test('what is opened far down the list stands beside it, as does its panel beside a long mail; and the list stays where it is', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  for (const width of [1280, 1000]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${house.url}/inbox?tab=match`)
    const row = mails(page).getByRole('link').nth(COUNT - 2)
    const name = await row.locator('.s').innerText()
    await row.click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport()
    await expect(row).toBeInViewport()
    await page.reload()
    await expect(row).toBeInViewport()
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await openMail(page, subject(0))
  await page.getByRole('article').hover()
  await page.mouse.wheel(0, 9000)
  await expect(page.getByRole('button', { name: 'Show headers' })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 2, name: subject(0) })).not.toBeInViewport()
  await expect(page.getByRole('button', { name: 'Not ours' })).toBeInViewport()
  await openMail(page, subject(1))
  await expect(page.getByRole('heading', { level: 2, name: subject(1) })).toBeInViewport()
})

test('on a phone a mail opened far down the list begins at its top', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff', { viewport: { width: 390, height: 844 } })
  await page.goto(`${house.url}/inbox?tab=match`)
  const rows = await mails(page).getByRole('link').locator('.s').allInnerTexts()
  const [above = ''] = rows.slice(rows.indexOf(subject(0)) - 1)
  await mails(page).getByRole('link', { name: above === subject(0) ? subject(0) : above }).scrollIntoViewIfNeeded()
  await openMail(page, subject(0))
  await expect(page.getByRole('link', { name: 'Back to the list' })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 2, name: subject(0) })).toBeInViewport()
})

test('when a mail is dealt with the next one has the keys', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await page.goto(`${house.url}/inbox?tab=match`)
  await openMail(page, subject(2))
  await page.getByRole('button', { name: 'Not ours' }).press('Enter')
  await said(page, 'Set aside: not ours')
  await expect(mails(page).locator('a[aria-current]')).toBeFocused()
})

test('a mail that a colleague has filed meanwhile stays where it is, and is shown there', async ({ browser }) => {
  const [one, other] = [await signedIn(browser, house, 'staff'), await signedIn(browser, house, 'coordinator')]
  for (const page of [one, other]) {
    await page.goto(`${house.url}/inbox?tab=match`)
    await openMail(page, subject(3))
    await page.getByRole('combobox', { name: 'Another request' }).fill(page === one ? 'EX-RIVAS' : 'EX-OVERDUE')
    await page.getByRole('option').first().click()
  }
  await one.getByRole('button', { name: 'File in EX-RIVAS' }).click()
  await said(one, 'Filed in EX-RIVAS')
  await other.getByRole('button', { name: 'File in EX-OVERDUE' }).click()
  await said(other, /^Somebody dealt with this mail meanwhile/)
  await expect(other.getByText('Request EX-RIVAS')).toBeVisible()
  await expect(mails(other).getByRole('link', { name: subject(3) })).toHaveCount(0)
  expect((await house.json<{ messages: { subject: string }[] }>(['show', 'EX-RIVAS'])).messages.map((message) => message.subject)).toContain(subject(3))
})
