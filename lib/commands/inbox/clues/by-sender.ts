import { and, desc, eq, inArray, isNotNull, like, ne, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { prepared } from '../../../db/prepared'
import { authority, authorityContact } from '../../../db/schema/authority'
import { inbound } from '../../../db/schema/inbox'
import { letter } from '../../../db/schema/letter'
import { request } from '../../../db/schema/request'
import type { Clue } from '../../../domain/inbox/match'
import { domainOf, ownDomain } from '../../../domain/inbox/sender-fit'

const MOST = 5
const of = sql.placeholder
const lettersTo = prepared((on) => on.select({ id: letter.requestId }).from(letter).where(sql`lower(${letter.email}) = ${of('found')}`).prepare())
const mailsFrom = prepared((on) => on.select({ id: inbound.requestId }).from(inbound).where(and(isNotNull(inbound.requestId), sql`lower(${inbound.fromAddress}) = ${of('found')}`)).prepare())
const contactsLike = prepared((on) => on.select({ id: authorityContact.authorityId, address: authorityContact.address }).from(authorityContact).where(like(authorityContact.address, of('like'))).prepare())
const sitesLike = prepared((on) => on.select({ id: authority.id, website: authority.website }).from(authority).where(like(authority.website, of('like'))).prepare())

/** Cases in which the sender wrote or was written to, then open cases of the authority whose domain it is: guesses, the last touched first. */
export function cluesBySender(on: Db | Tx, sender: string | null): Clue[] {
  if (!sender?.includes('@')) return []
  const found = sender.toLowerCase()
  const ids = [...new Set([...lettersTo(on).all({ found }), ...mailsFrom(on).all({ found })].map((one) => one.id ?? ''))]
  const own = ownDomain(domainOf(found))
  return [...latest(on, ids).map((requestId): Clue => ({ requestId, why: 'sender_of_case', found, sure: false })),
    ...(own ? ofDomain(on, own).map((requestId): Clue => ({ requestId, why: 'authority_domain', found: own, sure: false })) : [])]
}

function latest(on: Db | Tx, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : on.select({ id: request.id }).from(request).where(inArray(request.id, [...ids])).orderBy(desc(request.lastEventAt)).limit(MOST).all().map((one) => one.id)
}

function ofDomain(on: Db | Tx, domain: string): string[] {
  const named = (address: string) => ownDomain(domainOf(address.trim())) === domain
  const contacts = contactsLike(on).all({ like: `%${domain}%` }), sites = sitesLike(on).all({ like: `%${domain}%` })
  const ids = [...contacts.filter((one) => one.address.includes('@') && named(one.address)).map((one) => one.id),
    ...sites.filter(({ website }) => website !== null && URL.canParse(website) && ownDomain(new URL(website).hostname) === domain).map((one) => one.id)]
  if (ids.length === 0) return []
  return on.select({ id: request.id }).from(request).where(and(or(...[...new Set(ids)].map((id) => eq(request.authorityId, id))), ne(request.stage, 'closed')))
    .orderBy(desc(request.lastEventAt)).limit(MOST).all().map((one) => one.id)
}
