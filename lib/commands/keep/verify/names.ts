import type Database from 'better-sqlite3'
import { HOUSE, caseSubject } from '../../../db/history'

/** How the subject of a chain is named to people: the reference of the case, or "house". An unknown one keeps its own name. */
export function namesOf(raw: Database.Database): (subject: string) => string {
  const rows = raw.prepare('SELECT id, ref FROM request').all() as { id: string; ref: string }[]
  const refs = new Map(rows.map((row) => [caseSubject(row.id), row.ref]))
  return (subject) => (subject === HOUSE ? HOUSE : refs.get(subject) ?? subject)
}
