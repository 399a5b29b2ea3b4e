import { expect, test } from '@playwright/test'
import { Caller, type Answer } from './caller'
import { builtActions, builtRoutes, filled, type BuiltAction } from './permissions/build'
import { openStage, type Opened } from './permissions/open-stage'
import { CELLS, outcomeOf } from './permissions/rights'
import { PERSONAS, type Persona, type StagedCase } from './permissions/staged'
import { ACTIONS, type Entry } from './permissions/table'
import { PAGES, type PageRow } from './page-table'

test.setTimeout(240_000)

const order = Object.keys(ACTIONS)
const actions = builtActions().sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
const EVERYBODY: readonly Persona[] = PERSONAS
const WHO: Readonly<Record<PageRow['who'], readonly Persona[]>> = {
  anybody: EVERYBODY, everybody: EVERYBODY, reader: EVERYBODY, loggers: ['admin', 'coordinator', 'staff', 'volunteer', 'partner'], editors: ['admin', 'coordinator', 'staff'], confirmers: ['admin', 'coordinator'], admin: ['admin'],
}
let opened: Opened

test.beforeAll(async () => {
  test.setTimeout(600_000)
  opened = await openStage()
})
test.afterAll(() => opened.house.close())

test('every action of the build stands in the permission table, once, and no line has lost its action', () => {
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(ACTIONS).sort())
})

for (const action of actions) {
  test(`${action.name} (${action.file})`, async () => {
    const entry = ACTIONS[action.name]
    expect(entry, 'it stands in the table').toBeDefined()
    if (entry) expect(await differences(action, entry)).toEqual([])
  })
}

test('every page of the build stands in the page table, and opens for those alone whom it names', async () => {
  const { pages } = builtRoutes()
  expect(pages).toEqual(Object.keys(PAGES).sort())
  const wrong: string[] = []
  const segments = {
    requestId: opened.take({ kind: 'own', persona: 'admin', state: 'standing' }).id, authorityId: 'rivas', personId: opened.stage.spareIds[0] ?? '', requesterId: opened.stage.requesterId,
    letterId: 'none', draftId: 'none', secret: 'x', templateId: 'es-md-10-2019~initial_request~es', lawId: 'es-ltaibg', calendarId: 'RS', year: '2026',
  }
  for (const [page, { who, leadsTo }] of Object.entries(PAGES)) {
    if (who === 'reader') continue
    for (const persona of PERSONAS) {
      const { status, headers } = await opened.callerOf(persona).ask(filled(page, segments))
      const wanted = !WHO[who].includes(persona) ? 404 : leadsTo ? 307 : 200
      // Whoever has a session or a house is led on from the doors.
      if (who === 'anybody' ? ![200, 307].includes(status) : status !== wanted) wrong.push(`${persona} ${page}: ${status}, not ${wanted}`)
      if (leadsTo && status === 307 && !headers.get('location')?.includes(leadsTo)) wrong.push(`${persona} ${page}: leads to ${headers.get('location')}`)
    }
  }
  expect(wrong).toEqual([])
})

const READS: readonly [string, (one: StagedCase) => string, RequestInit['method'], 'read' | 'contribute'][] = [
  ['the page of a case', ({ id }) => `/requests/${id}`, 'GET', 'read'],
  ['the page of a document', ({ id, documentId }) => `/requests/${id}/documents/${documentId}`, 'GET', 'read'],
  ['a document, downloaded', ({ documentId }) => `/api/documents/${documentId}`, 'GET', 'read'],
  ['a document, viewed', ({ documentId }) => `/api/documents/${documentId}?view=1`, 'GET', 'read'],
  ['the head of a document', ({ documentId }) => `/api/documents/${documentId}`, 'HEAD', 'read'],
  ['a mail as it came', ({ inboundId }) => `/api/mails/${inboundId}`, 'GET', 'read'],
  ['a mail’s HTML', ({ inboundId }) => `/api/mails/${inboundId}/html`, 'GET', 'read'],
  ['the headers of a mail', ({ inboundId }) => `/api/mails/${inboundId}/headers`, 'GET', 'read'],
  ['an attachment of a mail', ({ inboundId }) => `/api/mails/${inboundId}/files/0`, 'GET', 'read'],
  ['the page of a letter', ({ id, letterId }) => `/requests/${id}/letters/${letterId}`, 'GET', 'read'],
  ['a letter as PDF', ({ letterId }) => `/api/letters/${letterId}/pdf`, 'GET', 'read'],
  ['an upload to a case', ({ id }) => `/api/uploads?name=a.txt&request=${id}`, 'PUT', 'contribute'],
]

for (const [name, pathOf, method = 'GET', right] of READS) {
  test(`${name}: for those who may, and for others as if it were not there`, async () => {
    const wrong: string[] = []
    const { nobody, callerOf, take } = opened
    const ask = (caller: Caller, one: StagedCase) => caller.ask(pathOf(one), { method, ...(method === 'PUT' ? { body: 'a' } : {}) })
    for (const { kind, persona } of CELLS) {
      const one = take({ kind, persona, state: 'standing' })
      const answer = await ask(callerOf(persona), one)
      const wanted = { done: method === 'PUT' ? 201 : 200, no: 403, hidden: 404 }[outcomeOf(right, kind, persona)]
      if (answer.status !== wanted) wrong.push(`${persona}, ${kind}: ${answer.status}, not ${wanted}`)
      if (wanted !== 404) continue
      const missing = await ask(callerOf(persona), { ...one, id: 'n'.repeat(one.id.length), documentId: 'n'.repeat(one.documentId.length), letterId: 'n'.repeat(one.letterId.length), inboundId: 'n'.repeat(one.inboundId.length) })
      if (missing.status !== answer.status || blank(missing.text) !== blank(answer.text)) wrong.push(`${persona}, ${kind}: not as for an id that doesn't exist`)
    }
    const { status } = await ask(nobody, take({ kind: 'own', persona: 'admin', state: 'standing' }))
    if (status !== (name.startsWith('the page') ? 307 : 401)) wrong.push(`nobody: ${status}`)
    expect(wrong).toEqual([])
  })
}

