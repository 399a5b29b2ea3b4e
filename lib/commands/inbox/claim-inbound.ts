import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import type { Db, Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { inbound } from '../../db/schema/inbox'
import { write, writeLightly } from '../../db/transact'
import { isDue, isFree, LEASE_MS } from '../claims/lease'
import { isGone, ownMark, readMark } from '../claims/owner'
import type { InboundRow } from './open-inbound'

/** After so many readings that never came to an end a mail is unreadable: it must not take the worker with it for ever. */
export const MOST_ATTEMPTS = 5
const BACK_OFF_MS = 60_000

const of = sql.placeholder
const waiting = (on: Db | Tx, due: SQL) =>
  on.select({ id: inbound.id }).from(inbound).where(and(eq(inbound.state, 'kept'), isNull(inbound.leaseUntil), due)).orderBy(asc(inbound.arrivedAt), sql`rowid`).limit(1).prepare()
const firstDue = prepared((on) => waiting(on, isDue(inbound.nextAt, of('at'), of('beyond'))))
const thisOne = prepared((on) => waiting(on, eq(inbound.id, of('id'))))
const claim = prepared((on) => on.update(inbound).set({ leaseUntil: sql`${of('until')}`, fence: sql`${inbound.fence} + 1`, attempts: sql`${inbound.attempts} + 1`, reason: sql`${of('mark')}` })
  .where(eq(inbound.id, of('id'))).returning().prepare())
const leased = prepared((on) => on.select().from(inbound).where(and(eq(inbound.state, 'kept'), isNotNull(inbound.leaseUntil))).prepare())

/** Claims a kept mail for this process: the one that is named, else the first that is due. Null when there is none, or another reads it. No mail may take as long as the lease, so it isn't renewed. */
export function claimInbound(inboundId?: string): InboundRow | null {
  return writeLightly((tx, { at }) => {
    const found = inboundId ? thisOne(tx).get({ id: inboundId }) : firstDue(tx).get({ at, beyond: later(at, BACK_OFF_MS) })
    return found ? claim(tx).get({ id: found.id, until: later(at, LEASE_MS), mark: ownMark('claimed') }) ?? null : null
  })
}

/** The condition under which a claim still is what it was. */
export const claimed = ({ id, fence }: Pick<InboundRow, 'id' | 'fence'>) => and(eq(inbound.id, id), eq(inbound.fence, fence), eq(inbound.state, 'kept'))

/** Gives a mail back that couldn't be read for a reason of ours; it is tried again later, and this try doesn't count. */
export function giveBack(row: InboundRow): void {
  write((tx, { at }) => tx.update(inbound).set({ leaseUntil: null, reason: null, attempts: sql`max(${inbound.attempts} - 1, 0)`, nextAt: later(at, BACK_OFF_MS) }).where(claimed(row)).run())
}

/** Frees the mails of readers that died or hung past their lease. */
export function recoverInbound(): void {
  const at = now()
  const left = leased(db()).all().filter((row) => isFree(row.leaseUntil, row.reason, at))
  for (const row of left) {
    // A try counts against its mail when it took its reader along; one that lived to end it differently (no room to write the end) doesn't.
    const attempts = tookItsReader(row) ? row.attempts : Math.max(row.attempts - 1, 0)
    write((tx) => tx.update(inbound).set({ leaseUntil: null, reason: null, attempts, fence: sql`${inbound.fence} + 1` }).where(claimed(row)).run())
  }
}

function tookItsReader(row: InboundRow): boolean {
  const mark = readMark(row.reason)
  return mark === null || isGone(mark)
}
