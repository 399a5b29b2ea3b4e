import { REACH_ALL } from '../../db/affected-cases'
import { HOUSE } from '../../db/history'
import { shippedLaw } from '../../db/law-data'
import { lawData } from '../../db/schema/law-data'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { needHouseDeed } from '../house/house-rules'
import { computeAgain, movedBy } from './compute-again'
import { startAgain } from './start-again'

const AT_ONCE_MS = 1500

/**
 * Lets the law data that this version of Plazo ships count, and computes every case again under it, what doesn't fit by the worker. `fingerprint` is what the
 * person has seen: refuses changed_meanwhile when another one is shipped by now, nothing_changed when it counts already.
 */
export async function applyLawData(actor: Actor, { fingerprint }: { fingerprint: string }): Promise<{ moved: number; left: number }> {
  needHouseDeed(actor, 'confirm_calendar')
  const runId = adoptLawData(actor, fingerprint)
  const { left } = await computeAgain(AT_ONCE_MS)
  return { moved: movedBy(runId), left }
}

/** The same up to the cases, which then wait to be computed again: as which run. */
export function adoptLawData(actor: Actor, fingerprint: string): number | null {
  const shipped = shippedLaw()
  return transact(actor, (tx, record, stamp) => {
    const was = tx.select({ fingerprint: lawData.fingerprint }).from(lawData).get()?.fingerprint ?? shipped.fingerprint
    if (was === shipped.fingerprint) throw new Refusal('nothing_changed')
    if (fingerprint !== shipped.fingerprint) throw new Refusal('changed_meanwhile')
    tx.update(lawData).set({
      fingerprint, data: shipped.data, adoptedAt: stamp.at, adoptedBy: stamp.actor, scanFor: null, scanCursor: '', scanMoving: 0, scanDoneAt: null,
    }).run()
    const { total: cases, runId } = startAgain(tx, stamp, { kind: 'law_data' }, REACH_ALL)
    record(HOUSE, 'law_data_applied', { was, now: fingerprint, cases })
    return runId
  })
}