/** An answer without what differs from one request to the next: the nonce, and the address that was asked for. */
const blank = (text: string) => text.replaceAll(/nonce[\\"=:]+[\w+/=]{20,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}|n{20,}/g, '').replaceAll(/"P?[\w-]{21}[mv]?"/g, '')

async function differences(action: BuiltAction, entry: Entry): Promise<string[]> {
  if (entry.on === 'case') return onCase(action, entry)
  if (entry.on === 'anybody') return openDoor(action, entry)
  const { stage, callerOf, nobody, written } = opened
  const wrong: string[] = []
  const may = (persona: Persona) => entry.on === 'self' || entry.who.includes(persona)
  const path = filled(action.page, { personId: stage.spareIds[0] ?? '', requesterId: stage.requesterId, calendarId: 'ES-MD-Rivas', year: '2026' })
  // Those who may not come first: what they were let do would show.
  for (const persona of [...PERSONAS].sort((one, other) => Number(may(one)) - Number(may(other)))) {
    const turn = entry.on === 'house' ? entry.who.indexOf(persona) : PERSONAS.indexOf(persona)
    const before = written()
    const answer = await callerOf(persona).act(path, action.id, [entry.input(stage, Math.max(turn, 0))])
    const settled = entry.on === 'house' && entry.settled !== undefined && may(persona)
    wrong.push(...settled ? saidNo(persona, answer, entry.settled) : compare(`${persona}`, answer, may(persona) ? 'done' : 'shut'))
    if (!may(persona) || entry.reads || settled) wrong.push(...unchanged(persona, before))
    else if (entry.on === 'house' && written() === before && action.name !== 'changeRequesterAction') wrong.push(`${persona}: done, and nothing is written`)
  }
  const before = written()
  wrong.push(...compare('nobody', await nobody.act(path, action.id, [entry.input(stage, 0)]), 'signed_out'), ...unchanged('nobody', before))
  return wrong
}

async function onCase(action: BuiltAction, entry: Extract<Entry, { on: 'case' }>): Promise<string[]> {
  const { callerOf, nobody, written, take } = opened
  const wrong: string[] = []
  const call = async (caller: Caller, one: StagedCase) => caller.act(filled(action.page, { requestId: one.id, letterId: one.letterId }), action.id, [await entry.input(one, caller)])
  for (const { kind, persona } of CELLS) {
    const outcome = outcomeOf(entry.right, kind, persona)
    const where = `${persona}, ${kind}`
    const changes = outcome === 'done' && !entry.reads
    const one = take({ kind, persona, state: changes ? entry.state ?? 'plain' : 'standing' })
    const before = written()
    const answer = await call(callerOf(persona), one)
    wrong.push(...compare(where, answer, outcome), ...(changes ? [] : unchanged(where, before)))
    if (changes && written() === before) wrong.push(`${where}: done, and nothing is written`)
    if (outcome === 'hidden') {
      const nowhere = { ...one, id: 'nowhere', factId: 'nowhere', questionId: 'nowhere', documentId: 'nowhere', messageId: 'nowhere', letterId: 'nowhere', draftId: 'nowhere', messageDraftId: 'nowhere', commentId: 'nowhere', outboxId: 'nowhere', inboundId: 'nowhere' }
      const missing = await call(callerOf(persona), nowhere)
      if (missing.status !== answer.status || missing.text !== answer.text) wrong.push(`${where}: not as for an id that doesn't exist: ${missing.text} is not ${answer.text}`)
    }
  }
  const own = take({ kind: 'own', persona: 'admin', state: 'standing' })
  const before = written()
  wrong.push(...compare('nobody', await call(nobody, own), 'signed_out'), ...unchanged('nobody', before))
  return wrong
}

async function openDoor(action: BuiltAction, entry: Extract<Entry, { on: 'anybody' }>): Promise<string[]> {
  const before = opened.written()
  const answer = await new Caller(opened.house.url).act(filled(action.page, { secret: 'no-such-secret' }), action.id, [entry.input])
  const wrong = unchanged('anybody', before)
  if (answer.status >= 400) wrong.push(`anybody: status ${answer.status}`)
  if (entry.code && (answer.value as { code?: string } | undefined)?.code !== entry.code) wrong.push(`anybody: ${JSON.stringify(answer.value)} is not ${entry.code}`)
  return wrong
}

/** Whoever may do it is told that there is nothing to do: another answer than for those who may not. */
const saidNo = (who: string, { value }: Answer, code: string | undefined): string[] =>
  ((value as { code?: string } | undefined)?.code === code ? [] : [`${who}: ${JSON.stringify(value)} is not ${code}`])

const unchanged = (who: string, before: string): string[] => (opened.written() === before ? [] : [`${who}: something was written`])

function compare(who: string, answer: Answer, wanted: 'done' | 'no' | 'hidden' | 'shut' | 'signed_out'): string[] {
  const { ok, kind, code } = (answer.value ?? {}) as { ok?: boolean; kind?: string; code?: string }
  const found = ok ? 'done' : kind === 'not_found' ? 'hidden' : kind === 'refused' && code === 'not_allowed' ? 'no' : kind ?? `status ${answer.status}`
  if (found === wanted || (wanted === 'shut' && (found === 'hidden' || found === 'no'))) return []
  return [`${who}: ${JSON.stringify(answer.value) ?? answer.text.slice(0, 200)} is not ${wanted}`]
}
