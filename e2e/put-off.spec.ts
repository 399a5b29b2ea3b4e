import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { atTheDesk, bring, classifying, openMail, said } from './at-the-desk'
import { House } from './house'
import { mailFile } from './mails'

// A notice that waits at a portal is a date of ours: it stands on Today until its tenth day, and nobody can put it off past that (issue 5).
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 20_000 })

let house: House, page: Page
test.beforeAll(async ({ browser }) => {
  house = await House.open({ at: '2026-04-08' })
  await house.json(['log'], {
    ref: 'EX-NOTICE', title: 'Convenio de semáforos con cámaras', authority: 'rivas', questions: ['Uno'], requester: 'legal_person', channel: 'electronic', language: 'es', assignee: 'staff@plazo.example',
    facts: [{ type: 'registered', on: '2026-03-16' }],
  })
  page = await atTheDesk(browser, house, 'staff')
})
test.afterAll(() => house.close())

const oursOn = (on: Page) => on.getByRole('region', { name: /^Our own deadlines/ }).getByRole('listitem').filter({ hasText: 'EX-NOTICE' })
const ours = () => oursOn(page)
const dialog = () => page.getByRole('dialog', { name: 'Put off until later: EX-NOTICE' })

test('a notice that waits at a portal is classified, and stands on Today as a date of ours', async () => {
  await bring(page, house, mailFile({ subject: 'EX-NOTICE: aviso de notificación', text: 'Tiene una notificación disponible en la sede electrónica.', date: 'Mon, 06 Apr 2026 07:00:00 +0000' }))
  await openMail(page, 'EX-NOTICE: aviso de notificación')
  const panel = classifying(page)
  await panel.getByRole('radio', { name: 'Notice waiting at a portal' }).check()
  await panel.getByLabel('Available at the portal since').fill('2026-04-06')
  await panel.getByLabel('What the notice brings').selectOption({ label: 'Decision' })
  await panel.getByRole('button', { name: 'Save and next' }).click()
  await said(page, 'Classified')
  await page.goto(`${house.url}/today`)
  await expect(ours()).toContainText('Convenio de semáforos con cámaras')
  await expect(ours()).toContainText('Thu 16 Apr')
  await expect(ours()).toContainText('Left unopened it counts as served.')
})

test('it is put off with a reason, never past its tenth day, and what was typed stays', async () => {
  await page.getByRole('button', { name: 'Put off: EX-NOTICE' }).click()
  await expect(dialog().getByLabel('Until')).toHaveAccessibleDescription('At the latest Thu 16 Apr, our own date.')
  await dialog().getByRole('button', { name: 'Put it off' }).click()
  await expect(dialog().getByLabel('Why')).toHaveAccessibleDescription(/Error/)
  await dialog().getByLabel('Why').fill('Certificate renewed on Monday')
  await dialog().getByLabel('Until').fill('2026-04-17')
  await dialog().getByRole('button', { name: 'Put it off' }).click()
  await expect(dialog().getByLabel('Until')).toHaveAccessibleDescription(/not past a date of ours/)
  await expect(dialog().getByLabel('Why')).toHaveValue('Certificate renewed on Monday')
  await dialog().getByLabel('Until').fill('2026-04-13')
  await dialog().getByRole('button', { name: 'Put it off' }).click()
  await said(page, 'Put off.')
  await expect(dialog()).toBeHidden()
  await expect(ours()).toHaveCount(0)
})

test('it stands below with its reason, and comes back by its day or by a press', async () => {
  await page.reload()
  await expect(ours()).toHaveCount(0)
  const asleep = page.getByRole('region', { name: 'Put off until later' })
  await asleep.getByText('1 put off until later').click()
  await expect(asleep).toContainText('Certificate renewed on Monday')
  house.setClock('2026-04-13')
  const later = await atTheDesk(page.context().browser()!, house, 'staff')
  await later.goto(`${house.url}/today`)
  await expect(oursOn(later)).toContainText('Convenio de semáforos con cámaras')
  house.setClock('2026-04-08')
  await page.reload()
  await asleep.getByText('1 put off until later').click()
  await asleep.getByRole('button', { name: 'Show it now: EX-NOTICE' }).click()
  await expect(ours()).toContainText('Convenio de semáforos con cámaras')
  await expect(asleep).toHaveCount(0)
})
