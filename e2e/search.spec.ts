import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { pdfOf, pictureOf } from '../lib/files/text/testing'
import { signedIn } from './at-the-desk'
import { House } from './house'
import { walk } from './pages/walk'

// From a document that comes in to its words found, at their page, marked; and from there to the answer of a question.
test.setTimeout(240_000)

let house: House
let rivas: string
test.beforeAll(async () => {
  house = await House.open({ at: '2026-04-08' })
  rivas = idOf('EX-RIVAS')
})
test.afterAll(() => house.close())

function idOf(ref: string): string {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const id = raw.prepare('SELECT id FROM request WHERE ref = ?').pluck().get(ref) as string
  raw.close()
  return id
}

async function addTo(page: Page, requestId: string, files: readonly string[]): Promise<void> {
  await page.goto(`${house.url}/requests/${requestId}`)
  await page.getByRole('button', { name: 'Add documents' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file][multiple]').setInputFiles([...files])
  await dialog.getByRole('button', { name: 'Add documents' }).click()
  await expect(dialog).toBeHidden()
}

async function search(page: Page, typed: string): Promise<void> {
  const field = page.locator('#frame-q')
  await field.fill(typed)
  await field.press('Enter')
  await page.waitForURL(/\/search\?q=/)
}

/** The worker reads a document soon after it came. */
async function found(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await expect.poll(async () => {
    await page.goto(`${house.url}/search?q=${encodeURIComponent(typed)}`)
    return page.getByRole('region', { name: 'Pages of documents' }).getByRole('link', { name }).count()
  }, { timeout: 120_000 }).toBeGreaterThan(0)
}

/** How light the darkest point of what is seen there is, and half of its points at least, of 255: ink, and the pen that marked it. */
async function shades(seen: Locator): Promise<{ ink: number; pen: number }> {
  const picture = (await seen.screenshot()).toString('base64')
  return seen.page().evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type: 'image/png' }))
    const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    drawn?.drawImage(bitmap, 0, 0)
    const points = drawn?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
    const light = Array.from({ length: points.length / 4 }, (_, index) => Math.max(...points.slice(index * 4, index * 4 + 3))).sort((a, b) => a - b)
    return { ink: light[0] ?? 255, pen: light[Math.floor(light.length / 2)] ?? 0 }
  }, picture)
}

test('a document is read, its words are found in any script at their page, and marked there', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  const path = join(house.folder, 'Resolución.pdf')
  writeFileSync(path, await pdfOf(['Antecedentes del expediente y consideraciones generales.', 'Предмет: камере у Шапцу. Se instalaron 41 cámaras de videovigilancia en Šabac.', 'Nada más que añadir en esta resolución.']))
  await addTo(page, rivas, [path])
  await found(page, 'camaras sabac', /Resolución\.pdf, page 2/)
  await search(page, 'шабац videovigilancia')
  const pages = page.getByRole('region', { name: 'Pages of documents' })
  await expect(pages.locator('mark')).toHaveText(['videovigilancia', 'Šabac'])
  await pages.getByRole('link', { name: /Resolución\.pdf, page 2/ }).click()
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
  await expect(page.locator('.pdftext mark')).toHaveText(['videovigilancia', 'Šabac'])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const mark of await page.locator('.pdftext mark').all()) {
      const { ink, pen } = await shades(mark)
      expect(ink, 'ink').toBeLessThan(80)
      expect(pen, 'on what the pen marked').toBeGreaterThan(200)
    }
  }
  await expect(page.getByText('Its text can be searched.')).toBeVisible()
  // Who reads it may not be who may see it.
  const observer = await signedIn(browser, house, 'observer')
  await search(observer, 'camaras sabac')
  await expect(observer.getByText('No page of a document holds all these words.')).toBeVisible()
})

