import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Caller, type Answer } from './caller'
import { House } from './house'
import { builtActions, filled, type BuiltAction } from './permissions/build'
import { CELLS, outcomeOf } from './permissions/rights'
import { PERSONAS, type Persona, type Stage, type Staged, type StagedCase, type State, type Wish } from './permissions/staged'
import { ACTIONS, type Entry } from './permissions/table'

test.setTimeout(240_000)

const order = Object.keys(ACTIONS)
const actions = builtActions().sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
const callers = new Map<Persona, Caller>()
let house: House
let stage: Stage
let written: () => string
let nobody: Caller
// One case a cell for what changes nothing; a new one for each deed that is done.
let pool: (wish: Wish) => StagedCase

test.beforeAll(async () => {
  house = await House.open({ at: '2026-03-10' })
  const wishes: Wish[] = CELLS.map((cell) => ({ ...cell, state: 'plain' as State }))
  const entries = actions.map(({ name }) => ACTIONS[name]).filter((entry): entry is Extract<Entry, { on: 'case' }> => entry?.on === 'case')
  for (const { right, state = 'plain', reads } of entries) {
    for (const cell of CELLS) if (!reads && outcomeOf(right, cell.kind, cell.persona) === 'done') wishes.push({ ...cell, state })
  }
  const staged = await house.script<Staged>('e2e/permissions/stage.ts', wishes)
  house.passwords.set('partner', staged.partnerPassword)
  const left = wishes.map((wish, index) => ({ wish, one: staged.cases[index], used: false }))
  const standing = left.splice(0, CELLS.length)
  pool = ({ kind, persona, state }) => {
    const same = (wish: Wish) => wish.kind === kind && wish.persona === persona
    const found = state === 'standing' ? standing.find(({ wish }) => same(wish)) : left.find(({ wish, used }) => !used && same(wish) && wish.state === state)
    if (!found?.one) throw new Error(`No case left for ${kind}, ${persona}, ${state}.`)
    found.used = state !== 'standing'
    return found.one
  }
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const passwords: string[] = [], sessionIds: string[] = []
  for (const persona of PERSONAS) {
    const password = house.passwords.get(persona) ?? ''
    const caller = new Caller(house.url)
    for (const one of [new Caller(house.url), caller]) expect(await one.signIn(`${persona}@plazo.example`, password), persona).toBe(true)
    callers.set(persona, caller)
    passwords.push(password)
    sessionIds.push(raw.prepare('SELECT s.id FROM session s JOIN person p ON p.id = s.person_id WHERE p.email = ? ORDER BY s.rowid LIMIT 1').pluck().get(`${persona}@plazo.example`) as string)
  }
  nobody = new Caller(house.url)
  stage = { ...staged, passwords, sessionIds }
  const tables = (raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]).filter((name) => !/^(sqlite_|session$|heartbeat|worker_run|rate_limit|access$|request_search_)/.test(name))
  const count = raw.prepare(tables.map((name) => `SELECT '${name}' AS name, count(*) AS n FROM "${name}"`).join(' UNION ALL '))
  written = () => JSON.stringify(count.all())
})

test.afterAll(() => house.close())

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

async function differences(action: BuiltAction, entry: Entry): Promise<string[]> {
  if (entry.on === 'case') return onCase(action, entry)
  if (entry.on === 'anybody') return openDoor(action, entry)
  const wrong: string[] = []
  const may = (persona: Persona) => entry.on === 'self' || entry.who.includes(persona)
  const path = filled(action.page, { personId: stage.spareIds[0] ?? '', requesterId: stage.requesterId })
  // Those who may not come first: what they were let do would show.
  for (const persona of [...PERSONAS].sort((one, other) => Number(may(one)) - Number(may(other)))) {
    const turn = entry.on === 'house' ? entry.who.indexOf(persona) : PERSONAS.indexOf(persona)
    const before = written()
    const answer = await callerOf(persona).act(path, action.id, [entry.input(stage, Math.max(turn, 0))])
    wrong.push(...compare(`${persona}`, answer, may(persona) ? 'done' : 'shut'))
    if (!may(persona) || entry.reads) wrong.push(...unchanged(persona, before))
    else if (entry.on === 'house' && written() === before && action.name !== 'changeRequesterAction') wrong.push(`${persona}: done, and nothing is written`)
  }
  const before = written()
  wrong.push(...compare('nobody', await nobody.act(path, action.id, [entry.input(stage, 0)]), 'signed_out'), ...unchanged('nobody', before))
  return wrong
}

async function onCase(action: BuiltAction, entry: Extract<Entry, { on: 'case' }>): Promise<string[]> {
  const wrong: string[] = []
  const call = async (caller: Caller, one: StagedCase) => caller.act(filled(action.page, { requestId: one.id }), action.id, [await entry.input(one, caller)])
  for (const { kind, persona } of CELLS) {
    const outcome = outcomeOf(entry.right, kind, persona)
    const where = `${persona}, ${kind}`
    const changes = outcome === 'done' && !entry.reads
    const one = pool({ kind, persona, state: changes ? entry.state ?? 'plain' : 'standing' })
    const before = written()
    const answer = await call(callerOf(persona), one)
    wrong.push(...compare(where, answer, outcome), ...(changes ? [] : unchanged(where, before)))
    if (changes && written() === before) wrong.push(`${where}: done, and nothing is written`)
    if (outcome === 'hidden') {
      const nowhere = { ...one, id: 'nowhere', factId: 'nowhere', questionId: 'nowhere', documentId: 'nowhere' }
      const missing = await call(callerOf(persona), nowhere)
      if (missing.status !== answer.status || missing.text !== answer.text) wrong.push(`${where}: not as for an id that doesn't exist: ${missing.text} is not ${answer.text}`)
    }
  }
  const own = pool({ kind: 'own', persona: 'admin', state: 'standing' })
  const before = written()
  wrong.push(...compare('nobody', await call(nobody, own), 'signed_out'), ...unchanged('nobody', before))
  return wrong
}

async function openDoor(action: BuiltAction, entry: Extract<Entry, { on: 'anybody' }>): Promise<string[]> {
  const before = written()
  const answer = await new Caller(house.url).act(filled(action.page, { secret: 'no-such-secret' }), action.id, [entry.input])
  const wrong = unchanged('anybody', before)
  if (answer.status >= 400) wrong.push(`anybody: status ${answer.status}`)
  if (entry.code && (answer.value as { code?: string } | undefined)?.code !== entry.code) wrong.push(`anybody: ${JSON.stringify(answer.value)} is not ${entry.code}`)
  return wrong
}

const callerOf = (persona: Persona): Caller => callers.get(persona) ?? nobody
const unchanged = (who: string, before: string): string[] => (written() === before ? [] : [`${who}: something was written`])

function compare(who: string, answer: Answer, wanted: 'done' | 'no' | 'hidden' | 'shut' | 'signed_out'): string[] {
  const { ok, kind, code } = (answer.value ?? {}) as { ok?: boolean; kind?: string; code?: string }
  const found = ok ? 'done' : kind === 'not_found' ? 'hidden' : kind === 'refused' && code === 'not_allowed' ? 'no' : kind ?? `status ${answer.status}`
  if (found === wanted || (wanted === 'shut' && (found === 'hidden' || found === 'no'))) return []
  return [`${who}: ${JSON.stringify(answer.value) ?? answer.text.slice(0, 200)} is not ${wanted}`]
}
