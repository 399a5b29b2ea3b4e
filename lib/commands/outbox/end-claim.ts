import { and, eq, min, sql } from 'drizzle-orm'
import { later } from '../../clock'
import type { Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { outbox } from '../../db/schema/mail'
import { transact, write, writeLightly } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import { LONGEST_WAIT_MS, TRY_FOR_MS, backOffMs } from '../../domain/letter/back-off'
import type { Trouble } from '../../mail/smtp-trouble'
import { held, stillHeld } from './claim'
import type { OutboxRow } from './claim'
import { hasLeft } from './has-left'
import type { Leaving } from './has-left'
import { recordMail } from './record-mail'

/** What became of a claimed mail. `gone`: the claim was lost to another worker, which says what became of it. */
export type Ended = 'sent' | 'failed' | 'unknown' | 'queued' | 'cancelled' | 'gone'
type End = { state: 'sent' | 'failed' | 'unknown' | 'cancelled'; serverSaid: string | null; why: string | null }
const MINUTE_MS = 60_000

const of = sql.placeholder
const endOf = prepared((on) => on.update(outbox).set({ state: sql`${of('state')}`, serverSaid: sql`${of('serverSaid')}`, why: sql`${of('why')}`, leaseUntil: null, endedAt: sql`${of('at')}` })
  .where(stillHeld).prepare())

class ClaimLost extends Error {}

/** The server took it: outbox, letter or message, document, clock fact and history in one transaction. */
export function endSent(row: OutboxRow, said: string, leaving: Leaving | null): Ended {
  return settled(row, { state: 'sent', serverSaid: said, why: null }, 'sent', (tx, record, stamp) => hasLeft(tx, record, stamp, row, said, leaving))
}

/** The server refused it for good, or did so for too long. */
export function endFailed(row: OutboxRow, trouble: Trouble): Ended {
  return settled(row, { state: 'failed', serverSaid: trouble.said, why: trouble.trouble }, 'failed', (tx, record, stamp) => recordMail(tx, record, stamp, row, 'failed', { to: toOf(row), said: trouble.said }))
}

/** Nobody knows whether the server has it: a letter or a message waits for a person, a notice goes again under the same Message-ID. */
export function endUnknown(row: OutboxRow, trouble: Trouble): Ended {
  if (row.kind === 'notice') return endLater(row, trouble)
  return settled(row, { state: 'unknown', serverSaid: trouble.said, why: trouble.trouble }, 'unknown', (tx, record, stamp) => recordMail(tx, record, stamp, row, 'unknown', { to: toOf(row), said: trouble.said }))
}

/** Not now: it is tried again after a wait that doubles; after five days it has failed. */
export function endLater(row: OutboxRow, trouble: Trouble): Ended {
  const outOfTime = write((tx, { at }) => {
    const firstFailedAt = row.firstFailedAt ?? at
    if (later(firstFailedAt, TRY_FOR_MS) <= at) return true
    tx.update(outbox).set({
      ...freed, state: 'queued', nextAt: later(at, backOffMs(row.attempts)), firstFailedAt, serverSaid: trouble.said, why: trouble.trouble,
    }).where(held(row)).run()
    return false
  })
  return outOfTime ? endFailed(row, trouble) : 'queued'
}

/** Back into the queue as if it had not been claimed: we were told to stop. */
export function release(row: OutboxRow): Ended {
  write((tx) => tx.update(outbox).set({ ...freed, state: 'queued', attempts: sql`max(${outbox.attempts} - 1, 0)`, why: null }).where(held(row)).run())
  return 'queued'
}

/** It must not leave any more: the letter was changed, the message put away, or what a notice says is no longer so. */
export function endCancelled(row: OutboxRow): Ended {
  return settled(row, { state: 'cancelled', serverSaid: row.serverSaid, why: 'no_longer_due' }, 'cancelled', (tx, record, stamp) => {
    recordMail(tx, record, stamp, row, 'cancelled', {})
  })
}

/**
 * The server itself can't be used: every mail that is due waits with the one that was tried, so that a dead server or a wrong password is tried once and not
 * once a mail. The wait is as long as the trouble has lasted: a minute, then doubling, to six hours.
 */
export function holdBack(trouble: Trouble): void {
  write((tx, { at }) => {
    const due = and(eq(outbox.state, 'queued'), sql`${outbox.nextAt} <= ${at}`)
    const since = tx.select({ at: min(outbox.firstFailedAt) }).from(outbox).where(eq(outbox.state, 'queued')).get()?.at ?? at
    const wait = Math.max(MINUTE_MS, Math.min(LONGEST_WAIT_MS, Date.parse(at) - Date.parse(since)))
    tx.update(outbox).set({ nextAt: later(at, wait), firstFailedAt: sql`coalesce(${outbox.firstFailedAt}, ${at})`, serverSaid: trouble.said, why: trouble.trouble }).where(due).run()
  })
}

const freed = { leaseUntil: null, fence: sql`${outbox.fence} + 1` }

function settled(row: OutboxRow, end: End, as: Ended, also: (tx: Tx, record: Recorder, stamp: Stamp) => void): Ended {
  const put = (tx: Tx, at: string) => {
    if (endOf(tx).run({ ...end, at, id: row.id, fence: row.fence }).changes !== 1) throw new ClaimLost()
  }
  try {
    // A notice has no history: it is no part of any case. The next mark of an end makes it durable, or the end of the run; a power cut before that sends it again.
    if (row.kind !== 'notice') transact({ kind: 'system' }, (tx, record, stamp) => { put(tx, stamp.at); also(tx, record, stamp) })
    else writeLightly((tx, { at }) => put(tx, at))
    return as
  } catch (fault) {
    if (fault instanceof ClaimLost) return 'gone'
    throw fault
  }
}

const toOf = (row: OutboxRow) => row.envelopeTo[0] ?? ''