test('a scan is found by what a machine read in it, and says so', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  const path = join(house.folder, 'Escaneado.pdf')
  writeFileSync(path, await pdfOf([{ picture: pictureOf(await pdfOf(['Certificado del registro municipal sobre contrataciones']), house.folder) }]))
  await addTo(page, rivas, [path])
  await found(page, 'registro contrataciones', /Escaneado\.pdf, page 1/)
  await expect(page.getByText('Read from a scan by a machine')).toBeVisible()
  await page.getByRole('link', { name: /Escaneado\.pdf/ }).click()
  await expect(page.locator('.read-text mark')).toHaveText(['registro', 'contrataciones'])
  await expect(page.getByText('Read from a scan by a machine: check the words in the document itself.')).toBeVisible()
})

test('cases are found by title, question and note, with the words where they stand', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await search(page, 'EX-RIVAS')
  await expect(page.getByRole('region', { name: 'Requests' }).locator('li').first()).toContainText('EX-RIVAS')
  await search(page, 'камера Београду')
  const cases = page.getByRole('region', { name: 'Requests' })
  await expect(cases.getByRole('listitem').first()).toContainText('EX-BELGRADE')
  await expect(cases.locator('mark').first()).toBeVisible()
  await cases.getByRole('link', { name: 'Show as a list of requests' }).click()
  await expect(page).toHaveURL(/\/requests\?view=all&q=/)
  await expect(page.locator('table.list')).toContainText('EX-BELGRADE')
})

test('a question is answered from a document: value and unit, page, or the ground of a refusal; the outcome follows', async ({ browser }) => {
  const page = await signedIn(browser, house, 'staff')
  await page.goto(`${house.url}/requests/${rivas}`)
  const answers = page.getByRole('button', { name: /^(Answer|Change the answer to) question/ })
  const count = await answers.count()
  for (let nth = 0; nth < count; nth += 1) {
    await answers.nth(nth).click()
    const dialog = page.getByRole('dialog')
    if (nth === 0) {
      await dialog.getByLabel('Outcome').selectOption({ label: 'Granted' })
      await dialog.getByLabel(/^Unit/).fill('cámaras')
      await dialog.getByLabel(/^Value/).fill('41')
      await dialog.getByLabel(/^Document that shows it/).selectOption({ label: 'Resolución.pdf' })
      await dialog.getByLabel(/^Page/).fill('2')
    } else {
      await dialog.getByLabel('Outcome').selectOption({ label: 'Refused' })
      await dialog.getByLabel(/^Ground of the refusal/).selectOption({ index: 1 })
    }
    await dialog.getByRole('button', { name: 'Save answer' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(page.locator('.answer').first()).toContainText('41 cámaras')
  if (count > 1) await expect(page.locator('.answer').filter({ hasText: 'Ground:' }).first()).toBeVisible()
  await expect(page.getByText(/The questions speak for: Granted/)).toBeVisible()
  const { questions } = await house.json<{ questions: { value: string | null; parts: { value: string | null }[] }[] }>(['show', 'EX-RIVAS'])
  expect(questions.flatMap((one) => [one, ...one.parts]).map(({ value }) => value)).toContain('41')
  await page.locator('.answer').first().getByRole('link', { name: 'Resolución.pdf' }).click()
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
})

test('search and a document with marked words stand in other languages and both themes, on a phone too', async ({ browser }) => {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const { id, requestId } = raw.prepare("SELECT id, request_id AS requestId FROM document WHERE filename = 'Resolución.pdf'").get() as { id: string; requestId: string }
  raw.close()
  const visits = [{ name: 'search', path: '/search?q=camaras', as: 'admin' as const }, { name: 'document', path: `/requests/${requestId}/documents/${id}?page=2&q=camaras`, as: 'admin' as const }]
  for (const language of ['es', 'sr-Cyrl'] as const) expect(await walk(browser, house, visits, { language, themes: ['light', 'dark'], widths: [390, 1280], axe: true })).toEqual([])
})
