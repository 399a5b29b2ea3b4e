import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { addDays } from '../lib/domain/calendar/days'
import { FAR_DAYS, NEAR_DAYS } from '../lib/domain/reminder/date-kind'
import { closeDb, databasePath, rawDb } from '../lib/db/client'
import { rawPath } from '../lib/files/keep-raw'
import { remind, wouldRemind } from '../lib/jobs/remind'
import type { Moment } from '../lib/queries/reminder/due-notices'

// A pass of reminders over a data folder with many open cases, on the first working day on which one in a hundred of them is due, and the bare queries and inserts of
// the same: prints the CPU time of each, in milliseconds, and how many cases were due. Leaves the folder as it was.
const ROUNDS = 9, WARM = 3
type Row = Record<string, unknown>

const cases = Number(rawDb().prepare("SELECT count(*) FROM request WHERE stage <> 'closed'").pluck().get())
if (rawDb().prepare('SELECT count(*) FROM notice').pluck().get() !== 0) throw new Error('this organisation has been reminded before')
const first = String(rawDb().prepare('SELECT min(due_on) FROM deadline').pluck().get())
const at = (on: string): Moment => () => ({ on, time: '10:00' })
/** Cases due on a day; none on a day with the team's week, which counts all cases. */
function dueOn(on: string): number {
  const said = wouldRemind(at(on))
  return said.some((one) => one.kind === 'weekly') ? 0 : new Set(said.flatMap((one) => one.items.map((item) => item.requestId))).size
}
const on = Array.from({ length: 400 }, (_, day) => addDays(first, day - 10)).find((day) => dueOn(day) >= cases / 100)
if (!on) throw new Error('on no day are so many due')

const due = dueOn(on)

/** What a pass leaves, and takes away again. */
function rowsOf(table: string): Row[] {
  return rawDb().prepare(`SELECT * FROM ${table}`).all() as Row[]
}
function clear(raw: Database.Database): void {
  raw.pragma('foreign_keys = OFF')
  for (const table of ['notice_item', 'notice', 'outbox']) raw.exec(`DELETE FROM ${table}`)
  raw.pragma('foreign_keys = ON')
}

const DATES = `SELECT d.request_id, d.rule, d.due_on, d.whose, r.restricted, r.partner_id, r.published_at, r.last_event_at, a.zone
  FROM deadline d INDEXED BY deadline_due JOIN request r ON r.id = d.request_id JOIN authority a ON a.id = r.authority_id WHERE d.due_on BETWEEN ? AND ?`
const OURS = `(d.whose = 'requester' AND r.stage <> 'closed' AND coalesce(d.opens_on, '') <= ?)`
const THEIRS = `((d.whose = 'authority' AND r.reply_due_on = d.due_on AND r.stage IN ('awaiting_response', 'clarification_needed', 'decided')) OR (d.whose = 'oversight_body' AND r.stage = 'in_complaint'))`

const UNTOLD = `NOT EXISTS (SELECT 1 FROM notice_item i JOIN notice n ON n.id = i.notice_id
  WHERE i.request_id = r.id AND i.rule = d.rule AND i.due_on = d.due_on AND n.person_id = p.id AND n.kind = 'digest' AND n.state <> 'withdrawn')`
const HAND = `SELECT 1 FROM request_member m JOIN person p ON p.id = m.person_id WHERE m.request_id = r.id AND p.disabled_at IS NULL AND p.role <> 'observer'`
const LONG_OVER = `SELECT d.request_id, d.rule, d.due_on, d.whose, r.restricted, r.partner_id, r.published_at, r.last_event_at, a.zone
  FROM request r JOIN deadline d ON d.request_id = r.id AND d.due_on = r.reply_due_on AND d.whose = 'authority' JOIN authority a ON a.id = r.authority_id
  WHERE r.stage = 'awaiting_response' AND r.reply_due_on < ? AND (EXISTS (${HAND} AND ${UNTOLD}) OR NOT EXISTS (${HAND}) AND EXISTS (
    SELECT 1 FROM person p WHERE r.restricted = 0 AND p.role = 'coordinator' AND p.partner_id IS NULL AND p.disabled_at IS NULL AND ${UNTOLD}))`

/**
 * What a pass can't do without, each once, as SQL that was prepared before: the dates of the day, who has each case in hand, for each item
 * whether it still stands (and the facts, where it is a date of ours), and the rows that it wrote.
 */
function bareOf(raw: Database.Database, made: { table: string; rows: Row[] }[]): () => void {
  const near = raw.prepare(`${DATES} AND (${THEIRS} OR ${OURS})`), far = raw.prepare(`${DATES} AND ${OURS}`), longOver = raw.prepare(LONG_OVER)
  const members = raw.prepare('SELECT person_id FROM request_member WHERE request_id = ?')
  const stands = raw.prepare('SELECT r.*, d.due_on, d.whose FROM request r JOIN deadline d ON d.request_id = r.id WHERE r.id = ? AND d.rule = ?')
  const facts = raw.prepare('SELECT * FROM clock_fact WHERE request_id = ? AND withdrawn_at IS NULL ORDER BY recorded_at, id')
  const inserts = made.map(({ table, rows }) => ({ rows: rows.map((row) => Object.values(row)), put: raw.prepare(`INSERT INTO ${table} VALUES (${Object.keys(rows[0] ?? { id: 0 }).map(() => '?').join(', ')})`) }))
  return () => {
    const dates = [
      ...near.all(addDays(on!, -FAR_DAYS), addDays(on!, NEAR_DAYS), on), ...far.all(addDays(on!, NEAR_DAYS + 1), addDays(on!, FAR_DAYS), on), ...longOver.all(addDays(on!, -FAR_DAYS)),
    ] as { request_id: string }[]
    for (const { request_id: id } of dates) members.all(id)
    for (const item of made.find(({ table }) => table === 'notice_item')?.rows ?? []) {
      const found = stands.get(item.request_id, item.rule) as { whose: string } | undefined
      if (found?.whose === 'requester') facts.all(item.request_id)
    }
    raw.transaction(() => { for (const { put, rows } of inserts) for (const row of rows) put.run(row) }).immediate()
  }
}

async function cpuOf(work: () => unknown): Promise<number> {
  const since = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const spent = { plazo: [] as number[], bare: [] as number[] }
let items = 0, mails = 0
const bareRaw = new Database(databasePath())
bareRaw.pragma('synchronous = FULL')
try {
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const plazo = await cpuOf(() => remind(at(on)))
    const made = ['outbox', 'notice', 'notice_item'].map((table) => ({ table, rows: rowsOf(table) }))
    items = made[2]?.rows.length ?? 0
    mails = made[0]?.rows.length ?? 0
    clear(rawDb())
    const bare = await cpuOf(bareOf(bareRaw, made))
    clear(bareRaw)
    for (const { raw_sha256: sha256 } of made[0]?.rows ?? []) if (existsSync(rawPath(String(sha256)))) rmSync(rawPath(String(sha256)))
    if (round < 0) continue
    spent.plazo.push(plazo)
    spent.bare.push(bare)
  }
} finally {
  bareRaw.close()
  closeDb()
}
process.stdout.write(`${JSON.stringify({ ...spent, cases, due: due, items, mails })}\n`)
