import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Every row of every table of a data folder, as text to compare. */
export function everyRow(data: string): string {
  const raw = new Database(join(data, 'plazo.db'), { readonly: true })
  try {
    const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
    return JSON.stringify(tables.map((name) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()]))
  } finally {
    raw.close()
  }
}

/** The files below a folder, the database's own left out: it rewrites them as it likes. */
export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^plazo\.db/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
