import { and, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { patiently } from '../../db/patiently'
import { mailboxPlace } from '../../db/schema/inbox'
import { MAIL_LIMITS } from '../../domain/inbox/limits'
import { faultAt } from '../../mail/fault-point'
import type { MailboxSession, Waiting } from '../../mail/imap-session'
import { keepMail } from './keep-mail'
import { beginAt, noteLooked, notePlace } from './mailbox-row'

/**
 * Fetches what came since into an open mailbox: each mail is kept, durably, before its place is noted, and nothing is changed on the server (safety.md R1). Flags that
 * others set don't count, only numbers. Returns how many mails were new. Throws an ImapFault when the connection is lost, and storage_full; what was kept stays.
 */
export async function fetchMail(name: string, session: MailboxSession, signal?: AbortSignal): Promise<number> {
  const { uidValidity } = await session.look()
  const highest = await patiently(() => beginAt(name, uidValidity))
  const announced = await session.after(highest)
  let fresh = 0
  for (const waiting of [...notGiven(name, uidValidity), ...announced]) {
    if (signal?.aborted) return fresh
    if (await fetchOne({ mailbox: name, uidValidity, uid: waiting.uid }, session, waiting)) fresh += 1
  }
  await patiently(() => noteLooked(name))
  return fresh
}

async function fetchOne(place: { mailbox: string; uidValidity: string; uid: number }, session: MailboxSession, { uid, size }: Waiting): Promise<boolean> {
  if (size > MAIL_LIMITS.bytes) {
    await patiently(() => notePlace(place, { why: 'too_large' }))
    return false
  }
  const source = await session.source(uid)
  faultAt('ingest.fetched')
  if (!Buffer.isBuffer(source)) {
    await patiently(() => notePlace(place, { why: source === 'gone' ? 'gone' : 'not_given' }))
    return false
  }
  const { inboundId, known } = await keepMail({ kind: 'system' }, source, 'imap')
  await patiently(() => notePlace(place, { inboundId }))
  return !known
}

/** Mails that the server had and didn't give: they are asked for again. */
function notGiven(name: string, uidValidity: string): Waiting[] {
  return db().select({ uid: mailboxPlace.uid }).from(mailboxPlace)
    .where(and(eq(mailboxPlace.mailbox, name), eq(mailboxPlace.uidValidity, uidValidity), eq(mailboxPlace.why, 'not_given'))).all().map(({ uid }) => ({ uid, size: 0 }))
}
