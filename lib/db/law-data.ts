import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { canonicalJson } from '../domain/canonical'
import { shippedCalendars } from '../domain/calendar/book'
import { inForce, shippedLawData } from '../domain/law/law-data'
import type { LawData, LawInForce } from '../domain/law/law-data'
import { shippedLaws } from '../domain/law/registry'
import type { Db, Tx } from './client'
import { prepared } from './prepared'
import { lawData } from './schema/law-data'

let shipped: { data: LawData; text: string; fingerprint: string } | null = null
let held: { fingerprint: string; law: LawInForce } | null = null
const standing = prepared((on) => on.select({ fingerprint: lawData.fingerprint }).from(lawData).prepare())
const SHIPPED: LawInForce = { laws: shippedLaws, book: shippedCalendars }

/** The law data that this version of Plazo ships, with its SHA-256 (hex). */
export function shippedLaw(): { data: LawData; text: string; fingerprint: string } {
  if (!shipped) {
    const data = shippedLawData()
    const text = canonicalJson(data)
    shipped = { data, text, fingerprint: createHash('sha256').update(text, 'utf8').digest('hex') }
  }
  return shipped
}

/** The laws and calendars that count here, before what people confirmed: the shipped ones, or after an upgrade those of before, until a person applies the new. */
export function keptLaw(tx: Db | Tx): LawInForce & { fingerprint: string } {
  const row = standing(tx).get()
  const { fingerprint } = shippedLaw()
  if (!row || row.fingerprint === fingerprint) return { ...SHIPPED, fingerprint }
  if (held?.fingerprint !== row.fingerprint) held = { fingerprint: row.fingerprint, law: inForce(tx.select({ data: lawData.data }).from(lawData).get()!.data) }
  return { ...held.law, fingerprint: held.fingerprint }
}

/** Keeps the shipped law data in a database that has none, as what its dates are computed under; one that holds cases already is left for the worker to compare. */
export function keepLawData(raw: Database.Database, at: string): void {
  if (raw.prepare('SELECT 1 FROM law_data').get()) return
  const { text, fingerprint } = shippedLaw()
  const hasDates = raw.prepare('SELECT 1 FROM deadline').get() !== undefined
  raw.prepare("INSERT INTO law_data (id, fingerprint, adopted_at, adopted_by, data) VALUES (1, ?, ?, 'system', ?)").run(hasDates ? 'unknown' : fingerprint, at, text)
}
