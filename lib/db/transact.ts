import type { Actor } from '../domain/permissions'
import type { EventDetail, EventType } from '../domain/request/events'
import { now } from '../clock'
import { db, rawDb } from './client'
import type { Db, Tx } from './client'
import { appendEvent } from './history'

/** better-sqlite3 is synchronous: an async callback would commit outside its transaction, so its type is refused. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T

export type Recorder = <T extends EventType>(subject: string, type: T, detail: EventDetail<T>) => void
export type Stamp = { at: string; actor: string }

/** How an actor stands in the history: a person's id, "command line" or "system". */
export function actorName(actor: Actor): string {
  return actor.kind === 'person' ? actor.id : actor.kind === 'command_line' ? 'command line' : 'system'
}

/**
 * The only writer of cases: BEGIN IMMEDIATE (a deferred one loses to a busy database: safety.md 1.2), stamps actor and time on every event, and throws
 * if the work recorded nothing, so that a change without history cannot be committed.
 */
export function transact<T>(actor: Actor, work: (tx: Tx, record: Recorder, stamp: Stamp) => Sync<T>): Sync<T> {
  return transactOn(db(), actor, work)
}

/** Caches computed anew, and the history only where a date of a case moved with them: what changes no date leaves no trace. */
export function recompute<T>(actor: Actor, work: (tx: Tx, record: Recorder, stamp: Stamp) => Sync<T>): Sync<T> {
  return db().transaction((tx) => {
    const stamp = { at: now(), actor: actorName(actor) }
    return work(tx, (subject, type, detail) => appendEvent(tx, stamp, subject, type, detail), stamp)
  }, { behavior: 'immediate' })
}

/** Text that is still being written stands outside the history; what it does to an approval is recorded. */
export function autosave<T>(actor: Actor, work: (tx: Tx, record: Recorder, stamp: Stamp) => Sync<T>): Sync<T> {
  return recompute(actor, work)
}

/** `transact` on a database that is not the process's own yet: one that is being restored. */
export function transactOn<T>(on: Db, actor: Actor, work: (tx: Tx, record: Recorder, stamp: Stamp) => Sync<T>): Sync<T> {
  return on.transaction((tx) => {
    const stamp = { at: now(), actor: actorName(actor) }
    let recorded = 0
    const result = work(tx, (subject, type, detail) => {
      appendEvent(tx, stamp, subject, type, detail)
      recorded += 1
    }, stamp)
    if (recorded === 0) throw new Error('a change without history cannot be committed')
    return result
  }, { behavior: 'immediate' })
}

/** Writes that are not part of any history: sessions, heartbeats, uploads, caches. */
export function write<T>(work: (tx: Tx, stamp: { at: string }) => Sync<T>): Sync<T> {
  return db().transaction((tx) => work(tx, { at: now() }), { behavior: 'immediate' })
}

/** A write that a power cut may take back without harm: it doesn't wait for the disk, and is as durable as the next one that does. */
export function writeLightly<T>(work: (tx: Tx, stamp: { at: string }) => Sync<T>): Sync<T> {
  const raw = rawDb()
  raw.pragma('synchronous = NORMAL')
  try {
    return write(work)
  } finally {
    raw.pragma('synchronous = FULL')
  }
}

/** Waits until all that was written lightly is on the disk. */
export function makeDurable(): void {
  rawDb().pragma('wal_checkpoint(PASSIVE)')
}
