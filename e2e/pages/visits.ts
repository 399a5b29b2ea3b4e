import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Caller } from '../caller'
import type { House } from '../house'
import { PAGES } from '../page-table'
import { builtActions, builtRoutes, filled } from '../permissions/build'

export const LANGUAGES = ['en', 'es', 'ca', 'sr-Latn', 'sr-Cyrl'] as const
export type Language = (typeof LANGUAGES)[number]
export type Theme = 'light' | 'dark'
/** A place to look at: who is signed in (null: nobody), where, and what to do before looking. */
export type Visit = { name: string; path: string; as: 'admin' | 'coordinator' | null; first?: (page: Page) => Promise<void> }

const action = (name: string) => builtActions().find((one) => one.name === name)?.id ?? ''
const submit = (page: Page) => page.locator('main form button[type=submit]').first().click()

/** Everything there is to see in a house that has been set up: each page of the build, with the segments of its address filled from what the house holds. */
export async function visitsOf(house: House, admin: Caller): Promise<Visit[]> {
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const one = (sql: string) => raw.prepare(sql).pluck().get() as string | undefined
  const cases = raw.prepare('SELECT ref, id, restricted FROM request ORDER BY rowid').all() as { ref: string; id: string; restricted: number }[]
  const documents = raw.prepare('SELECT id, request_id AS requestId, filename FROM document ORDER BY rowid').all() as { id: string; requestId: string; filename: string }[]
  const invited = await linkFrom(admin, '/settings/people/invite', 'invitePersonAction', { email: `new-${Date.now()}@plazo.example`, role: 'staff', language: 'en' })
  const personId = one("SELECT id FROM person WHERE role <> 'admin' LIMIT 1") ?? one('SELECT id FROM person') ?? ''
  const reset = await linkFrom(admin, `/settings/people/${personId}`, 'makeResetLinkAction', { personId })
  const segments = {
    templateId: 'es-md-10-2019~initial_request~es', authorityId: 'rivas', lawId: 'rs-zspijz', calendarId: 'ES-MD-Rivas', year: '2026', personId, requesterId: one('SELECT id FROM requester') ?? 'none',
  }
  raw.close()
  const letters = cases[0] ? await letterOf(admin, cases[0].id) : null
  const message = cases[0] ? await messageOf(admin, cases[0].id) : null
  const visits: Visit[] = []
  for (const route of builtRoutes().pages) {
    const row = PAGES[route]
    if (!row) throw new Error(`${route} stands in no page table`)
    if (row.leadsTo || route === '/set-up') continue
    if (route === '/requests/[requestId]') visits.push(...cases.map(({ ref, id, restricted }): Visit => ({ name: `request ${ref}`, path: `/requests/${id}`, as: restricted ? 'coordinator' : 'admin' })))
    else if (route.includes('[documentId]')) visits.push(...documents.slice(0, 2).map(({ id, requestId, filename }): Visit => ({ name: `document ${filename}`, path: `/requests/${requestId}/documents/${id}`, as: 'admin' })))
    else if (route.includes('/letters/')) visits.push(...(letters ? [{ name: route, path: filled(route, letters), as: 'admin' } as const] : []))
    else if (route.includes('/messages/')) visits.push(...(message ? [{ name: route, path: filled(route, message), as: 'admin' } as const] : []))
    else if (route.startsWith('/invitation')) visits.push({ name: 'invitation', path: invited, as: null }, { name: 'invitation, used', path: '/invitation/none', as: null })
    else if (route.startsWith('/reset')) visits.push({ name: 'reset', path: reset, as: null }, { name: 'reset, used', path: '/reset/none', as: null })
    else if (route.includes('[requesterId]') && segments.requesterId === 'none') continue
    else for (const query of ['', ...(row.queries ?? [])]) visits.push({ name: route + query, path: filled(route, segments) + query, as: row.who === 'anybody' ? null : 'admin' })
  }
  return [
    ...visits, { name: 'not found', path: '/nothing-here', as: 'admin' },
    { name: 'sign-in, with errors', path: '/sign-in', as: null, first: submit }, { name: 'log, with errors', path: '/requests/new/log', as: 'admin', first: submit },
  ]
}

/** The first run, before anybody has set up. */
export function firstRunVisits(house: House): Visit[] {
  return [
    { name: 'set-up', path: new URL(house.setUpLink()).pathname + new URL(house.setUpLink()).search, as: null }, { name: 'set-up without its link', path: '/set-up', as: null },
    { name: 'set-up with a dead link', path: '/set-up?token=none', as: null },
  ]
}

/** A letter begun in the first case, to be looked at. */
async function letterOf(admin: Caller, requestId: string): Promise<{ requestId: string; letterId: string }> {
  const answer = (await admin.act(`/requests/${requestId}/letters/new`, action('startLetterAction'), [{ requestId, purpose: 'initial_request' }])).value as { ok: boolean; data?: { letterId: string } }
  if (!answer.ok || !answer.data) throw new Error(`startLetterAction: ${JSON.stringify(answer)}`)
  return { requestId, letterId: answer.data.letterId }
}

/** A message begun in the first case, to be looked at. */
async function messageOf(admin: Caller, requestId: string): Promise<{ requestId: string; draftId: string }> {
  const answer = (await admin.act(`/requests/${requestId}`, action('startMessageAction'), [{ requestId }])).value as { ok: boolean; data?: { draftId: string } }
  if (!answer.ok || !answer.data) throw new Error(`startMessageAction: ${JSON.stringify(answer)}`)
  return { requestId, draftId: answer.data.draftId }
}

async function linkFrom(admin: Caller, page: string, name: string, input: object): Promise<string> {
  const answer = (await admin.act(page, action(name), [input])).value as { ok: boolean; data?: { address: string } }
  if (!answer.ok || !answer.data) throw new Error(`${name}: ${JSON.stringify(answer)}`)
  return new URL(answer.data.address).pathname
}

/** Gives a browser the session of a caller, or none, and the language and colours to look in; the caller's person is called `name` from then on. */
export async function look(context: BrowserContext, caller: Caller | null, url: string, { language, theme, name = 'Somebody' }: { language: Language; theme: Theme; name?: string }): Promise<void> {
  if (caller) {
    const kept = await caller.act('/settings/profile', action('changeProfileAction'), [{ name, language, theme, shortcuts: true }])
    if (!(kept.value as { ok?: boolean } | undefined)?.ok) throw new Error(`The profile was not changed: ${JSON.stringify(kept.value)}`)
  }
  const session = (caller?.cookie ?? '').split('; ').filter((pair) => pair.startsWith('next-auth')).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const)
  await context.clearCookies()
  await context.addCookies([['plazo_language', language] as const, ['plazo_theme', theme] as const, ...session].map(([name, value]) => ({ name, value, url, httpOnly: true })))
}
