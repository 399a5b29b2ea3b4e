import { beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { NotFound, Refusal } from '@/lib/domain/refusal'
import type { Role } from '@/lib/domain/permissions'

const asking = { headers: new Headers(), role: 'staff' as Role | null }
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(asking.headers), cookies: () => Promise.resolve({ get: () => undefined }) }))
vi.mock('@/lib/auth/current-actor', () => ({
  currentActor: () => Promise.resolve(asking.role && { sessionId: 's1', actor: { kind: 'person', id: 'p1', role: asking.role, partnerId: null }, person: { id: 'p1' } }),
}))
const logged = vi.hoisted(() => ({ faults: [] as unknown[] }))
vi.mock('./log', () => ({ logFault: (error: unknown) => { logged.faults.push(error); return 'ref12345' } }))

const { action, publicAction } = await import('./action')
const { handler, publicHandler } = await import('./handler')

const OWN = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000', host: 'localhost:3000' }
const schema = z.object({ title: z.string().min(1, 'required'), part: z.array(z.object({ text: z.string().min(1, 'too_short') })).optional() })
beforeEach(() => {
  asking.headers = new Headers(OWN)
  asking.role = 'staff'
  logged.faults = []
})

it('runs with the actor and what the schema lets through, and nothing else', async () => {
  const seen = action(schema, (actor, input, by) => ({ role: actor.role, input, session: by.sessionId }))
  expect(await seen({ title: 'A', role: 'admin', id: 'x' } as never)).toEqual({ ok: true, data: { role: 'staff', input: { title: 'A' }, session: 's1' } })
  const form = new FormData()
  form.set('title', 'B')
  form.set('$ACTION_ID_1', '')
  form.set('role', 'admin')
  expect(await seen(form)).toMatchObject({ ok: true, data: { input: { title: 'B' } } })
})

it('answers signed_out before it looks at anything', async () => {
  asking.role = null
  const run = vi.fn()
  expect(await action(schema, run)({ title: '' })).toEqual({ ok: false, kind: 'signed_out' })
  expect(run).not.toHaveBeenCalled()
  expect(await publicAction(schema, (input) => input.title)({ title: 'A' })).toEqual({ ok: true, data: 'A' })
})

it('answers bad input by the codes of its fields', async () => {
  expect(await action(schema, () => 1)({ title: '', part: [{ text: '' }] })).toEqual({ ok: false, kind: 'fields', fields: { title: 'required', 'part.0.text': 'too_short' } })
  expect(await action(schema, () => 1)({ title: 7 } as never)).toEqual({ ok: false, kind: 'fields', fields: { title: 'invalid' } })
  for (const junk of [null, undefined, 'text', [], JSON.parse('{"__proto__":{"title":"x"}}')]) expect(await action(schema, () => 1)(junk as never)).toMatchObject({ kind: 'fields' })
})

it.each([
  [new Refusal('last_admin', { name: 'x' }), { kind: 'refused', code: 'last_admin', params: { name: 'x' } }],
  [new Refusal('email_taken', {}, 'email'), { kind: 'fields', fields: { email: 'email_taken' } }],
  [new NotFound(), { kind: 'not_found' }],
  [Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }), { kind: 'busy' }],
  [Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), { kind: 'refused', code: 'storage_full' }],
])('turns %s into a value', async (error, outcome) => {
  expect(await action(schema, () => { throw error })({ title: 'A' })).toEqual({ ok: false, ...outcome })
  expect(logged.faults).toEqual([])
})

it('logs a bug under its reference and says nothing of it', async () => {
  const bug = new Error('secret of the inside')
  expect(await action(schema, async () => Promise.reject(bug))({ title: 'A' })).toEqual({ ok: false, kind: 'failed', reference: 'ref12345' })
  expect(logged.faults).toEqual([bug])
  const response = await handler({}, () => { throw bug })(new Request('http://localhost:3000/api/x'), { params: Promise.resolve({}) })
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ error: { code: 'failed', reference: 'ref12345' } })
})

const FOREIGN = [
  ['a foreign origin', { origin: 'https://evil.example', host: 'localhost:3000' }], ['no origin at all', { host: 'localhost:3000' }],
  ['an opaque origin', { origin: 'null', host: 'localhost:3000' }], ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }],
  ['a sibling site', { 'sec-fetch-site': 'same-site' }], ['the address bar', { 'sec-fetch-site': 'none' }],
] as [string, Record<string, string>][]

it.each(FOREIGN)('refuses a change from %s', async (_, headers) => {
  asking.headers = new Headers(headers)
  const run = vi.fn()
  expect(await action(schema, run)({ title: 'A' })).toEqual({ ok: false, kind: 'refused', code: 'not_allowed' })
  expect(await publicAction(schema, run)({ title: 'A' })).toEqual({ ok: false, kind: 'refused', code: 'not_allowed' })
  for (const door of [handler({}, run), publicHandler(run)]) {
    const response = await door(new Request('http://localhost:3000/api/x', { method: 'POST', headers }), { params: Promise.resolve({}) })
    expect(response.status).toBe(403)
  }
  expect(run).not.toHaveBeenCalled()
})

const call = (door: ReturnType<typeof handler<Record<string, never>>>, headers: Record<string, string> = {}, method = 'GET') =>
  door(new Request('http://localhost:3000/api/x', { method, headers }), { params: Promise.resolve({}) })

it('lets programs read without a browser’s headers, followed links too, but no foreign page embed', async () => {
  const door = handler({}, (actor) => Response.json(actor.id))
  expect((await call(door)).status).toBe(200)
  expect((await call(door, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(200)
  expect((await call(door, { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).status).toBe(200)
  expect((await call(door, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).status).toBe(403)
  expect((await call(door, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).status).toBe(403)
  expect((await call(door, OWN, 'POST')).status).toBe(200)
})

it('asks for a session and the deed, and lets nobody keep the answer', async () => {
  const door = handler({ deed: 'backup' }, () => new Response('x', { headers: { 'Cache-Control': 'public' } }))
  expect((await call(door)).status).toBe(403)
  asking.role = 'admin'
  const answer = await call(door)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store, private'])
  asking.role = null
  const refused = await call(door, { origin: 'https://evil.example' }, 'POST')
  expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'no-store, private'])
})

it.each([
  [new NotFound(), 404], [new Refusal('bad_input'), 400], [new Refusal('not_allowed'), 403], [new Refusal('too_large'), 413],
  [new Refusal('throttled'), 429], [new Refusal('email_taken', {}, 'email'), 400], [Object.assign(new Error(''), { code: 'SQLITE_BUSY_SNAPSHOT' }), 503],
])('answers %s with its status', async (error, status) => {
  expect((await call(handler({}, () => { throw error }))).status).toBe(status)
})
