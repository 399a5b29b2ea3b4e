import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { touch } from './touch'

/**
 * Takes every case from a person who may no longer act in any, inside the transaction that ends it: each then has nobody in charge, says so in its own history,
 * and stands on Today among the unassigned. They stay a member, so that what they did keeps its name. Returns how many.
 */
export function takeFrom(tx: Tx, record: Recorder, stamp: Stamp, personId: string): number {
  const cases = tx.select({ id: request.id }).from(request).where(eq(request.assigneeId, personId)).all()
  for (const { id } of cases) {
    tx.update(request).set({ assigneeId: null }).where(eq(request.id, id)).run()
    record(caseSubject(id), 'assigned', { was: personId, now: null })
    touch(tx, id, stamp.at, 'assigned')
  }
  return cases.length
}
