import Database from 'better-sqlite3'
import { PASSING } from '../../db/seal/sealed-tables'

/** All that a database says: each row of each table, and how it is built. Left out is what the search keeps for itself (SQLite checks it against its texts) and what isn't sealed because it passes. */
export function everyRow(path: string): string {
  const raw = new Database(path, { readonly: true })
  try {
    const built = raw.prepare("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE '%drizzle%' ORDER BY name").all()
    const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND (name NOT LIKE 'request_search%' OR name = 'request_search_row') AND name NOT LIKE 'page_search%'").pluck().all() as string[]
    // A flip may change only the order in which rows come; as a set they are the same.
    return JSON.stringify([built, ...tables.filter((name) => !PASSING.includes(name)).map((name) => raw.prepare(`SELECT * FROM "${name}"`).all().map((row) => JSON.stringify(row)).sort())])
  } finally {
    raw.close()
  }
}
