import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, readdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { type Caller, sha256 } from './caller'
import { House } from './house'
import { look } from './pages/visits'
import { callerOf } from './pages/walk'

test.setTimeout(120_000)

const MEGABYTE = 1024 * 1024
let house: House
let admin: Caller
test.beforeAll(async () => {
  house = await House.open({ at: '2026-04-08' })
  admin = await callerOf(house, 'admin')
})
test.afterAll(() => house.close())

type Shown = { documents: { filename: string; sha256: string; size: number }[] }
function idOf(ref: string): string {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const id = raw.prepare('SELECT id FROM request WHERE ref = ?').pluck().get(ref) as string
  raw.close()
  return id
}
const kept = () => ({ files: readdirSync(join(house.data, 'files')).sort(), tmp: readdirSync(join(house.data, 'tmp')) })

test('30 MB and a small file go through the drop zone whole, several at once, under their own names', async ({ browser }) => {
  const bytes = randomBytes(30 * MEGABYTE)
  const names = ['Expediente «completo» ñ.bin', 'Nota.txt']
  writeFileSync(join(house.folder, names[0] ?? ''), bytes)
  writeFileSync(join(house.folder, names[1] ?? ''), 'Una nota.\n')
  const context = await browser.newContext()
  await look(context, admin, house.url, { language: 'en', theme: 'light' })
  const page = await context.newPage()
  await page.goto(`${house.url}/requests/new/log`)
  await page.locator('input[type=file][multiple]').first().setInputFiles(names.map((name) => join(house.folder, name)))
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Authority' }).fill('vaciamadrid')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel(/^(Registered|Received by them) on$/).fill('2026-03-02')
  await page.getByLabel('Title', { exact: true }).fill('Con un expediente grande')
  await page.getByLabel('Question 1', { exact: true }).fill('El expediente')
  await page.getByRole('button', { name: 'Log request', exact: true }).click()
  await page.waitForURL(/\/requests\/[0-9a-f-]{36}/)
  const rows = await house.json<{ request: string; title: string }[]>(['list'])
  const { documents } = await house.json<Shown>(['show', rows.find((row) => row.title === 'Con un expediente grande')?.request ?? ''])
  expect(documents).toEqual([
    { filename: names[0], sha256: sha256(bytes), size: bytes.length }, { filename: names[1], sha256: sha256('Una nota.\n'), size: 10 },
  ])
  const [download] = await Promise.all([page.waitForEvent('download'), page.evaluate(async () => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/documents/"]')].find((one) => one.textContent?.includes('Expediente'))
    const id = link?.href.split('/').at(-1)
    const anchor = document.createElement('a')
    anchor.href = `/api/documents/${id}`
    document.body.append(anchor)
    anchor.click()
  })])
  expect(download.suggestedFilename()).toBe(names[0])
  const hash = createHash('sha256')
  for await (const part of createReadStream(await download.path())) hash.update(part as Buffer)
  expect(hash.digest('hex')).toBe(sha256(bytes))
  await context.close()
})

