import { and, eq } from 'drizzle-orm'
import { later } from '../../clock'
import { mailbox, mailboxPlace } from '../../db/schema/inbox'
import { write } from '../../db/transact'
import type { ImapFault } from '../../mail/imap-trouble'

export type MailboxRow = typeof mailbox.$inferSelect
/** Why a place of the mailbox holds no mail of ours. */
export type PlaceWhy = 'too_large' | 'gone' | 'not_given'
/** A mail's place on the server. */
export type Place = { mailbox: string; uidValidity: string; uid: number }

const MINUTE_MS = 60_000
const LOGIN_MS = 15 * MINUTE_MS, LONGEST_MS = 6 * 60 * MINUTE_MS, LONGEST_OTHER_MS = 15 * MINUTE_MS

/**
 * Takes the turn to look into a mailbox: false when it was another's, or it isn't time yet. A refused password is tried seldom, and ever more so, lest the account be
 * locked; other trouble more often. `now`: a person asks, and waits. `anew`: this process has not tried these settings, in which a password may have been put right; then what was
 * tried before doesn't make the wait longer.
 */
export function takeTurn(name: string, now: boolean, anew = false): boolean {
  return write((tx, { at }) => {
    const row = tx.insert(mailbox).values({ name }).onConflictDoNothing().returning().get() ?? tx.select().from(mailbox).where(eq(mailbox.name, name)).get()
    // One that was tried in the future was so under a clock that was put back since.
    if (!row || (!now && row.triedAt !== null && row.triedAt <= at && later(row.triedAt, waitOf(row, anew)) > at)) return false
    tx.update(mailbox).set({ triedAt: at }).where(eq(mailbox.name, name)).run()
    return true
  })
}

function waitOf({ trouble, triedAt, failingSince }: MailboxRow, anew: boolean): number {
  if (trouble === null || triedAt === null || failingSince === null) return MINUTE_MS
  const lasting = anew ? 0 : Date.parse(triedAt) - Date.parse(failingSince)
  return trouble === 'login' ? Math.min(LONGEST_MS, Math.max(LOGIN_MS, lasting)) : Math.min(LONGEST_OTHER_MS, Math.max(MINUTE_MS, lasting))
}

/** The mailbox as it is now: one that was made anew, or is begun `anew`, is read from its beginning, and the bytes tell what is known. Returns the highest number that was taken. */
export function beginAt(name: string, uidValidity: string, anew = false): number {
  return write((tx) => {
    const row = tx.select().from(mailbox).where(eq(mailbox.name, name)).get()
    if (row?.uidValidity === uidValidity && !anew) return row.highestUid
    tx.insert(mailbox).values({ name, uidValidity, highestUid: 0 }).onConflictDoUpdate({ target: mailbox.name, set: { uidValidity, highestUid: 0 } }).run()
    return 0
  })
}

/** Notes that a place was dealt with: its mail is kept, or why not. */
export function notePlace(place: Place, result: { inboundId: string } | { why: PlaceWhy }): void {
  write((tx, { at }) => {
    const what = 'why' in result ? { why: result.why, inboundId: null } : { inboundId: result.inboundId, why: null }
    tx.insert(mailboxPlace).values({ ...place, ...what, at }).onConflictDoUpdate({ target: [mailboxPlace.mailbox, mailboxPlace.uidValidity, mailboxPlace.uid], set: { ...what, at } }).run()
    const row = tx.select().from(mailbox).where(and(eq(mailbox.name, place.mailbox), eq(mailbox.uidValidity, place.uidValidity))).get()
    if (row && row.highestUid < place.uid) tx.update(mailbox).set({ highestUid: place.uid }).where(eq(mailbox.name, place.mailbox)).run()
  })
}

/** Notes that the mailbox was looked into to its end. */
export function noteLooked(name: string): void {
  write((tx, { at }) => tx.update(mailbox).set({ lookedAt: at, trouble: null, said: null, failingSince: null }).where(eq(mailbox.name, name)).run())
}

/** Notes what keeps us from it, and since when. */
export function noteTrouble(name: string, { trouble, said }: Pick<ImapFault, 'trouble' | 'said'>): void {
  write((tx, { at }) => {
    const since = tx.select({ since: mailbox.failingSince }).from(mailbox).where(eq(mailbox.name, name)).get()?.since ?? at
    tx.update(mailbox).set({ trouble, said, failingSince: since }).where(eq(mailbox.name, name)).run()
  })
}
