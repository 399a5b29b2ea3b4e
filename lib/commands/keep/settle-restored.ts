import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { connect } from '../../db/client'
import { HOUSE, caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { link, organisation, session } from '../../db/schema/people'
import { transactOn } from '../../db/transact'
import type { Recorder } from '../../db/transact'
import type { Tx } from '../../db/client'

/**
 * Makes a restored database safe to open, before it is in its place: outgoing mail paused, and what waited in the outbox unknown (letters, messages) or dropped (notices), because
 * the backup doesn't know what left since; for the same reason every session is ended and every open link revoked.
 */
export function settleRestored(path: string, from: string): void {
  const raw = connect(path)
  try {
    transactOn(drizzle(raw), { kind: 'command_line' }, (tx, record, { at }) => {
      tx.update(organisation).set({ outgoingPaused: true }).run()
      tx.update(session).set({ endedAt: at, endedWhy: 'restored' }).where(isNull(session.endedAt)).run()
      tx.update(link).set({ revokedAt: at }).where(and(isNull(link.usedAt), isNull(link.revokedAt))).run()
      settleOutbox(tx, record, at)
      record(HOUSE, 'restored', { from })
    })
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.pragma('journal_mode = DELETE')
  } finally {
    raw.close()
  }
}

function settleOutbox(tx: Tx, record: Recorder, at: string): void {
  const waiting = inArray(outbox.state, ['queued', 'sending'])
  const change = { fence: sql`${outbox.fence} + 1`, leaseUntil: null, endedAt: at, why: 'restored' }
  for (const row of tx.select({ mail: outbox, purpose: letter.purpose }).from(outbox).innerJoin(letter, eq(letter.id, outbox.letterId)).where(waiting).all()) {
    record(caseSubject(row.mail.requestId ?? ''), 'letter_unknown', { letterId: row.mail.letterId ?? '', purpose: row.purpose, outboxId: row.mail.id, to: row.mail.envelopeTo[0] ?? '', said: '' })
  }
  for (const mail of tx.select().from(outbox).where(and(waiting, eq(outbox.kind, 'message'))).all()) {
    record(caseSubject(mail.requestId ?? ''), 'message_unknown', { outboxId: mail.id, to: mail.envelopeTo[0] ?? '', said: '' })
  }
  tx.update(outbox).set({ ...change, state: 'unknown' }).where(and(waiting, inArray(outbox.kind, ['letter', 'message']))).run()
  tx.update(outbox).set({ ...change, state: 'cancelled' }).where(waiting).run()
}
