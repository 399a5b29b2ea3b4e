import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { Caller } from './caller'
import { buildFolder, House } from './house'
import { visitsOf } from './pages/visits'
import { callerOf } from './pages/walk'
import { builtActions } from './permissions/build'

// Attacks of safety.md 3.2 that no other spec tries, by their number there.
test.setTimeout(240_000)

let house: House
let admin: Caller
let requestId: string
test.beforeAll(async () => {
  house = await House.open({ at: '2026-04-08' })
  admin = await callerOf(house, 'admin')
  requestId = read("SELECT id FROM request WHERE ref = 'EX-RIVAS'")[0] as string
})
test.afterAll(() => house.close())

function read(sql: string): unknown[] {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const found = raw.prepare(sql).pluck().all()
  raw.close()
  return found
}
const action = (name: string) => builtActions().find((one) => one.name === name)?.id ?? ''
const alive = async () => (await admin.ask(`/requests/${requestId}`)).status

test('9: links and redirects are built from the configuration, whatever host a request names', async () => {
  const [personId] = read("SELECT id FROM person WHERE role = 'staff'") as string[]
  let made = 0
  for (const headers of [{ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }, { forwarded: 'host=evil.example' }, { 'x-host': 'evil.example', 'x-original-host': 'evil.example' }]) {
    const answer = await admin.act(`/settings/people/${personId}`, action('makeResetLinkAction'), [{ personId }], headers as unknown as Record<string, string>)
    expect(answer.text).not.toContain('evil.example')
    const value = answer.value as { ok: boolean; data?: { address: string } } | undefined
    if (value?.ok) {
      made += 1
      expect(value.data?.address).toMatch(new RegExp(`^${house.url}/reset/`))
    }
    const led = await new Caller(house.url).ask('/requests', { headers: headers as unknown as Record<string, string> })
    expect(led.headers.get('location') ?? '').not.toContain('evil')
  }
  expect(made, 'links that were made all the same').toBeGreaterThan(0)
})

test('16: fields that nobody asked for change nothing', async () => {
  const volunteer = new Caller(house.url)
  expect(await volunteer.signIn('volunteer@plazo.example', house.passwords.get('volunteer') ?? '')).toBe(true)
  const more = { role: 'admin', partnerId: null, disabledAt: null, passwordHash: 'x', id: 'chosen', email: 'admin2@plazo.example' }
  await volunteer.act('/settings/profile', action('changeProfileAction'), [{ name: 'Volunteer', language: 'en', theme: 'light', shortcuts: true, ...more }])
  expect(read("SELECT role || ' ' || email FROM person WHERE name = 'Volunteer'")).toEqual(['volunteer volunteer@plazo.example'])
  await admin.act(`/requests/${requestId}`, action('addNoteAction'), [{ requestId, text: 'Mine', noteId: 'chosen', id: 'chosen', writtenBy: 'somebody', writtenAt: '2000-01-01' }])
  const [mine] = read("SELECT id || ' ' || written_by || ' ' || written_at FROM note WHERE text = 'Mine'") as string[]
  expect(mine).toMatch(/^[0-9a-f-]{36} [0-9a-f-]{36} 2026-04-08/)
})

test('21, 22: crafted and huge bodies run nothing and leave the app alive', async () => {
  const canary = join(house.folder, 'canary')
  const run = `process.mainModule.require('child_process').execSync('touch ${canary}')`
  const parts = [
    `{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}","_response":{"_prefix":"${run};","_formData":{"get":"$1:constructor:constructor"}}}`,
    '"$@0"', '["$1:constructor:constructor"]', '{"__proto__":{"polluted":true}}', `"$F1"`,
  ]
  for (const id of ['x', action('addNoteAction')]) {
    for (const first of parts) {
      const body = `--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n${first}\r\n--b\r\nContent-Disposition: form-data; name="1"\r\n\r\n"$@0"\r\n--b--\r\n`
      const answer = await admin.ask(`/requests/${requestId}`, { method: 'POST', body, headers: { 'next-action': id, 'content-type': 'multipart/form-data; boundary=b' } })
      expect(answer.text).not.toMatch(/"ok":true/)
    }
  }
  const huge: [string, string][] = [
    [`[${'['.repeat(200_000)}${']'.repeat(200_000)}]`, 'text/plain;charset=UTF-8'], [JSON.stringify([{ requestId, text: 'x'.repeat(3_000_000) }]), 'text/plain;charset=UTF-8'],
    [Array.from({ length: 10_000 }, (_one, index) => `field${index}=x`).join('&'), 'application/x-www-form-urlencoded'],
  ]
  for (const [body, type] of huge) {
    const answer = await admin.ask(`/requests/${requestId}`, { method: 'POST', body, headers: { 'next-action': action('addNoteAction'), 'content-type': type } }).catch(() => null)
    expect(answer?.text ?? '').not.toMatch(/"ok":true/)
  }
  expect(existsSync(canary)).toBe(false)
  expect(await alive()).toBe(200)
})

