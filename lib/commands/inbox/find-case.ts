import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../db/client'
import { prepared } from '../../db/prepared'
import { person } from '../../db/schema/people'
import { matchMail } from '../../domain/inbox/match'
import type { Match } from '../../domain/inbox/match'
import type { Original, ParsedMail } from '../../mail/inbound/parsed-mail'
import { ownAddresses, replyPlace } from '../../mail/reply-place'
import { cluesByAddress } from './clues/by-address'
import { cluesByHeaders, ownMails } from './clues/by-headers'
import { cluesByNumber } from './clues/by-number'
import { cluesBySender } from './clues/by-sender'
import { cluesByWords } from './clues/by-words'

const activePerson = prepared((on) => on.select({ id: person.id }).from(person).where(and(eq(person.email, sql.placeholder('email')), isNull(person.disabledAt))).prepare())

/** Who a mail is from for us: the authority whose mail a colleague forwards, else its sender. `forwarder`: the colleague; `handedOn`: the mails that were, from the outside in, and `originalAt` when the innermost was written. */
export type Sender = { from: ParsedMail['from']; forwarder: ParsedMail['from']; handedOn: readonly Original[]; originalAt: string | null }

/** Whose mail it is. Only people of ours forward, each also what another of ours did: a stranger who quotes another's mail stays its sender. */
export function senderOf(on: Db | Tx, mail: ParsedMail): Sender {
  const isOurs = (address: string) => address !== '' && (ownAddresses(on).includes(address) || activePerson(on).get({ email: address }) !== undefined)
  const handedOn: Original[] = []
  let from = mail.from
  for (let inner = mail.original; inner && isOurs(from?.address.toLowerCase() ?? ''); inner = inner.original) {
    handedOn.push(inner)
    from = inner.from
  }
  return { from, forwarder: handedOn.length > 0 ? mail.from : null, handedOn, originalAt: handedOn.at(-1)?.date ?? null }
}

/** To which case a mail belongs, and the mail of ours that a bounce brings back. What it hands on is asked where it says nothing sure itself; weak clues only where no sure one is. */
export function findCase(on: Db | Tx, mail: ParsedMail, sender: Sender): { match: Match; bouncesOutboxId: string | null } {
  const address = sender.from?.address.toLowerCase() ?? null
  const isBounce = mail.kind === 'bounce'
  const bounced = isBounce ? ownMails(on, mail.concerns)[0] ?? null : null
  const fromOurselves = !isBounce && sender.forwarder === null && ((address !== null && ownAddresses(on).includes(address)) || (mail.messageId !== null && ownMails(on, [mail.messageId]).length > 0))
  const place = replyPlace(on)
  const clues = [...cluesByAddress(on, place, mail), ...cluesByHeaders(on, mail)]
  const isSure = () => clues.some((clue) => clue.sure)
  for (const { recipients, references, messageId } of sender.handedOn) {
    if (isSure()) break
    clues.push(...cluesByAddress(on, place, { recipients, deliveredTo: [] }), ...cluesByHeaders(on, { inReplyTo: null, references: [...references, ...(messageId ? [messageId] : [])], concerns: [] }))
  }
  const text = [mail.text, ...sender.handedOn.flatMap((inner) => [inner.subject ?? '', inner.text])].join('\n')
  if (!isSure()) clues.push(...cluesByNumber(on, { subject: mail.subject, text, sender: address }))
  if (!isSure()) clues.push(...cluesBySender(on, address), ...cluesByWords(on, mail.subject))
  return { match: matchMail({ clues, fromOurselves, isBounce }), bouncesOutboxId: bounced?.id ?? null }
}
