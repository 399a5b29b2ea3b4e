import { gt, lte, or } from 'drizzle-orm'
import type { Column, Placeholder, SQL } from 'drizzle-orm'
import { later } from '../../clock'
import { isGone, readMark } from './owner'

/** What is claimed is held for so long (milliseconds), unless its owner renews that. */
export const LEASE_MS = 60_000

/**
 * Whether nobody holds what was claimed: its lease has run out, its owner is surely gone, or it ends later than any that begins at `at` (then it began under a clock that ran
 * ahead). The last may be wrong while a clock is being put right; for what is only read, fencing makes that harmless.
 */
export function isFree(leaseUntil: string | null, mark: string | null, at: string): boolean {
  const owner = readMark(mark), until = leaseUntil ?? ''
  return until <= at || until > later(at, LEASE_MS) || (owner !== null && isGone(owner))
}

/** The condition that something is due at `at`: its time has come, or lies `beyond` the longest wait from there (then it was put off under a clock that ran ahead). */
export function isDue(nextAt: Column, at: string | Placeholder, beyond: string | Placeholder): SQL {
  return or(lte(nextAt, at), gt(nextAt, beyond))!
}
