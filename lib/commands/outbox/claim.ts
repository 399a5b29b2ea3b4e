import { and, eq, sql } from 'drizzle-orm'
import { later } from '../../clock'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { outbox } from '../../db/schema/mail'
import { organisation } from '../../db/schema/people'
import { write, writeLightly } from '../../db/transact'
import { LEASE_MS } from '../claims/lease'
import { ownMark } from '../claims/owner'

export type OutboxRow = typeof outbox.$inferSelect

// A case's letters leave in the order in which they were queued, and so do its messages: one that waits holds back those of its kind behind it, but no message a letter.
const isFirstOfCase = sql`NOT EXISTS (
  SELECT 1 FROM outbox AS before WHERE before.request_id = ${outbox.requestId} AND ${outbox.kind} <> 'notice' AND before.kind = ${outbox.kind}
  AND before.state IN ('queued', 'sending') AND before.rowid < "outbox"."rowid")`

const of = sql.placeholder
const paused = prepared((on) => on.select({ paused: organisation.outgoingPaused }).from(organisation).prepare())
const nextDue = prepared((on) => on.select({ id: outbox.id }).from(outbox)
  .where(and(eq(outbox.state, 'queued'), sql`${outbox.nextAt} <= ${of('at')}`, isFirstOfCase)).orderBy(outbox.nextAt, sql`"outbox"."rowid"`).limit(1).prepare())

const claim = prepared((on) => on.update(outbox).set({
  state: 'sending', leaseUntil: sql`${of('lease')}`, fence: sql`${outbox.fence} + 1`, attempts: sql`${outbox.attempts} + 1`, why: sql`${of('mark')}`,
}).where(and(eq(outbox.id, of('id')), eq(outbox.state, 'queued'))).returning().prepare())
/** The condition of `held`, for statements that are compiled once: placeholders `id` and `fence`. */
export const stillHeld = and(eq(outbox.id, of('id')), eq(outbox.fence, of('fence')), eq(outbox.state, 'sending'))
const mark = prepared((on) => on.update(outbox).set({ why: sql`${of('mark')}`, leaseUntil: sql`${of('lease')}` })
  .where(stillHeld).prepare())

/** Whether an admin stopped all outgoing mail, or a restored backup did. */
export function isPaused(tx: Tx): boolean {
  return paused(tx).get()?.paused ?? false
}

/** Claims the next mail that is due, for this process, with a lease and a new fence; null when none is, or outgoing mail is paused. */
export function claimNext(): OutboxRow | null {
  // A claim that a power cut takes back leaves the mail queued, and nothing of it has left: its end is marked durably before it is sent.
  return writeLightly((tx, { at }) => {
    if (isPaused(tx)) return null
    const due = nextDue(tx).get({ at })
    if (!due) return null
    return claim(tx).get({ id: due.id, lease: later(at, LEASE_MS), mark: ownMark('claimed') }) ?? null
  })
}

/** The condition under which a claim still is what it was: nobody took the mail over. */
export function held({ id, fence }: Pick<OutboxRow, 'id' | 'fence'>) {
  return and(eq(outbox.id, id), eq(outbox.fence, fence), eq(outbox.state, 'sending'))
}

/** Renews a lease; false when the claim was lost. */
export function renew(row: OutboxRow): boolean {
  return writeLightly((tx, { at }) => tx.update(outbox).set({ leaseUntil: later(at, LEASE_MS) }).where(held(row)).run().changes === 1)
}

/** Marks that the end of the mail is about to be sent: from here on it may have arrived. False when the claim was lost; then it must not be sent. */
export function markEnding(row: OutboxRow): boolean {
  return write((tx, { at }) => mark(tx).run({ id: row.id, fence: row.fence, mark: ownMark('ending'), lease: later(at, LEASE_MS) }).changes === 1)
}
