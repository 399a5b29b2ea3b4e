import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { newId } from '../../db/ids'
import { prepared } from '../../db/prepared'
import { authority, authorityLaw, authorityName } from '../../db/schema/authority'
import { partner, person, requester } from '../../db/schema/people'
import { campaign, question, request, requestMember, requestTag } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import { mayBeGiven } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { foldForSearch } from '../../i18n/fold'
import type { QuestionInput, RequesterInput } from '../../inputs/log-request'

const of = sql.placeholder
const addQuestion = prepared((on) => on.insert(question).values({
  id: of('id'), requestId: of('requestId'), parentId: of('parentId'), position: of('position'), label: of('label'), text: of('text'), source: of('source'), sourcePage: of('sourcePage'),
}).prepare())
const allRequesters = prepared((on) => on.select().from(requester).prepare())
const authorityOf = prepared((on) => on.select().from(authority).where(eq(authority.id, of('id'))).prepare())
const lawsOf = prepared((on) => on.select().from(authorityLaw).where(eq(authorityLaw.authorityId, of('id'))).prepare())
const personOf = prepared((on) => on.select().from(person).where(eq(person.id, of('id'))).prepare())
const personAt = prepared((on) => on.select().from(person).where(eq(person.email, of('email'))).prepare())
const membership = prepared((on) => on.select().from(requestMember).where(and(eq(requestMember.requestId, of('requestId')), eq(requestMember.personId, of('personId')))).prepare())
const addMembership = prepared((on) => on.insert(requestMember).values({ requestId: of('requestId'), personId: of('personId'), since: of('at'), by: of('by') }).prepare())

/** Writes numbered questions ("1", "2"…) and their parts ("4 a"), in the order given. */
export function insertQuestions(tx: Tx, requestId: string, questions: readonly QuestionInput[]): void {
  let position = 0
  questions.forEach((one, index) => {
    const id = newId()
    const label = String(index + 1)
    addQuestion(tx).run({ id, requestId, parentId: null, position: position++, label, text: one.text, source: one.source ?? null, sourcePage: one.sourcePage ?? null })
    one.parts.forEach((text, part) => {
      const letter = `${label} ${String.fromCharCode(97 + part)}`
      addQuestion(tx).run({ id: newId(), requestId, parentId: id, position: position++, label: letter, text, source: null, sourcePage: null })
    })
  })
}

/** The requester meant: an id, a named one (added if new), or the organisation itself / its first of a kind. */
export function findRequester(tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, input: RequesterInput): typeof requester.$inferSelect {
  const partnerId = actor.kind === 'person' ? actor.partnerId : null
  const mine = allRequesters(tx).all().filter((one) => partnerId === null || one.partnerId === partnerId)
  if (typeof input === 'object' && 'id' in input) {
    const found = mine.find((one) => one.id === input.id)
    if (!found) throw new Refusal('bad_input', { path: 'requester' }, 'requester')
    return found
  }
  if (typeof input === 'object') {
    const same = mine.find((one) => one.kind === input.kind && foldForSearch(one.name) === foldForSearch(input.name))
    if (same) return same
    const named = tx.select().from(partner).all().find((one) => foldForSearch(one.name) === foldForSearch(input.name))
    const added = tx.insert(requester).values({ id: newId(), name: input.name, kind: input.kind, partnerId: partnerId ?? named?.id ?? null, createdAt: stamp.at }).returning().get()
    record(HOUSE, 'requester_added', { requesterId: added.id, name: added.name, kind: added.kind })
    return added
  }
  const found = mine.find((one) => one.ours && one.kind === input) ?? mine.find((one) => one.kind === input)
  if (found) return found
  const ours = mine.find((one) => one.ours) ?? mine[0]
  const added = tx.insert(requester).values({ id: newId(), name: ours?.name ?? '', kind: input, partnerId, createdAt: stamp.at }).returning().get()
  record(HOUSE, 'requester_added', { requesterId: added.id, name: added.name, kind: added.kind })
  return added
}

/** The authority meant, by its id or its name in any language and script. Null when the directory has none. */
export function findAuthority(tx: Tx, key: { id?: string | undefined; name?: string | undefined }): typeof authority.$inferSelect | null {
  if (key.id) return authorityOf(tx).get({ id: key.id }) ?? null
  if (!key.name) return null
  const wanted = foldForSearch(key.name)
  const named = tx.select().from(authorityName).all().find((one) => foldForSearch(one.name) === wanted)
  return named ? tx.select().from(authority).where(eq(authority.id, named.authorityId)).get() ?? null : null
}

/** The law that an authority's requests of a day fall under, unless a law is named. */
export function lawFor(tx: Tx, authorityId: string, on: string): string | null {
  const laws = lawsOf(tx).all({ id: authorityId })
  return laws.find((one) => one.fromOn <= on && (one.toOn === null || on <= one.toOn))?.lawId ?? null
}

/** The campaign of that name, added if it is new (by whoever may log a request). */
export function findCampaign(tx: Tx, record: Recorder, stamp: Stamp, name: string | null | undefined): string | null {
  const wanted = name?.trim()
  if (!wanted) return null
  const found = tx.select().from(campaign).all().find((one) => foldForSearch(one.name) === foldForSearch(wanted))
  if (found) return found.id
  const added = tx.insert(campaign).values({ id: newId(), name: wanted, createdAt: stamp.at }).returning().get()
  record(HOUSE, 'campaign_added', { campaignId: added.id, name: wanted })
  return added.id
}

/** An active person by id or address. */
export function findPerson(tx: Tx, key: string): typeof person.$inferSelect | null {
  const row = key.includes('@') ? personAt(tx).get({ email: key.trim().toLowerCase() }) : personOf(tx).get({ id: key })
  return row && row.disabledAt === null ? row : null
}

/** Whom a case is given to: an active person who sees it (else no_such_person) and could act on it (else cannot_act). */
export function assigneeOf(tx: Tx, scope: { partnerId: string | null }, key: string, field: string): typeof person.$inferSelect {
  const found = personOfCase(tx, scope, key, field)
  if (!mayBeGiven(found, scope)) throw new Refusal('cannot_act', {}, field)
  return found
}

/** An active person who may be a member of a case: a partner's people see its own cases only. */
export function personOfCase(tx: Tx, { partnerId }: { partnerId: string | null }, key: string, field: string): typeof person.$inferSelect {
  const found = findPerson(tx, key)
  if (!found || (found.partnerId !== null && found.partnerId !== partnerId)) throw new Refusal('no_such_person', { email: key }, field)
  return found
}

/** Makes a person a member of a case; true when they were none before. */
export function addMemberRow(tx: Tx, stamp: Stamp, requestId: string, personId: string): boolean {
  const there = membership(tx).get({ requestId, personId })
  if (!there) addMembership(tx).run({ requestId, personId, at: stamp.at, by: stamp.actor })
  return !there
}

/** Sets the tags of a case; returns what they were. */
export function setTags(tx: Tx, requestId: string, tags: readonly string[]): string[] {
  const was = tx.select().from(requestTag).where(eq(requestTag.requestId, requestId)).all().map((one) => one.tag).sort()
  tx.delete(requestTag).where(eq(requestTag.requestId, requestId)).run()
  for (const tag of new Set(tags)) tx.insert(requestTag).values({ requestId, tag }).run()
  return was
}

/** How many cases stand in the database: for references and checks. */
export function countRequests(tx: Tx): number {
  return tx.select({ n: sql<number>`count(*)` }).from(request).get()?.n ?? 0
}
