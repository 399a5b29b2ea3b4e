import { expect, test } from '@playwright/test'
import { Caller } from './caller'
import { House } from './house'
import { builtActions, builtRoutes, filled } from './permissions/build'
import { ACTIONS } from './permissions/table'

test.setTimeout(240_000)

/** Pages for people without a session; every other page is the desk's. */
const OPEN_PAGES = ['/help', '/law', '/law/[lawId]', '/law/calculator', '/law/calendars/[calendarId]', '/sign-in', '/set-up', '/invitation/[secret]', '/reset/[secret]']
/** Route handlers, and what they answer without a session. A new one fails until it stands here. */
const HANDLERS: Readonly<Record<string, { method: string; status: number }>> = {
  '/api/auth/[...nextauth]': { method: 'GET', status: 400 },
  '/api/documents/[documentId]': { method: 'GET', status: 401 },
  '/api/feed/[name]': { method: 'GET', status: 404 },
  '/api/health': { method: 'GET', status: 200 },
  '/api/letters/[letterId]/[format]': { method: 'GET', status: 401 },
  '/api/mails/[inboundId]': { method: 'GET', status: 401 },
  '/api/mails/[inboundId]/files/[position]': { method: 'GET', status: 401 },
  '/api/mails/[inboundId]/headers': { method: 'GET', status: 401 },
  '/api/mails/[inboundId]/html': { method: 'GET', status: 401 },
  '/api/pdf-parts/[kind]/[name]': { method: 'GET', status: 401 },
  '/api/uploads': { method: 'PUT', status: 401 },
  '/icon.svg': { method: 'GET', status: 200 },
}
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

let house: House
let admin: Caller
let nobody: Caller
let segments: Record<string, string>

test.beforeAll(async () => {
  house = await House.open({ at: '2026-03-10' })
  nobody = new Caller(house.url)
  admin = new Caller(house.url)
  expect(await admin.signIn('admin@plazo.example', house.passwords.get('admin') ?? '')).toBe(true)
  const list = (await admin.ask('/requests')).text
  const requestId = /href="\/requests\/([\w-]{20,})/.exec(list)?.[1] ?? ''
  const documentId = new RegExp(`/requests/${requestId}/documents/([\\w-]+)`).exec((await admin.ask(`/requests/${requestId}`)).text)?.[1] ?? 'x'
  segments = { requestId, documentId, authorityId: 'rivas', kind: 'cmaps', name: 'Adobe-CNS1-0.bcmap', secret: 'no-such-secret' }
  expect(requestId).not.toBe('')
})

test.afterAll(() => house.close())

test('without a session every page of the desk leads to sign-in or is not found', async () => {
  const wrong: string[] = []
  for (const page of builtRoutes().pages.filter((one) => !OPEN_PAGES.includes(one))) {
    const path = filled(page, segments)
    const { status, headers } = await nobody.ask(path)
    const leads = status === 307 && /^(http:\/\/localhost:\d+)?\/(sign-in(\?|$)|today$|settings\/)/.test(headers.get('location') ?? '')
    if (!leads && status !== 404) wrong.push(`${path}: ${status} ${headers.get('location')}`)
  }
  expect(wrong).toEqual([])
})

test('every route handler is known; without a session /api answers 401 or 404, never 2xx, save health and sign-in', async () => {
  expect(builtRoutes().handlers).toEqual(Object.keys(HANDLERS).sort())
  const wrong: string[] = []
  for (const [route, { method, status }] of Object.entries(HANDLERS)) {
    const path = filled(route, segments)
    for (const one of METHODS) {
      const answer = await nobody.ask(path, { method: one, ...(['GET', 'HEAD', 'OPTIONS'].includes(one) ? {} : { body: 'x' }) })
      if (one === method && answer.status !== status) wrong.push(`${one} ${path}: ${answer.status}, not ${status}`)
      const open = route === '/api/health' || route === '/icon.svg' || route.startsWith('/api/auth/')
      if (!open && answer.status < 400 && !(one === 'OPTIONS' && answer.text === '')) wrong.push(`${one} ${path}: ${answer.status}`)
    }
  }
  for (const path of ['/api', '/api/', '/api/nothing', '/api/requests', '/api/documents', '/api/documents/x/y']) {
    const { status } = await nobody.ask(path)
    if (![401, 404, 308].includes(status)) wrong.push(`GET ${path}: ${status}`)
  }
  expect(wrong).toEqual([])
})

