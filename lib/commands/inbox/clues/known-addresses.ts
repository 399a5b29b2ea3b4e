import { and, eq, isNotNull, like } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { authority, authorityContact } from '../../../db/schema/authority'
import { inbound } from '../../../db/schema/inbox'
import { letter } from '../../../db/schema/letter'
import { outbox } from '../../../db/schema/mail'
import { request } from '../../../db/schema/request'

/** The addresses from which mail in a case is to be expected: those that we wrote to, those that wrote, and its authority's. */
export function knownAddresses(on: Db | Tx, requestId: string): string[] {
  const to = on.select({ to: outbox.envelopeTo }).from(outbox).where(eq(outbox.requestId, requestId)).all().flatMap((one) => one.to)
  const lettered = on.select({ email: letter.email }).from(letter).where(and(eq(letter.requestId, requestId), isNotNull(letter.email))).all().map((one) => one.email ?? '')
  const wrote = on.select({ from: inbound.fromAddress }).from(inbound).where(and(eq(inbound.requestId, requestId), isNotNull(inbound.fromAddress))).all().map((one) => one.from ?? '')
  const of = on.select({ id: request.authorityId }).from(request).where(eq(request.id, requestId)).get()
  return [...to, ...lettered, ...wrote, ...(of ? addressesOf(on, of.id) : [])]
}

/** An authority's own: its contacts by email, and the domain of its site (as "@domain"). */
function addressesOf(on: Db | Tx, authorityId: string): string[] {
  const site = on.select({ website: authority.website }).from(authority).where(eq(authority.id, authorityId)).get()?.website ?? ''
  const contacts = on.select({ address: authorityContact.address }).from(authorityContact).where(and(eq(authorityContact.authorityId, authorityId), like(authorityContact.address, '%@%'))).all()
  return [...contacts.map((one) => one.address.trim()), ...(URL.canParse(site) ? [`@${new URL(site).hostname.replace(/^www\./, '')}`] : [])]
}
