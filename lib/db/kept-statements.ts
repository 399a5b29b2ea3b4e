import type Database from 'better-sqlite3'

/** More than this many compiled statements are not kept: lists of values make texts without end. */
const KEPT = 500

/**
 * A connection as drizzle gets it: what SQLite compiled once for a text is used again, the least used going first. Drizzle compiles each statement anew, and that costs more
 * than running it, the more so as the triggers that seal a row are compiled with it. Drizzle runs a statement to its end at once, so that one object serves all who ask.
 */
export function keepingStatements(raw: Database.Database): Database.Database {
  const kept = new Map<string, Database.Statement>()
  const prepare = (source: string): Database.Statement => {
    const known = kept.get(source)
    if (known && !known.busy) {
      kept.delete(source)
      kept.set(source, known)
      // Rows as arrays is a mode that drizzle asks for each time it wants it, and never takes back.
      return known.reader ? known.raw(false) : known
    }
    const statement = raw.prepare(source)
    kept.set(source, statement)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return statement
  }
  return Object.create(raw, { prepare: { value: prepare } }) as Database.Database
}
