import { asc, eq, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { inbound, mailbox } from '../../db/schema/inbox'

/** How the mailbox stands: instants are UTC; `trouble` a code worded in messages, `said` the server's own words. `reading`: mails kept that nobody has read yet. */
export type MailboxState = { known: boolean; lookedAt: string | null; trouble: string | null; said: string | null; failingSince: string | null; reading: number }

/** When the mailbox was last looked into, and what is wrong with it. */
export function mailboxState(): MailboxState {
  const found = db().select().from(mailbox).orderBy(asc(mailbox.name)).all()
  const failing = found.find((one) => one.trouble !== null)
  const reading = db().select({ n: sql<number>`count(*)` }).from(inbound).where(eq(inbound.state, 'kept')).get()?.n ?? 0
  const looked = found.map((one) => one.lookedAt).filter((at) => at !== null).sort()
  return {
    known: found.length > 0, lookedAt: failing ? failing.lookedAt : looked.at(-1) ?? null, trouble: failing?.trouble ?? null, said: failing?.said ?? null,
    failingSince: failing?.failingSince ?? null, reading,
  }
}