test('no header, prefix or spelling leads past the gate', async () => {
  const { requestId = '', documentId = '' } = segments
  const tries: [string, Record<string, string>][] = [
    ...['middleware', 'src/middleware', 'proxy', 'src/proxy'].map((name): [string, Record<string, string>] => ['/requests', { 'x-middleware-subrequest': Array(5).fill(name).join(':') }]),
    ...[
      { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, { 'x-nextjs-data': '1' }, { 'x-invoke-path': '/sign-in' },
      { 'x-matched-path': '/sign-in' }, { 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1' }, { 'x-original-url': '/sign-in' }, { 'x-rewrite-url': '/sign-in' }, { 'x-plazo-path': '/sign-in' },
    ].map((headers): [string, Record<string, string>] => [`/requests/${requestId}`, headers as unknown as Record<string, string>]),
    ...[
      '/requests.rsc', `/requests/${requestId}.rsc`, `/requests/${requestId}.segments/_tree.segment.rsc`, `/_next/data/x/requests/${requestId}.json`, `//requests/${requestId}`, `/./requests/${requestId}`,
      `/%2e/requests/${requestId}`, `/requests/%2e%2e/requests/${requestId}`, `/sign-in/..;/requests/${requestId}`, `/requests;x=1/${requestId}`, `/requests/${requestId}?nxtPrequestId=${requestId}`,
      `/sign-in?nxtPrequestId=${requestId}`, `/REQUESTS/${requestId}`, `/api/documents/${documentId}.rsc`, `/api//documents/${documentId}`, `/api/documents/${documentId}?view=1`, `/_next/image?url=%2Fapi%2Fdocuments%2F${documentId}&w=64&q=75`,
    ].map((path): [string, Record<string, string>] => [path, {}]),
  ]
  const shown = 'Contratos y evaluaciones|Carta d’intencions|Локације камера|Projectes derivats'
  const wrong: string[] = []
  for (const [path, headers] of tries) {
    const answer = await nobody.ask(path, { headers, own: false })
    if (new RegExp(shown).test(answer.text)) wrong.push(`${path} ${JSON.stringify(headers)} shows a case`)
    const signIn = path.startsWith('/sign-in') || /NEXT_REDIRECT|sign-in/.test(answer.text)
    if (answer.status === 200 && !signIn) wrong.push(`${path} ${JSON.stringify(headers)}: 200 ${answer.text.slice(0, 80)}`)
  }
  expect(new RegExp(shown).test((await admin.ask('/requests')).text), 'the words that are looked for are shown to those who may').toBe(true)
  expect(wrong).toEqual([])
})

const FOREIGN: readonly [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }], ['an origin of null', { origin: 'null' }], ['another origin alone', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }], ['no origin at all', {}], ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }],
]

const TODAYS = 'another origin', TYPES = ['text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'application/json']

for (const [name, headers] of FOREIGN) {
  test(`a post from elsewhere (${name}) reaches no action and no handler`, async () => {
    const wrong: string[] = []
    for (const [index, { id, name: action, page }] of builtActions().entries()) {
      const entry = ACTIONS[action]
      const input = entry?.on === 'anybody' ? entry.input : {}
      // What browsers say today with each kind of content; the others with each kind in turn.
      for (const type of name === TODAYS ? TYPES : TYPES.slice(index % TYPES.length).slice(0, 1)) {
        const answer = await admin.copy().act(filled(page, segments), id, [input], { ...headers, 'content-type': type }, false)
        const value = answer.value as { ok?: boolean; kind?: string; code?: string } | undefined
        const refused = answer.status >= 400 || (value?.ok === false && value.kind === 'refused' && value.code === 'not_allowed') || (entry?.on === 'anybody' && entry.code === null && value === undefined)
        if (!refused || answer.headers.getSetCookie().some((line) => /session-token=(;|$)|plazo_(language|theme)/.test(line))) wrong.push(`${action}, ${type}: ${answer.status} ${JSON.stringify(value)}`)
      }
    }
    for (const [path, method] of [['/api/uploads?name=a.txt', 'PUT'], ['/api/auth/callback/credentials', 'POST'], ['/api/auth/signout', 'POST']] as const) {
      const answer = await admin.copy().ask(path, { method, headers, own: false, body: 'email=admin%40plazo.example&password=x&csrfToken=x' })
      if (answer.status < 400 && !/signin|sign-in|csrf/.test(answer.headers.get('location') ?? '')) wrong.push(`${method} ${path}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
    expect((await admin.ask('/requests')).status, 'the session still stands').toBe(200)
  })
}

test('what a browser must be told stands on every answer', async () => {
  for (const path of ['/requests', `/requests/${segments['requestId']}`, '/settings/profile', '/nothing', `/api/documents/${segments['documentId']}`, '/api/health']) {
    const { headers } = await admin.ask(path)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    expect(headers.get('x-powered-by'), path).toBeNull()
    expect(headers.get('cache-control'), path).toContain('no-store')
    if (!path.startsWith('/api')) expect(headers.get('content-security-policy'), path).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';.*object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/)
  }
})

test('after sign-in one is led to our own pages only', async () => {
  for (const next of ['//evil.example', '/\\evil.example', 'https:evil.example', '/%09/evil.example', 'javascript:alert(1)', 'https://localhost@evil.example', 'http://localhost:1/x', '/\t/evil.example']) {
    const page = (await nobody.ask(`/sign-in?next=${encodeURIComponent(next)}`)).text
    const led = /\{"next":"((?:[^"\\]|\\.)*)"\}/.exec(page.replaceAll('\\"', '"'))?.[1]
    expect(led, next).toMatch(/^\/(?![/\\\t])[^:]*$/)
    const { headers } = await admin.ask(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`)
    expect(headers.get('location') ?? '', next).not.toMatch(/^(?!\/|http:\/\/localhost:\d+\/)/)
  }
})

test('an address that leads nowhere, or can’t be decoded, is 404 in the house’s own words: in the desk’s frame for who is signed in', async () => {
  for (const path of ['/nothing-here', '/invitation/%E0%A4%A', '/reset/%ff', '/requests/%E0%A4%A', '/%E0%A4%A', '/law/%E0%A4%A']) {
    for (const [caller, isIn] of [[nobody, false], [admin, true]] as const) {
      const { status, text } = await caller.ask(path)
      expect([path, isIn, status], text.slice(0, 300)).toEqual([path, isIn, 404])
      expect(text, path).toContain('Page not found')
      expect(text.includes('class="side"'), `${path}, signed in: ${isIn}`).toBe(isIn)
    }
  }
})
