import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Caller } from '../caller'
import { House } from '../house'
import { builtActions } from './build'
import { CELLS, outcomeOf } from './rights'
import { PERSONAS, type Persona, type Stage, type Staged, type StagedCase, type Wish } from './staged'
import { ACTIONS } from './table'

// What says only that somebody is signed in, or who read what.
const VOLATILE = /^(sqlite_|session$|heartbeat|worker_run|rate_limit|access$|seal$|request_search_|page_search)/

/** A house with the cases, people and sessions that the permission table asks for. */
export type Opened = {
  house: House
  stage: Stage
  callerOf: (persona: Persona) => Caller
  nobody: Caller
  /** How many rows each table holds: what a refused call must leave as it is. */
  written: () => string
  /** A case that no deed has touched: one a cell for what changes nothing, else a new one each time. */
  take: (wish: Wish) => StagedCase
}

export async function openStage(): Promise<Opened> {
  const house = await House.open({ at: '2026-03-10' })
  const wishes: Wish[] = CELLS.map((cell) => ({ ...cell, state: 'standing' }))
  for (const { name } of builtActions()) {
    const entry = ACTIONS[name]
    if (entry?.on !== 'case' || entry.reads) continue
    for (const cell of CELLS) if (outcomeOf(entry.right, cell.kind, cell.persona) === 'done') wishes.push({ ...cell, state: entry.state ?? 'plain' })
  }
  const staged = await house.script<Staged>('e2e/permissions/stage.ts', wishes)
  house.passwords.set('partner', staged.partnerPassword)
  const raw = new Database(join(house.data, 'plazo.db'), { readonly: true })
  const callers = new Map<Persona, Caller>(), sessionIds: string[] = []
  const firstSession = raw.prepare('SELECT s.id FROM session s JOIN person p ON p.id = s.person_id WHERE p.email = ? ORDER BY s.rowid LIMIT 1').pluck()
  for (const persona of PERSONAS) {
    const email = `${persona}@plazo.example`
    for (let times = 0; times < 2; times += 1) {
      const caller = new Caller(house.url)
      if (!(await caller.signIn(email, house.passwords.get(persona) ?? ''))) throw new Error(`${persona} can't sign in`)
      callers.set(persona, caller)
    }
    sessionIds.push(firstSession.get(email) as string)
  }
  const nobody = new Caller(house.url)
  house.haltWorker()
  return {
    house, nobody, stage: { ...staged, sessionIds, passwords: PERSONAS.map((persona) => house.passwords.get(persona) ?? '') },
    callerOf: (persona) => callers.get(persona) ?? nobody, written: rowCounts(raw), take: takeFrom(wishes, staged.cases),
  }
}

function rowCounts(raw: Database.Database): () => string {
  const tables = (raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]).filter((name) => !VOLATILE.test(name))
  const count = raw.prepare(tables.map((name) => `SELECT '${name}' AS name, count(*) AS n FROM "${name}"`).join(' UNION ALL '))
  return () => JSON.stringify(count.all())
}

function takeFrom(wishes: readonly Wish[], cases: readonly StagedCase[]): (wish: Wish) => StagedCase {
  const left = wishes.map((wish, index) => ({ wish, one: cases[index] }))
  return ({ kind, persona, state }) => {
    const at = left.findIndex(({ wish }) => wish.kind === kind && wish.persona === persona && wish.state === state)
    const one = left[at]?.one
    if (!one) throw new Error(`No case left for ${kind}, ${persona}, ${state}.`)
    if (state !== 'standing') left.splice(at, 1)
    return one
  }
}
