import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Every row of every table of a data folder, save what says that a worker lives and ran; as text, to compare. `but` names further tables to leave out. */
export function everyRow(data: string, but: readonly string[] = []): string {
  const raw = new Database(join(data, 'plazo.db'), { readonly: true })
  try {
    const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
    return JSON.stringify(tables.filter((name) => !but.includes(name)).map((name) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    raw.close()
  }
}

/** The files below a folder with their bytes' length, the database's own left out: it rewrites them as it likes. */
export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^plazo\.db/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()

/** One value of the database. */
export function rowsOf<T>(data: string, sql: string, ...values: unknown[]): T[] {
  const raw = new Database(join(data, 'plazo.db'), { readonly: true })
  try {
    return raw.prepare(sql).all(...values) as T[]
  } finally {
    raw.close()
  }
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')
