import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db, Tx } from './client'
import { authority, authorityContact, authorityName } from './schema/authority'
import { inbound } from './schema/inbox'
import { letter } from './schema/letter'
import { outbox } from './schema/mail'

/** To whom a message of a case may go. `doubtful`: nobody but a mail whose sender may not be who it says gave us this address. */
export type MessageAddress = { address: string; name: string; doubtful: boolean }

/**
 * The addresses that a case knows: its authority's, those that its letters went to, and those that wrote; each once, `own` ones left out. A message goes to one of them and
 * nowhere else.
 */
export function messageAddresses(on: Db | Tx, of: { id: string; authorityId: string; language: string }, own: readonly string[]): MessageAddress[] {
  const all = [...ofAuthority(on, of), ...ofLetters(on, of.id), ...ofSenders(on, of.id)]
    .map((one) => ({ ...one, address: one.address.trim() })).filter(({ address }) => /^[^\s@<>]+@[^\s@<>]+$/.test(address) && !own.includes(address.toLowerCase()))
  const byAddress = new Map<string, MessageAddress>()
  for (const one of all) {
    const key = one.address.toLowerCase(), known = byAddress.get(key)
    byAddress.set(key, known ? { ...known, name: known.name || one.name, doubtful: known.doubtful && one.doubtful } : one)
  }
  return [...byAddress.values()]
}

function ofAuthority(on: Db | Tx, { authorityId, language }: { authorityId: string; language: string }): MessageAddress[] {
  const names = on.select().from(authorityName).where(eq(authorityName.authorityId, authorityId)).all()
  const name = names.find((one) => one.language === language)?.name ?? on.select({ name: authority.sortName }).from(authority).where(eq(authority.id, authorityId)).get()?.name ?? ''
  return on.select().from(authorityContact).where(and(eq(authorityContact.authorityId, authorityId), eq(authorityContact.channel, 'email'))).orderBy(asc(authorityContact.position)).all()
    .map(({ address, office }) => ({ address, name: office || name, doubtful: false }))
}

/** What letters went to, not what somebody wrote into a draft. */
function ofLetters(on: Db | Tx, requestId: string): MessageAddress[] {
  return on.select({ to: outbox.envelopeTo, name: letter.addresseeName }).from(outbox).innerJoin(letter, eq(letter.id, outbox.letterId)).where(and(eq(outbox.requestId, requestId), eq(outbox.state, 'sent')))
    .orderBy(desc(outbox.queuedAt)).all().flatMap(({ to, name }) => to.map((address) => ({ address, name, doubtful: false })))
}

function ofSenders(on: Db | Tx, requestId: string): MessageAddress[] {
  return on.select().from(inbound).where(and(eq(inbound.requestId, requestId), isNotNull(inbound.fromAddress))).orderBy(desc(inbound.arrivedAt)).all()
    .filter(({ kind }) => kind !== 'bounce').map(({ fromAddress, fromName, senderCheck, senderDoubt }) => ({ address: fromAddress ?? '', name: fromName ?? '', doubtful: senderCheck === 'fail' || senderDoubt !== null }))
}