test('a form saved while its file is still on the way takes it along, and one that did not arrive holds it back', async ({ browser }) => {
  const context = await browser.newContext()
  await look(context, admin, house.url, { language: 'en', theme: 'light' })
  const page = await context.newPage()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => { release = resolve })
  let broken = true
  await page.route('**/api/uploads**', async (route) => {
    if (broken) return route.abort()
    await held
    return route.continue()
  })
  await page.goto(`${house.url}/requests/${idOf('EX-DUE-SOON')}`)
  await page.getByRole('button', { name: 'Add documents' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file][multiple]').setInputFiles({ name: 'Acta.txt', mimeType: 'text/plain', buffer: Buffer.from('El acta.\n') })
  await expect(dialog.getByRole('button', { name: 'Send Acta.txt again' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Add documents' }).click()
  await expect(dialog.getByRole('alert')).toContainText('A file did not arrive.')
  broken = false
  await dialog.getByRole('button', { name: 'Send Acta.txt again' }).click()
  await dialog.getByRole('button', { name: 'Add documents' }).click()
  await expect(dialog.getByText('Saving…', { exact: true })).toBeVisible()
  release()
  await expect(dialog).toBeHidden()
  expect((await house.json<Shown>(['show', 'EX-DUE-SOON'])).documents.map(({ filename }) => filename)).toContain('Acta.txt')
  await context.close()
})

test('a form that is left while it waits for its file sends nothing', async ({ browser }) => {
  const context = await browser.newContext()
  await look(context, admin, house.url, { language: 'en', theme: 'light' })
  const page = await context.newPage()
  await page.route('**/api/uploads**', () => undefined)
  await page.goto(`${house.url}/requests/new/log?authority=rivas`)
  await page.getByLabel(/^(Registered|Received by them) on$/).fill('2026-03-02')
  await page.getByLabel('Title', { exact: true }).fill('Sin su expediente')
  await page.getByLabel('Question 1', { exact: true }).fill('El expediente')
  await page.locator('input[type=file][multiple]').first().setInputFiles({ name: 'Acta.txt', mimeType: 'text/plain', buffer: Buffer.from('El acta.\n') })
  await page.getByRole('button', { name: 'Log request', exact: true }).click()
  await expect(page.getByText('Saving…', { exact: true })).toBeVisible()
  const posts: string[] = []
  page.on('request', (request) => { if (request.postData()?.includes('Sin su expediente')) posts.push(request.url()) })
  await page.getByRole('link', { name: 'Authorities', exact: true }).first().click()
  await page.waitForURL(/\/authorities/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect([posts, (await house.json<{ title: string }[]>(['list'])).filter((row) => row.title === 'Sin su expediente')]).toEqual([[], []])
  await context.close()
})

test('an upload that is broken off leaves nothing after the sweep', async () => {
  await house.json(['work', '--once'])
  const before = kept()
  const requestId = idOf('EX-RIVAS')
  await new Promise<void>((resolve) => {
    const call = httpRequest(`${house.url}/api/uploads?name=half.bin&request=${requestId}`, {
      method: 'PUT', headers: { cookie: admin.cookie, origin: house.url, 'sec-fetch-site': 'same-origin', 'content-length': String(64 * MEGABYTE) },
    })
    call.on('error', () => resolve())
    call.write(randomBytes(16 * MEGABYTE), () => setTimeout(() => { call.destroy() }, 500))
  })
  await house.json(['work', '--once'])
  await expect.poll(kept).toEqual(before)
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
})

test('an upload that no form used is swept after a day, and not before', async () => {
  const before = kept()
  const answer = await admin.ask('/api/uploads?name=forgotten.txt', { method: 'PUT', body: 'Forgotten, and never used.' })
  expect(answer).toMatchObject({ status: 201, value: { sha256: sha256('Forgotten, and never used.'), size: 26 } })
  house.setClock('2026-04-09T06:00:00Z')
  await house.json(['work', '--once'])
  expect(kept().files).toContain(sha256('Forgotten, and never used.'))
  house.setClock('2026-04-10T08:00:00Z')
  await house.json(['work', '--once'])
  expect(kept()).toEqual(before)
  house.setClock('2026-04-08')
})

test('what is too large is refused before it is read, and what is shorter than announced is no file', async () => {
  const before = kept()
  const ask = (length: number, body: Buffer) => new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = httpRequest(`${house.url}/api/uploads?name=a.bin`, {
      method: 'PUT', headers: { cookie: admin.cookie, origin: house.url, 'sec-fetch-site': 'same-origin', 'content-length': String(length) },
    }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => { resolve({ status: response.statusCode ?? 0, text }) })
    })
    call.on('error', reject)
    call.write(body)
  })
  expect(await ask(1024 * MEGABYTE + 1, Buffer.from('x'))).toEqual({ status: 413, text: expect.stringContaining('too_large') as unknown as string })
  expect(kept()).toEqual(before)
})

test('a document is handed out so that no browser runs it', async () => {
  const requestId = idOf('EX-RIVAS')
  const name = 'evil "quoted" \u202Etxt.html'
  const sent = await admin.ask(`/api/uploads?name=${encodeURIComponent(name)}&request=${requestId}`, { method: 'PUT', body: '<script>alert(1)</script>' })
  expect(sent.status).toBe(201)
  const page = (await admin.ask(`/requests/${requestId}`)).text
  const documentId = /\/documents\/([\w-]+)/.exec(page)?.[1] ?? ''
  for (const [path, range, status] of [['', null, 200], ['?view=1', null, 200], ['', 'bytes=0-0', 206], ['', 'bytes=-1', 206], ['', 'bytes=999999999-', 416]] as const) {
    const { headers, status: found } = await admin.ask(`/api/documents/${documentId}${path}`, { headers: range ? { range } : {} })
    expect(found, `${path} ${range}`).toBe(status)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('content-type')).not.toMatch(/html|svg|xml|javascript/)
    if (path === '') expect(headers.get('content-disposition')).toMatch(/^attachment; /)
  }
})
