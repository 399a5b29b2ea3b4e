import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { inbound, mailbox, mailboxPlace } from '../../db/schema/inbox'
import { mailboxName } from '../../mail/imap-url'
import { imapSettings } from '../../mail/settings'

/** How the mailbox stands: instants are UTC; `trouble` a code worded in messages, `said` the server's own words. `reading`: mails kept that nobody has read yet; `left`: mails that stay on the server only, too large or not given by it. */
export type MailboxState = { known: boolean; lookedAt: string | null; trouble: string | null; said: string | null; failingSince: string | null; reading: number; left: number }

/** When the mailbox that is set up was last looked into, and what is wrong with it; one that was given up says nothing any more. */
export function mailboxState(): MailboxState {
  const imap = imapSettings()
  const found = imap && db().select().from(mailbox).where(eq(mailbox.name, mailboxName(imap))).get()
  const reading = db().select({ n: sql<number>`count(*)` }).from(inbound).where(eq(inbound.state, 'kept')).get()?.n ?? 0
  const left = found?.uidValidity ? db().select({ n: sql<number>`count(*)` }).from(mailboxPlace).where(and(eq(mailboxPlace.mailbox, found.name), eq(mailboxPlace.uidValidity, found.uidValidity), inArray(mailboxPlace.why, ['too_large', 'not_given']))).get()?.n ?? 0 : 0
  return { known: Boolean(found), lookedAt: found?.lookedAt ?? null, trouble: found?.trouble ?? null, said: found?.said ?? null, failingSince: found?.failingSince ?? null, reading, left }
}
