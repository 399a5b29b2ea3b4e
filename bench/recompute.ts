import { asc, eq, gt } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { NEXT, keptDates, putKeptDate } from '../lib/commands/request/keep-dates'
import { refreshDates } from '../lib/commands/request/refresh-dates'
import { rollDates } from '../lib/commands/request/roll-dates'
import { connect, databasePath } from '../lib/db/client'
import { zoneOf } from '../lib/db/case-dates'
import { liveFacts } from '../lib/db/facts'
import { keepingStatements } from '../lib/db/kept-statements'
import { prepared } from '../lib/db/prepared'
import { requester } from '../lib/db/schema/people'
import { deadline, handSetDate, request } from '../lib/db/schema/request'
import { changeForTest } from '../lib/env'
import { sql } from 'drizzle-orm'

// Two data folders, the small one and the large one: prints what a case costs in each, in microseconds, as one JSON line.
const BATCH = 50
type Work = (tx: Tx, row: typeof request.$inferSelect) => void
type Tx = Parameters<Parameters<BetterSQLite3Database['transaction']>[0]>[0]

class House {
  readonly db: BetterSQLite3Database
  #after = ''
  readonly spent = new Map<string, { ns: bigint; cases: number }>()

  constructor(readonly folder: string) {
    this.db = drizzle(keepingStatements(connect(databasePath(folder))))
  }

  /** The next batch of cases, from the first again after the last. */
  batch(): (typeof request.$inferSelect)[] {
    const rows = this.db.select().from(request).where(gt(request.id, this.#after)).orderBy(asc(request.id)).limit(BATCH).all()
    this.#after = rows.length < BATCH ? '' : rows.at(-1)?.id ?? ''
    return rows.length > 0 ? rows : this.batch()
  }

  /** Does a piece of work on each case of a batch, in one transaction, and adds up what it took. */
  time(name: string, rows: readonly (typeof request.$inferSelect)[], work: Work): void {
    const since = process.hrtime.bigint()
    this.db.transaction((tx) => { for (const row of rows) work(tx, row) }, { behavior: 'immediate' })
    this.add(name, process.hrtime.bigint() - since, rows.length)
  }

  add(name: string, ns: bigint, cases: number): void {
    const so = this.spent.get(name) ?? { ns: 0n, cases: 0 }
    this.spent.set(name, { ns: so.ns + ns, cases: so.cases + cases })
  }

  /** Microseconds a case, by work. */
  costs(): Record<string, number> {
    return Object.fromEntries([...this.spent].map(([name, { ns, cases }]) => [name, Number(ns) / 1000 / cases]))
  }
}

const id = sql.placeholder('id')
const caseRow = prepared((on) => on.select().from(request).where(eq(request.id, id)).prepare())
const kindOf = prepared((on) => on.select({ kind: requester.kind }).from(requester).where(eq(requester.id, id)).prepare())
const setByHand = prepared((on) => on.select().from(handSetDate).where(eq(handSetDate.requestId, id)).prepare())

const putNext = prepared((on) => on.update(request).set(Object.fromEntries(NEXT.map((column) => [column, sql`${sql.placeholder(column)}`]))).where(eq(request.id, id)).prepare())

/** What recomputing reads, and nothing computed: the rows go back as they came. `all`: every date; else the row of the case alone, as where nothing moved. */
function readAndWriteBack(tx: Tx, { id: requestId }: { id: string }, all: boolean): void {
  const row = caseRow(tx).get({ id: requestId })
  if (!row) return
  liveFacts(tx, row.id)
  zoneOf(tx, row.authorityId)
  kindOf(tx).get({ id: row.requesterId })
  setByHand(tx).all({ id: row.id })
  const dates = keptDates(tx, row.id)
  if (all) for (const one of dates) putKeptDate(tx, one)
  putNext(tx).run(row)
}

const recompute: Work = (tx, { id: requestId }) => {
  const row = caseRow(tx).get({ id: requestId })
  if (row) refreshDates(tx, row, { firstOn: null })
}

const [small, large] = process.argv.slice(2).map((folder) => new House(folder))
if (!small || !large) throw new Error('Two data folders, please.')
const cases = Number(large.db.get<{ n: number }>(sql`SELECT count(*) AS n FROM request`).n)
const shift = (tx: Tx, row: { id: string }) => tx.run(sql`UPDATE ${deadline} SET effect = effect || '~' WHERE ${deadline.requestId} = ${row.id}`)

for (const house of [small, large]) for (let warm = 0; warm < 4; warm += 1) house.time('warm', house.batch(), recompute)
// All cases of the large one once; beside every fourth batch the small one's and what both are compared with, in turn, so that all meet the same machine.
for (let batch = 0; batch * BATCH < cases; batch += 1) {
  const rows = large.batch()
  large.time('recompute', rows, recompute)
  if (batch % 4 > 0) continue
  const few = small.batch()
  small.time('recompute', few, recompute)
  large.time('read and write back', rows, (tx, row) => readAndWriteBack(tx, row, false))
  small.time('read and write back', few, (tx, row) => readAndWriteBack(tx, row, false))
  if (batch % 20 > 0) continue
  for (const [house, those] of [[small, few], [large, rows]] as const) {
    house.time('shift', those, shift)
    house.time('recompute, all moved', those, recompute)
    house.time('read and write back, all', those, (tx, row) => readAndWriteBack(tx, row, true))
  }
}
for (let round = 0; round < Math.min(20, cases / 100); round += 1) {
  for (const house of [small, large]) {
    house.db.run(sql`UPDATE ${request} SET next_valid_until = '2000-01-01' WHERE ${request.stage} <> 'closed' AND ${request.id} IN (SELECT ${request.id} FROM ${request} ORDER BY ${request.id} LIMIT ${Math.min(500, cases)} OFFSET ${house === large ? Math.floor(cases / 2) : 0})`)
    changeForTest('PLAZO_DATA', house.folder)
    const since = process.hrtime.bigint()
    const rolled = rollDates()
    house.add('roll', process.hrtime.bigint() - since, rolled)
  }
}
process.stdout.write(`${JSON.stringify({ small: small.costs(), large: large.costs() })}\n`)
