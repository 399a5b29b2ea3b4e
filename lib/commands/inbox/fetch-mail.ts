import { and, eq, lte } from 'drizzle-orm'
import { later, now } from '../../clock'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { mailboxPlace } from '../../db/schema/inbox'
import { MAIL_LIMITS } from '../../domain/inbox/limits'
import { faultAt } from '../../mail/fault-point'
import type { MailboxSession } from '../../mail/imap-session'
import { keepMail } from './keep-mail'
import { beginAt, noteLooked, notePlace } from './mailbox-row'
import type { Place } from './mailbox-row'

/** A mail that the server didn't give is asked for again after so long. */
const AGAIN_MS = 60 * 60_000
/** So often may the connection end at one and the same mail before those behind it are taken first. */
const MOST_ENDS = 3

/** Where the connection to a mailbox ended last, and how often in a row. */
const ended = new Map<string, { uid: number; times: number }>()

/**
 * Fetches what came since into an open mailbox: each mail is kept, durably, before its place is noted, and nothing is changed on the server (safety.md R1). Flags that
 * others set don't count, only numbers. A mail at which the connection ends again and again, as where the server can't read it itself, is passed over and asked for later.
 * Returns how many mails were new. Throws an ImapFault when the connection is lost, and storage_full; what was kept stays.
 */
export async function fetchMail(name: string, session: MailboxSession, signal?: AbortSignal): Promise<number> {
  const { uidValidity, next } = await session.look()
  const known = await patiently(() => beginAt(name, uidValidity))
  const highest = await givesAgain(session, known, next) ? await patiently(() => beginAt(name, uidValidity, true)) : known
  let fresh = 0
  for (const uid of await session.after(highest)) {
    if (signal?.aborted) return fresh
    if (await fetchOne({ mailbox: name, uidValidity, uid }, session, MOST_ENDS)) fresh += 1
  }
  for (const uid of notGiven(name, uidValidity)) {
    if (signal?.aborted) return fresh
    if (await fetchOne({ mailbox: name, uidValidity, uid }, session, 1)) fresh += 1
  }
  await patiently(() => noteLooked(name))
  return fresh
}

/** Whether the server gives numbers again that were taken already, as where its own backup was put back. One that merely says so has mails with higher ones. */
async function givesAgain(session: MailboxSession, highest: number, next: number | null): Promise<boolean> {
  return next !== null && next <= highest && (await session.after(next - 1)).length === 0
}

async function fetchOne(place: Place, session: MailboxSession, mostEnds: number): Promise<boolean> {
  const source = await session.source(place.uid, MAIL_LIMITS.bytes).catch(async (fault: unknown) => {
    const before = ended.get(place.mailbox)
    const times = before?.uid === place.uid ? before.times + 1 : 1
    ended.set(place.mailbox, { uid: place.uid, times })
    if (times >= mostEnds) await patiently(() => notePlace(place, { why: 'not_given' }))
    throw fault
  })
  ended.delete(place.mailbox)
  faultAt('ingest.fetched')
  if (!Buffer.isBuffer(source)) {
    await patiently(() => notePlace(place, { why: source === 'refused' ? 'not_given' : source }))
    return false
  }
  const { inboundId, known } = await keepMail({ kind: 'system' }, source, 'imap')
  await patiently(() => notePlace(place, { inboundId }))
  return !known
}

/** Mails that the server had and didn't give, a while ago. */
function notGiven(name: string, uidValidity: string): number[] {
  const since = later(now(), -AGAIN_MS)
  return db().select({ uid: mailboxPlace.uid }).from(mailboxPlace)
    .where(and(eq(mailboxPlace.mailbox, name), eq(mailboxPlace.uidValidity, uidValidity), eq(mailboxPlace.why, 'not_given'), lte(mailboxPlace.at, since))).all().map(({ uid }) => uid)
}
