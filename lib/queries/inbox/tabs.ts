import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { inbound } from '../../db/schema/inbox'
import { message } from '../../db/schema/record'
import { visibleTo } from '../../db/scope'
import { may, mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'

export const INBOX_TABS = ['match', 'classify', 'failures', 'spam', 'done'] as const
export type InboxTab = (typeof INBOX_TABS)[number]
/** The tabs whose rows are mails; those of `classify` are messages of cases, mails or not. */
export type MailTab = Exclude<InboxTab, 'classify'>

/** May the actor classify what comes in, on the cases that they see? */
export function mayClassify(actor: Actor): boolean {
  return may(actor, 'classify', { restricted: false, partnerId: actor.kind === 'person' ? actor.partnerId : null, published: false, isMember: true })
}

/** The tabs that a person has: mail without a case is for those who sort the mail of the house. */
export function tabsFor(actor: Actor): InboxTab[] {
  return mayInHouse(actor, 'sort_mail') ? [...INBOX_TABS] : ['classify', 'failures', 'done']
}

const isBounce = sql`coalesce(${inbound.kind}, '') = 'bounce'`
const waits = sql`${inbound.state} IN ('parked', 'unreadable')`

/** The mails of a tab that exist for this actor, as a condition on `inbound` with its case and message joined. */
export function mailsOf(actor: Actor, tab: MailTab): SQL | undefined {
  const sorts = mayInHouse(actor, 'sort_mail')
  const none = sql`0`
  const seen = and(eq(inbound.state, 'filed'), visibleTo(actor))
  switch (tab) {
    case 'match': return sorts ? and(waits, sql`NOT ${isBounce}`) : none
    case 'spam': return sorts ? eq(inbound.state, 'set_aside') : none
    case 'failures': return and(isBounce, or(sorts ? waits : none, and(seen, eq(message.needsTriage, true))))
    case 'done': return and(seen, or(isNull(message.needsTriage), eq(message.needsTriage, false)))
  }
}

/** The messages that wait to be classified, as a condition on `message` with its case and mail joined; a mail that came back waits among the failures. */
export function toClassify(actor: Actor): SQL | undefined {
  return and(sql`${message.needsTriage} = 1`, sql`NOT ${isBounce}`, visibleTo(actor))
}
