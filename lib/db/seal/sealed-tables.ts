import type Database from 'better-sqlite3'

/** How the rows of a table are sealed: `keys` stand in every slice; `scope` gives, for a prefix such as `NEW.`, the SQL of what a row belongs to. */
export type SealedTable = { name: string; keys: readonly string[]; slices: readonly (readonly string[])[]; scope: (prefix: string) => string }

// A wide row is sealed in slices, so that a change of a few columns reads these and not all.
const SLICE = 12
// Its rows follow from `request` alone, and verify counts them anew.
const DERIVED = ['request_tally']
/** What comes and goes by mere use, also where somebody only reads: sealed, every look at a page would write to the seals. None of it is part of a case. */
export const PASSING: readonly string[] = ['session', 'heartbeat', 'job_run', 'worker_run', 'rate_limit', 'access']
const NAMES = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'seal' ORDER BY name`

export const quoted = (name: string): string => `"${name}"`

/** The scope of the rows of a table that belong to no case. */
export const tableScope = (table: string): string => `table:${table}`

/** Every table of a database whose rows are sealed, also those of later migrations: all but the seals, what SQLite and its search keep for themselves, what is counted anew, and what passes. */
export function sealedTables(raw: Database.Database): SealedTable[] {
  const names = raw.prepare(NAMES).pluck().all() as string[]
  const columnsOf = raw.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
  return names.filter((name) => !DERIVED.includes(name) && !PASSING.includes(name)).map((name) => {
    const columns = columnsOf.all(name) as { name: string; pk: number }[]
    const owner = ownerColumn(name, columns.map((one) => one.name))
    const keys = columns.filter((one) => one.pk > 0 || one.name === owner).map((one) => one.name)
    return { name, keys, slices: slicesOf(columns.map((one) => one.name).filter((one) => !keys.includes(one))), scope: scopeOf(name, owner) }
  })
}

function ownerColumn(table: string, columns: readonly string[]): string | null {
  if (table === 'request') return 'id'
  if (columns.includes('request_id')) return 'request_id'
  return ['event', 'event_head'].includes(table) ? 'subject' : null
}

function scopeOf(table: string, owner: string | null): SealedTable['scope'] {
  const own = `'${tableScope(table)}'`
  if (owner === null) return () => own
  return (prefix) => {
    const column = `${prefix}${quoted(owner)}`
    return owner === 'subject' ? `CASE WHEN ${column} LIKE 'request:%' THEN substr(${column}, 9) ELSE ${own} END` : `coalesce(${column}, ${own})`
  }
}

function slicesOf(columns: readonly string[]): string[][] {
  const slices: string[][] = [[]]
  for (const column of columns) {
    if (slices.at(-1)!.length === SLICE) slices.push([])
    slices.at(-1)!.push(column)
  }
  return slices
}
