import { eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { inbound } from '../../db/schema/inbox'
import { letter } from '../../db/schema/letter'
import { outbox } from '../../db/schema/mail'
import { messageDraft } from '../../db/schema/outgoing'
import { message } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { troubled } from '../outbox/case-mail'
import { mailsOf, mayClassify, tabsFor, toClassify } from './tabs'

/** How much waits for somebody, exactly; what is done or set aside waits for nobody. */
export type InboxCounts = { match: number; classify: number; failures: number }

/** The counts of the inbox for a person: of what they may see, and nothing besides. Four statements at most. */
export function inboxCounts(actor: Actor): InboxCounts {
  const sorts = tabsFor(actor).includes('match')
  return { match: sorts ? mails(mailsOf(actor, 'match')) : 0, classify: messages(toClassify(actor)), failures: mails(mailsOf(actor, 'failures')) + notDelivered(actor) }
}

/** What the navigation shows beside "Inbox": how much this person can do something about. */
export function inboxWaiting(actor: Actor): number {
  if (!mayClassify(actor)) return 0
  const { match, classify, failures } = inboxCounts(actor)
  return match + classify + failures
}

const n = sql<number>`count(*)`

function mails(wanted: SQL | undefined): number {
  return db().select({ n }).from(inbound).leftJoin(request, eq(request.id, inbound.requestId)).leftJoin(message, eq(message.id, inbound.messageId)).where(wanted).get()?.n ?? 0
}

/** Letters and messages that did not leave, or of which nobody knows. */
function notDelivered(actor: Actor): number {
  return db().select({ n }).from(outbox).leftJoin(letter, eq(letter.id, outbox.letterId)).leftJoin(messageDraft, eq(messageDraft.outboxId, outbox.id)).innerJoin(request, eq(request.id, outbox.requestId)).where(troubled(actor)).get()?.n ?? 0
}

function messages(wanted: SQL | undefined): number {
  return db().select({ n }).from(message).innerJoin(request, eq(request.id, message.requestId)).leftJoin(inbound, eq(inbound.id, message.inboundId)).where(wanted).get()?.n ?? 0
}
