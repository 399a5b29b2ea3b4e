import { and, eq, lt, ne, sql } from 'drizzle-orm'
import { newId } from '../../db/ids'
import { prepared } from '../../db/prepared'
import type { Tx } from '../../db/client'
import { notice, noticeItem } from '../../db/schema/mail'
import { write } from '../../db/transact'
import type { PlannedNotice } from '../../domain/reminder/person-notices'
import { cancelUnsent } from './cancel-unsent'

const of = sql.placeholder
const addItem = prepared((on) => on.insert(noticeItem)
  .values({ noticeId: of('noticeId'), position: of('position'), requestId: of('requestId'), rule: of('rule'), dueOn: of('dueOn'), kind: of('kind'), letterId: of('letterId') }).prepare())

/** Other work is let in between: a transaction of the worker stays short. */
const BATCH = 50

/**
 * Writes down the notices that are due, each once: (person, kind, slot) is unique, so that two workers, a second run or a clock that was set back plan nothing twice.
 * With `supersede` a digest takes the place of those that were planned on an earlier day and never left. Returns the ids of those that were new.
 */
export function planNotices(due: readonly (PlannedNotice & { personId: string })[], supersede: boolean): string[] {
  const planned: string[] = []
  for (let from = 0; from < due.length; from += BATCH) {
    planned.push(...write((tx, { at }) => due.slice(from, from + BATCH).flatMap((one) => planOne(tx, at, one, supersede) ?? [])))
  }
  return planned
}

function planOne(tx: Tx, at: string, one: PlannedNotice & { personId: string }, supersede: boolean): string | null {
  const id = newId()
  const made = tx.insert(notice).values({ id, personId: one.personId, kind: one.kind, slot: one.slot, on: one.on, late: one.late, state: 'planned', plannedAt: at })
    .onConflictDoNothing().run()
  if (made.changes === 0) return null
  one.items.forEach((item, position) => addItem(tx).run({ noticeId: id, position, ...item }))
  if (supersede && one.kind === 'digest') {
    const earlier = tx.select().from(notice).where(and(eq(notice.personId, one.personId), eq(notice.kind, 'digest'), lt(notice.plannedAt, at.slice(0, 10)), ne(notice.state, 'withdrawn'))).all()
    const unsent = earlier.filter((row) => cancelUnsent(tx, at, row, 'superseded'))
    if (unsent.length > 0) tx.update(notice).set({ late: true }).where(eq(notice.id, id)).run()
  }
  return id
}
