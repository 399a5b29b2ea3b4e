import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { inboundBody } from '../../db/schema/inbox'
import { message } from '../../db/schema/record'
import { caseFor } from '../../db/scope'
import type { Delivery, InboundState, MailKind, MatchReason, SenderCheck } from '../../domain/inbox/words'
import { may } from '../../domain/permissions'
import type { Actor, CaseScope } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import type { Channel, Direction, MessageKind } from '../../domain/request/words'
import { foldQuotes } from '../../mail/inbound/fold-quotes'
import type { Folded } from '../../mail/inbound/fold-quotes'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { filesOfMail, filesOfMessage } from './mail-files'
import type { MailFile } from './mail-files'
import { mailFor } from './mail-for'
import type { InboundRow } from './mail-for'

/** The case in which a mail stands, and what this reader may do there. */
export type MailCase = { id: string; ref: string; title: string; language: string; authority: OfficialName; mayClassify: boolean }
/** What only a mail has, as far as its reader got it; instants are UTC. */
export type MailEnvelope = {
  id: string; state: InboundState; reason: string | null; kind: MailKind | null; fromName: string | null; fromAddress: string | null; recipients: string[]; arrivedAt: string; sentAt: string | null
  matchedBy: MatchReason | null; matchedOn: string | null; senderCheck: SenderCheck | null; senderDoubt: string | null; forwardedBy: string | null; delivery: Delivery[]; sameIdAs: boolean; hasHtml: boolean
}
/** A mail or a message logged by hand, as the middle pane shows it. `on`: the calendar date that the case gives it. */
export type ShownMail = {
  id: string; mail: MailEnvelope | null; messageId: string | null; waits: boolean; subject: string | null; counterpart: string | null; channel: Channel | 'phone'; on: string | null
  language: string | null; text: Folded[]; files: MailFile[]; case: MailCase | null; answers: { id: string; on: string; kind: MessageKind; direction: Direction; subject: string | null } | null
}

/** A mail by its id. NotFound for a stranger; a constant number of statements. */
export function mailShown(actor: Actor, inboundId: string, language: string): ShownMail {
  const mail = mailFor(actor, inboundId)
  const read = mail.messageId ? db().select().from(message).where(eq(message.id, mail.messageId)).get() ?? null : null
  return shown(actor, mail, read, language)
}

/** A message that waits, or waited, to be classified, with the mail that it came as. NotFound for a stranger. */
export function messageShown(actor: Actor, messageId: string, language: string): ShownMail {
  const read = db().select().from(message).where(eq(message.id, messageId)).get()
  if (!read || read.direction !== 'in' || !caseFor(db(), actor, { id: read.requestId })) throw new NotFound()
  return { ...shown(actor, read.inboundId ? mailFor(actor, read.inboundId) : null, read, language), id: read.id }
}

type MessageRow = typeof message.$inferSelect

function shown(actor: Actor, mail: InboundRow | null, read: MessageRow | null, language: string): ShownMail {
  const body = mail ? db().select().from(inboundBody).where(eq(inboundBody.inboundId, mail.id)).get() ?? null : null
  const requestId = read?.requestId ?? mail?.requestId ?? null
  const stands = requestId ? caseFor(db(), actor, { id: requestId }) : null
  return {
    id: mail?.id ?? read?.id ?? '', mail: mail && envelope(mail, Boolean(body?.html)), messageId: read?.id ?? null, waits: read?.needsTriage ?? false, subject: read?.subject ?? mail?.subject ?? null,
    counterpart: read?.counterpart ?? null, channel: read?.channel ?? 'email', on: read?.on ?? null, language: read?.language ?? stands?.row.language ?? null,
    text: foldQuotes(read?.text || (body?.text ?? '')), files: mail ? filesOfMail(mail.id) : read ? filesOfMessage(read.id) : [],
    case: stands && mailCase(actor, stands, language), answers: read?.answersId ? answered(read.answersId, read.requestId) : null,
  }
}

function envelope(mail: InboundRow, hasHtml: boolean): MailEnvelope {
  const { id, state, reason, kind, fromName, fromAddress, recipients, arrivedAt, sentAt, matchedBy, matchedOn, senderCheck, senderDoubt, forwardedBy, delivery } = mail
  return {
    id, state, reason, kind, fromName, fromAddress, recipients, arrivedAt, sentAt, matchedBy, matchedOn, senderCheck, senderDoubt, forwardedBy, delivery, sameIdAs: mail.sameIdAs !== null, hasHtml,
  }
}

function mailCase(actor: Actor, { row, scope }: { row: { id: string; ref: string; title: string; language: string; authorityId: string }; scope: CaseScope }, language: string): MailCase {
  const name = authorityNames([row.authorityId], language).get(row.authorityId) ?? ownName(row.authorityId)
  return { id: row.id, ref: row.ref, title: row.title, language: row.language, authority: name, mayClassify: may(actor, 'classify', scope) }
}

function ownName(authorityId: string): OfficialName {
  const own = db().select({ name: authority.sortName, language: authority.language }).from(authority).where(eq(authority.id, authorityId)).get()
  return own ?? { name: authorityId, language: 'en' }
}

function answered(id: string, requestId: string): ShownMail['answers'] {
  const one = db().select().from(message).where(eq(message.id, id)).get()
  return one && one.requestId === requestId ? { id: one.id, on: one.on, kind: one.kind, direction: one.direction, subject: one.subject } : null
}
