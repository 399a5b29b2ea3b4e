import type Database from 'better-sqlite3'
import { PASSING } from '../lib/db/seal/sealed-tables'

type Row = { put: Database.Statement; values: unknown[] }

/**
 * What sending letters wrote: of two states of a database (`kept` before, `livePath` after) the rows that differ, by the case to which they belong, each with the prepared statement that
 * writes it into `kept`. Left out: the sums that seal rows, the search index, and what belongs to no case.
 */
export function rowsOfLetters(kept: Database.Database, livePath: string): Map<string, Row[]> {
  kept.prepare('ATTACH ? AS live').run(livePath)
  const found = new Map<string, Row[]>()
  const cases = { event: new Map<unknown, string>(), file: new Map<unknown, string>() }
  try {
    for (const table of tables(kept)) {
      const columns = kept.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
      const names = columns.map((one) => `"${one}"`).join(', ')
      const put = kept.prepare(`INSERT INTO main."${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO UPDATE SET ${columns.map((one) => `"${one}" = excluded."${one}"`).join(', ')}`)
      for (const row of kept.prepare(`SELECT * FROM live."${table}" EXCEPT SELECT * FROM main."${table}"`).all() as Record<string, unknown>[]) {
        const owner = ownerOf(table, row, cases)
        if (owner === null) continue
        if (table === 'event') cases.event.set(row.id, owner)
        if (table === 'document') cases.file.set(row.sha256, owner)
        found.set(owner, [...(found.get(owner) ?? []), { put, values: columns.map((one) => row[one]) }])
      }
    }
  } finally {
    kept.exec('DETACH live')
  }
  return found
}

// What a row leads to comes before it.
const FIRST = ['event', 'document']

function tables(kept: Database.Database): string[] {
  const all = kept.prepare("SELECT name FROM pragma_table_list WHERE schema = 'live' AND type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
  const rest = all.filter((name) => !FIRST.includes(name) && !PASSING.includes(name) && name !== 'seal' && name !== 'request_tally' && !name.startsWith('request_search'))
  return [...FIRST, ...rest]
}

function ownerOf(table: string, row: Record<string, unknown>, cases: { event: Map<unknown, string>; file: Map<unknown, string> }): string | null {
  if (table === 'request') return String(row.id)
  if (typeof row.request_id === 'string') return row.request_id
  if (typeof row.subject === 'string' && row.subject.startsWith('request:')) return row.subject.slice('request:'.length)
  return cases.event.get(row.event_id) ?? (table === 'file' ? cases.file.get(row.sha256) ?? null : null)
}
