import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { request } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { moveAssignee } from './move-assignee'

/**
 * Takes every case from a person who may no longer act in any, inside the transaction that ends it: each then has nobody in charge, says so in its own history,
 * and stands on Today among the unassigned. They stay a member, so that what they did keeps its name.
 */
export function takeFrom(tx: Tx, record: Recorder, stamp: Stamp, personId: string): void {
  const cases = tx.select({ id: request.id }).from(request).where(eq(request.assigneeId, personId)).all()
  for (const { id } of cases) moveAssignee(tx, record, stamp, id, { was: personId, now: null })
}
