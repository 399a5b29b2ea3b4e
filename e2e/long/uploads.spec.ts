import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Caller } from '../caller'
import { House } from '../house'
import { childOf } from '../outside/processes'
import { callerOf } from '../pages/walk'
import { fetched, MEGABYTE, memoryOf, send } from '../uploading'
import { builtActions } from '../permissions/build'

test.setTimeout(400_000)

let house: House
let admin: Caller
let requestId: string
test.beforeAll(async () => {
  house = await House.open({ at: '2026-04-08' })
  admin = await callerOf(house, 'admin')
  requestId = read('SELECT id FROM request WHERE ref = ?', 'EX-RIVAS') as string
})
test.afterAll(() => house.close())

function read(sql: string, ...words: unknown[]): unknown {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const found = raw.prepare(sql).pluck().get(...words)
  raw.close()
  return found
}
const kept = () => ({ files: readdirSync(join(house.data, 'files')).sort(), tmp: readdirSync(join(house.data, 'tmp')), uploads: read('SELECT count(*) FROM upload') })
const webPid = () => childOf(house.data, 'web')?.pid ?? 0
const attach = builtActions().find((one) => one.name === 'addDocumentsAction')?.id ?? ''

test('a file of 1 GB arrives whole and leaves whole, and the web server holds little of it in memory', async () => {
  // The first one warms up what any upload needs: code, pools, the hash.
  expect((await send(admin, `/api/uploads?name=warm.bin&request=${requestId}`, 64)).status).toBe(201)
  const pid = webPid(), before = memoryOf(pid)
  let most = 0
  const watch = setInterval(() => { most = Math.max(most, memoryOf(pid)) }, 50)
  const sent = await send(admin, `/api/uploads?name=Expediente.bin&request=${requestId}`, 1024)
  clearInterval(watch)
  expect(sent.status).toBe(201)
  expect(sent.value).toMatchObject({ sha256: sent.sha256, size: 1024 * MEGABYTE })
  expect((most - before) / MEGABYTE, 'growth of the web server in MB').toBeLessThan(50)
  expect((await admin.act(`/requests/${requestId}`, attach, [{ requestId, uploadIds: [sent.value?.uploadId] }])).value).toMatchObject({ ok: true })
  expect(await fetched(admin, `/api/documents/${sent.value?.uploadId}`)).toEqual({ status: 200, sha256: sent.sha256, size: 1024 * MEGABYTE })
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
})

test('a kill of the web server in the midst of 200 MB leaves no row and, after the sweep, no byte; sending it again works (F1)', async () => {
  await house.json(['work', '--once'])
  const before = kept()
  const pid = webPid()
  const broken = send(admin, `/api/uploads?name=half.bin&request=${requestId}`, 200, (sent) => { if (sent === 120) process.kill(pid, 'SIGKILL') })
  await expect(broken).rejects.toThrow()
  expect(kept()).toMatchObject({ files: before.files, uploads: before.uploads })
  expect(kept().tmp).toHaveLength(1)
  await house.json(['work', '--once'])
  expect(kept()).toEqual(before)
  expect(await house.json(['verify'])).toEqual({ ok: true, problems: [] })
  await expect.poll(() => admin.ask('/api/health').then(({ status }) => status, () => 0), { timeout: 60_000 }).toBe(200)
  const again = await send(admin, `/api/uploads?name=half.bin&request=${requestId}`, 200)
  expect(again).toMatchObject({ status: 201, value: { sha256: again.sha256, size: 200 * MEGABYTE } })
})
