import { eq } from 'drizzle-orm'
import { REACH_ALL } from '../../db/affected-cases'
import { lawAsShipped } from '../../db/calendar-book'
import { db } from '../../db/client'
import { shippedLaw } from '../../db/law-data'
import { lawData } from '../../db/schema/law-data'
import { person } from '../../db/schema/people'
import { differences } from '../../domain/law/law-data'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { previewMoves } from './preview-moves'
import type { MovesPreview } from './preview-moves'
import { waitingCases } from './waiting-cases'

/**
 * Under which law data the dates stand: since when (an instant) and by whom. `pending`: this version of Plazo ships another one; `moving` is how many cases
 * it would move (null while the worker still counts), and in which laws and calendars the two differ.
 */
export type LawDataState = {
  fingerprint: string; adoptedAt: string; actor: string; by: string | null; waiting: number
  pending: { fingerprint: string; moving: number | null; laws: string[]; calendars: string[]; counting: boolean } | null
}

/** How many cases a new version's law data would move; null where none waits for a person, or the worker still counts. Reads one row. */
export function pendingLawData(actor: Actor): { moving: number } | null {
  if (!mayInHouse(actor, 'confirm_calendar')) return null
  const row = db().select({ fingerprint: lawData.fingerprint, scanFor: lawData.scanFor, moving: lawData.scanMoving, doneAt: lawData.scanDoneAt }).from(lawData).get()
  const { fingerprint } = shippedLaw()
  return row && row.fingerprint !== fingerprint && row.scanFor === fingerprint && row.doneAt !== null ? { moving: row.moving } : null
}

/** The law data in force, and the one that waits to be applied. NotFound for whoever may not confirm law data. */
export function lawDataState(actor: Actor): LawDataState {
  if (!mayInHouse(actor, 'confirm_calendar')) throw new NotFound()
  const found = db().select({ row: lawData, by: person.name }).from(lawData).leftJoin(person, eq(person.id, lawData.adoptedBy)).get()
  const shipped = shippedLaw()
  if (!found) return { fingerprint: shipped.fingerprint, adoptedAt: '', actor: 'system', by: null, waiting: waitingCases(), pending: null }
  const { row, by } = found
  const stands = { fingerprint: row.fingerprint, adoptedAt: row.adoptedAt, actor: row.adoptedBy, by, waiting: waitingCases() }
  if (row.fingerprint === shipped.fingerprint) return { ...stands, pending: null }
  const counted = row.scanFor === shipped.fingerprint && row.scanDoneAt !== null
  return { ...stands, pending: { fingerprint: shipped.fingerprint, moving: counted ? row.scanMoving : null, ...differences(row.data, shipped.data) } }
}

/** What the shipped law data would move; nothing is written. */
export function previewLawData(actor: Actor, language: string): Promise<MovesPreview> {
  if (!mayInHouse(actor, 'confirm_calendar')) throw new NotFound()
  return previewMoves(actor, REACH_ALL, lawAsShipped(db()), language)
}
