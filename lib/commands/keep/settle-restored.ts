import { and, isNull } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { connect } from '../../db/client'
import { HOUSE } from '../../db/history'
import { link, organisation, session } from '../../db/schema/people'
import { transactOn } from '../../db/transact'

/**
 * Makes a restored database safe to open, before it is in its place: outgoing mail paused, so that nothing is sent a second time; every session ended and
 * every open link revoked, because the backup doesn't know which were ended or used since.
 */
export function settleRestored(path: string, from: string): void {
  const raw = connect(path)
  try {
    transactOn(drizzle(raw), { kind: 'command_line' }, (tx, record, { at }) => {
      tx.update(organisation).set({ outgoingPaused: true }).run()
      tx.update(session).set({ endedAt: at, endedWhy: 'restored' }).where(isNull(session.endedAt)).run()
      tx.update(link).set({ revokedAt: at }).where(and(isNull(link.usedAt), isNull(link.revokedAt))).run()
      record(HOUSE, 'restored', { from })
    })
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.pragma('journal_mode = DELETE')
  } finally {
    raw.close()
  }
}
