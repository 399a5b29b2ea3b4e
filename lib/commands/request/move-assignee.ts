import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { request } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { touch } from './touch'

/** Writes who has a case in hand from now on, null for nobody, with its event. Whether that person may is asked before. */
export function moveAssignee(tx: Tx, record: Recorder, stamp: Stamp, requestId: string, { was, now }: { was: string | null; now: string | null }): void {
  tx.update(request).set({ assigneeId: now }).where(eq(request.id, requestId)).run()
  record(caseSubject(requestId), 'assigned', { was, now })
  touch(tx, requestId, stamp.at, 'assigned')
}
