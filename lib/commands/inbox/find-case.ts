import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { person } from '../../db/schema/people'
import { matchMail } from '../../domain/inbox/match'
import type { Match } from '../../domain/inbox/match'
import type { ParsedMail } from '../../mail/inbound/parsed-mail'
import { ownAddresses, replyPlace } from '../../mail/reply-place'
import { cluesByAddress } from './clues/by-address'
import { cluesByHeaders, ownMails } from './clues/by-headers'
import { cluesByNumber } from './clues/by-number'
import { cluesBySender } from './clues/by-sender'
import { cluesByWords } from './clues/by-words'

const activePerson = prepared((on) => on.select({ id: person.id }).from(person).where(and(eq(person.email, sql.placeholder('email')), isNull(person.disabledAt))).prepare())

/** Who a mail is from for us: the authority whose mail a colleague forwards, else its sender. `forwarder`: the colleague. */
export type Sender = { from: ParsedMail['from']; forwarder: ParsedMail['from']; date: string | null }

/** Whose mail it is. Only people of ours forward: a stranger who quotes another's mail stays its sender. */
export function senderOf(on: Db | Tx, mail: ParsedMail): Sender {
  const address = mail.from?.address.toLowerCase() ?? ''
  const isOurs = () => ownAddresses(on).includes(address) || activePerson(on).get({ email: address }) !== undefined
  if (!mail.original || !address || !isOurs()) return { from: mail.from, forwarder: null, date: mail.date }
  return { from: mail.original.from, forwarder: mail.from, date: mail.original.date ?? mail.date }
}

/** To which case a mail belongs, and the mail of ours that a bounce brings back. Weak clues are looked for only where no sure one is. */
export function findCase(on: Db | Tx, mail: ParsedMail, sender: Sender): { match: Match; bouncesOutboxId: string | null } {
  const address = sender.from?.address.toLowerCase() ?? null
  const isBounce = mail.kind === 'bounce'
  const bounced = isBounce ? ownMails(on, mail.concerns)[0] ?? null : null
  const fromOurselves = !isBounce && sender.forwarder === null && ((address !== null && ownAddresses(on).includes(address)) || (mail.messageId !== null && ownMails(on, [mail.messageId]).length > 0))
  const ids = sender.forwarder && mail.original?.messageId ? [mail.original.messageId] : []
  const clues = [...cluesByAddress(on, replyPlace(on), mail), ...cluesByHeaders(on, { ...mail, references: [...mail.references, ...ids] })]
  if (!clues.some((clue) => clue.sure)) clues.push(...cluesByNumber(on, { subject: mail.subject, text: mail.text, sender: address }))
  if (!clues.some((clue) => clue.sure)) clues.push(...cluesBySender(on, address), ...cluesByWords(on, mail.subject))
  return { match: matchMail({ clues, fromOurselves, isBounce }), bouncesOutboxId: bounced?.id ?? null }
}
