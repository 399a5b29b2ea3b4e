import { setImmediate as breathe } from 'node:timers/promises'
import { now, today } from '../../clock'
import { REACH_ALL, affectedCases } from '../../db/affected-cases'
import { lawAsShipped } from '../../db/calendar-book'
import { datesUnder } from '../../db/case-dates'
import { db } from '../../db/client'
import { shippedLaw } from '../../db/law-data'
import { lawData } from '../../db/schema/law-data'
import { write } from '../../db/transact'
import { dateMoves } from '../../domain/deadline/date-moves'
import { adoptLawData } from './apply-law-data'

const BATCH = 100

/**
 * After an upgrade that ships other law data: counts the cases that it would move, a slice at a time. Where none would, the new data counts at once, as an
 * event of the house; where any would, a person is asked (settings, Today) and the dates stay as they are. Cases are only read.
 */
export async function watchLawData(forMs = Number.POSITIVE_INFINITY): Promise<void> {
  const until = performance.now() + forMs
  const { fingerprint } = shippedLaw()
  for (;;) {
    const row = db().select({ fingerprint: lawData.fingerprint, scanFor: lawData.scanFor, cursor: lawData.scanCursor, moving: lawData.scanMoving, doneAt: lawData.scanDoneAt })
      .from(lawData).get()
    if (!row || row.fingerprint === fingerprint) return
    if (row.scanFor !== fingerprint) {
      write((tx) => tx.update(lawData).set({ scanFor: fingerprint, scanCursor: '', scanMoving: 0, scanDoneAt: null }).run())
      continue
    }
    if (row.doneAt !== null) return
    const { cursor, moving, looked } = look(row.cursor)
    const done = looked < BATCH
    write((tx) => tx.update(lawData).set({ scanCursor: cursor, scanMoving: row.moving + moving, ...(done ? { scanDoneAt: now() } : {}) }).run())
    if (done && row.moving + moving === 0) {
      adoptLawData({ kind: 'system' }, fingerprint)
      return
    }
    if (performance.now() > until) return
    await breathe()
  }
}

function look(after: string): { cursor: string; moving: number; looked: number } {
  const law = lawAsShipped(db())
  const cases = affectedCases(db(), REACH_ALL, after, BATCH)
  const moving = cases.filter((one) => dateMoves(one.kept, datesUnder(law, one, today(one.zone)).rows).length > 0).length
  return { cursor: cases.at(-1)?.row.id ?? after, moving, looked: cases.length }
}
