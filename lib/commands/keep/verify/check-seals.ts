import type Database from 'better-sqlite3'
import { intendedSchema } from '../../../db/intended-schema'
import { offSums } from '../../../db/seal/seal-sums'
import type { Sums } from '../../../db/seal/seal-sums'
import { sealedTables, tableScope } from '../../../db/seal/sealed-tables'
import type { Problem, Report } from './problem'

// Made by what runs the migrations, not by one of them.
const ALSO_OURS = '__drizzle_migrations'
/** What names the damage of a table better than its seal: the walk along the chains, the reading of the files. */
const BETTER_NAMED: Readonly<Record<string, string>> = { event: 'event_', event_head: 'event_', event_detail: 'event_', file: 'file_' }

/** Sums up all rows and compares with the kept seals: gives the cases and tables that are off. A table of somebody's own is not ours to judge. */
export function readSeals(raw: Database.Database): Sums {
  const ours = new Set(intendedSchema().map(({ name }) => name))
  const off = offSums(raw, sealedTables(raw).filter(({ name }) => ours.has(name) || name === ALSO_OURS))
  for (const table of outOfStep(raw)) off.set(tableScope(table), 1)
  for (const scope of astray(raw)) off.set(scope, 1)
  return off
}

/** Seals of what isn't there: where all rows are gone the sum is nothing, and would not miss its name. */
function astray(raw: Database.Database): string[] {
  return raw.prepare(`
    SELECT scope FROM seal WHERE sum = 0 AND scope NOT IN (SELECT id FROM request)
      AND scope NOT IN (SELECT ? || name FROM sqlite_master WHERE type = 'table')`).pluck().all(tableScope('')) as string[]
}

/** Tables whose last number is not the one that SQLite noted for them: it notes each as it gives it, and none of them loses its newest row. */
function outOfStep(raw: Database.Database): string[] {
  const noted = raw.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck()
  const numbered = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'").pluck().all() as string[]
  return numbered.filter((name) => {
    const last = raw.prepare(`SELECT max(rowid) FROM "${name}"`).pluck().get()
    return last !== null && last !== noted.get(name)
  })
}

/** Names each case and table whose rows are not those that Plazo wrote, save where another check named it already, and better. */
export function reportSeals(raw: Database.Database, off: Sums, named: readonly Problem[], report: Report): void {
  const refOf = raw.prepare('SELECT ref FROM request WHERE id = ?').pluck()
  const places = new Set(named.map(({ where }) => where.split(' ')[0]))
  const kinds = named.map(({ kind }) => kind)
  for (const scope of off.keys()) {
    const table = scope.startsWith(tableScope('')) ? scope.slice(tableScope('').length) : null
    const ref = refOf.get(scope)
    if (table !== null) {
      const better = BETTER_NAMED[table]
      if (!better || !kinds.some((kind) => kind.startsWith(better))) report('row_differs', 'database', `A row of the table ${table} is not as Plazo wrote it, or is gone.`)
    } else if (ref === undefined) report('row_differs', 'database', `Rows are sealed for the case ${scope}, which isn't there.`)
    else if (!places.has(String(ref))) report('row_differs', String(ref), 'A row of this case is not as Plazo wrote it, or is gone.')
  }
}