test('24: no address that is read changes anything', async () => {
  const visits = await visitsOf(house, admin)
  const tables = (read("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'") as string[]).filter((name) => !['session', 'heartbeat', 'access', 'worker_run', 'rate_limit'].includes(name))
  const dump = () => tables.map((name) => {
    const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
    const rows = raw.prepare(`SELECT * FROM "${name}"`).raw().all()
    raw.close()
    return `${name} ${JSON.stringify(rows)}`
  })
  const before = dump()
  const statuses = new Set<number>()
  for (const { path } of visits) statuses.add((await admin.ask(`${path}${path.includes('?') ? '&' : '?'}compose=note&delete=1`)).status)
  for (const id of read('SELECT id FROM document') as string[]) for (const query of ['', '?view=1']) statuses.add((await admin.ask(`/api/documents/${id}${query}`)).status)
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  expect(dump()).toEqual(before)
})

test('29, 49: no picture is fetched for anybody, and no search is an error', async () => {
  for (const url of ['http://127.0.0.1:1/x.png', 'https://evil.example/x.png', '/icon.svg', '//evil.example/x']) {
    expect((await admin.ask(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`)).status, url).toBeGreaterThanOrEqual(400)
  }
  const typed = ['"', '""', '*', 'a*', 'NEAR(a b)', 'NEAR(', '^a', 'folded:a', 'request_id:a', 'a AND', 'NOT', 'OR', '(', ')', '-a', '+', "'", "' OR 1=1 --", '%', '_', '\\', '\u0000', '{{7*7}}', '${x}', '<script>', '\u202E', '💥', 'x'.repeat(5000)]
  for (const q of typed) {
    for (const path of [`/requests?q=${encodeURIComponent(q)}`, `/search?q=${encodeURIComponent(q)}`, `/authorities?q=${encodeURIComponent(q)}`, `/requests?sort=${encodeURIComponent(q)}&after=${encodeURIComponent(q)}`]) {
      const { status } = await admin.ask(path)
      expect(status, path.slice(0, 80)).toBeLessThan(500)
    }
  }
})

test('56: what browsers are given holds no secret, no source map and no path of ours; what fails says nothing of its inside', async () => {
  const folder = join(buildFolder(), 'static')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((path) => path.endsWith('.map'))).toEqual([])
  const secrets = Object.values(JSON.parse(readFileSync(join(house.data, 'secrets.json'), 'utf8')) as Record<string, unknown>).filter((one): one is string => typeof one === 'string' && one.length > 15)
  expect(secrets.length).toBeGreaterThan(0)
  const inside = [...secrets, 'better-sqlite3', 'BEGIN IMMEDIATE', 'NEXTAUTH_SECRET', 'argon2id', 'sourceMappingURL=', house.data]
  const leaks = files.filter((path) => /\.(js|css|json|txt)$/.test(path)).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    return inside.filter((one) => text.includes(one)).map((one) => `${path}: ${one.slice(0, 20)}`)
  })
  expect(leaks).toEqual([])
  for (const path of ['/requests/%00', '/requests/%ff', '/api/documents/%00', '/api/documents/..%2f..%2fsecrets.json', '/api/pdf-parts/cmaps/..%2f..%2fpackage.json', '/requests/x/documents/%E0%A4%A']) {
    const { status, text } = await admin.ask(path)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(text, path).not.toMatch(/\n\s+at \w|node_modules|SQLITE_|\/lib\/|secrets\.json"/)
  }
})
