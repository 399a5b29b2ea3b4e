import { sql } from 'drizzle-orm'
import { dayOf } from '../../clock'
import type { Tx } from '../../db/client'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { newId, nextRef } from '../../db/ids'
import { questionsHash } from '../../db/questions-hash'
import { request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Recorder, Stamp } from '../../db/transact'
import { isKnownCalendar } from '../../domain/calendar/known-calendar'
import { lawById } from '../../domain/law/registry'
import { FACTS_OF_A_LOG, may, mayInHouse, newCaseScope } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { inOrder } from '../../domain/request/stages'
import type { Stage } from '../../domain/request/words'
import type { FactInput } from '../../inputs/fact'
import type { LoggedRequest } from '../../inputs/log-request'
import { addAuthorityRow } from '../authority/add-authority-row'
import { attachUploads } from '../document/attach-uploads'
import { addMemberRow, assigneeOf, findAuthority, findCampaign, findRequester, insertQuestions, lawFor, setTags } from './case-parts'
import { logMessagesOf } from './log-messages-of'
import { checkFacts, recordFactsOf } from './record-facts-of'
import { refreshDates } from './refresh-dates'
import { indexForSearch, touch } from './touch'

export type NewCase = { id: string; ref: string }

const of = sql.placeholder
const addRequest = prepared((on) => on.insert(request).values({
  id: of('id'), ref: of('ref'), title: of('title'), language: of('language'), authorityId: of('authorityId'), lawId: of('lawId'), lawChosen: of('lawChosen'), calendarId: of('calendarId'),
  requesterId: of('requesterId'), requesterCalendar: of('requesterCalendar'), partnerId: of('partnerId'), channel: of('channel'), kind: of('kind'), stage: of('stage'),
  restricted: of('restricted'), assigneeId: of('assigneeId'), campaignId: of('campaignId'), createdBy: of('createdBy'), createdAt: of('createdAt'),
  lastEventAt: of('lastEventAt'), lastEventType: of('lastEventType'),
}).returning().prepare())

/**
 * Logs a request that was already sent, with what happened since: the case, its messages, facts, documents and dates in one transaction. Who may not record
 * dates logs when it went and arrived, no more: a decision or a complaint is refused (not_allowed), and a reply waits to be classified.
 */
export function logRequest(actor: Actor, input: LoggedRequest): NewCase {
  return createCase(actor, input, 'awaiting_response')
}

/** Begins a draft: questions and authority now, the letter later. */
export function draftRequest(actor: Actor, input: LoggedRequest): NewCase {
  return createCase(actor, { ...input, facts: [], messages: [] }, 'draft')
}

function createCase(actor: Actor, input: LoggedRequest, stage: Stage): NewCase {
  if (!mayInHouse(actor, 'log_request')) throw new Refusal('not_allowed')
  checkFacts(factsOf(input))
  return transact(actor, (tx, record, stamp) => createCaseIn(tx, record, stamp, actor, input, stage))
}

/** The same inside a transaction of the caller's, who has asked whether the actor may: for many cases at once. */
export function createCaseIn(tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, input: LoggedRequest, stage: Stage): NewCase {
  const at = theAuthority(tx, record, stamp, actor, input)
  const begun = factsOf(input).filter((fact) => ['sent', 'received', 'registered'].includes(fact.type)).map(dayOfFact).sort()[0]
  const day = dayOf(stamp.at, at.zone)
  const lawId = input.law ?? lawFor(tx, at.id, begun ?? day) ?? lawFor(tx, at.id, day)
  if (!lawId) throw new Refusal('no_version_loaded', { authority: at.id }, 'authority')
  const requester = findRequester(tx, record, stamp, actor, input.requester)
  const partnerId = (actor.kind === 'person' ? actor.partnerId : null) ?? requester.partnerId
  const assignee = input.assignee ? assigneeOf(tx, { partnerId }, input.assignee, 'assignee') : null
  mayBegin(actor, input, assignee?.id ?? null)
  const row = addRequest(tx).get({
    id: newId(), ref: (actor.kind === 'person' ? undefined : input.ref) ?? nextRef(tx, day.slice(0, 4)), title: input.title, language: input.language ?? at.language,
    authorityId: at.id, lawId, lawChosen: input.law !== undefined && input.law !== null, calendarId: input.calendar ?? at.calendarId, requesterId: requester.id, requesterCalendar: input.requesterCalendar ?? null,
    partnerId,
    channel: input.channel, kind: input.kind ?? null, stage, restricted: input.restricted, assigneeId: assignee?.id ?? null,
    campaignId: findCampaign(tx, record, stamp, input.campaign), createdBy: actor.kind === 'person' ? actor.id : null,
    createdAt: stamp.at, lastEventAt: stamp.at, lastEventType: stage === 'draft' ? 'request_drafted' : 'request_logged',
  })
  insertQuestions(tx, row.id, input.questions)
  if (input.tags.length) setTags(tx, row.id, input.tags)
  record(caseSubject(row.id), stage === 'draft' ? 'request_drafted' : 'request_logged', {
    ref: row.ref, title: row.title, authority: at.id, law: lawId, version: null, channel: row.channel, questions: input.questions.length,
    questionsHash: questionsHash(tx, row.id), restricted: row.restricted,
  })
  for (const personId of new Set([actor.kind === 'person' ? actor.id : null, assignee?.id])) {
    if (personId && addMemberRow(tx, stamp, row.id, personId)) record(caseSubject(row.id), 'member_added', { personId })
  }
  if (assignee) record(caseSubject(row.id), 'assigned', { was: null, now: assignee.id })
  const documents = attachUploads(tx, record, stamp, actor, { requestId: row.id, messageId: null, uploadIds: input.uploadIds })
  const proven = logMessagesOf(tx, record, stamp, actor, row, input.messages, input.facts.some((fact) => !FACTS_OF_A_LOG.includes(fact.type)))
  const facts = inOrder([
    ...input.facts.map((fact) => ({ ...fact, day: dayOfFact(fact), by: { documentId: documents[0]?.documentId } })),
    ...proven.map(({ fact, by }) => ({ ...fact, day: dayOfFact(fact), by })),
  ])
  for (const { by, ...fact } of facts) recordFactsOf(tx, record, stamp, row, [fact], by)
  if (facts.length === 0) refreshDates(tx, row)
  indexForSearch(tx, row.id)
  touch(tx, row.id, stamp.at, stage === 'draft' ? 'request_drafted' : 'request_logged')
  return { id: row.id, ref: row.ref }
}

/** Every clock fact that a log tells of, those proven by its messages too. */
const factsOf = (input: LoggedRequest): FactInput[] => [...input.facts, ...input.messages.flatMap((one) => one.facts)]
const dayOfFact = (fact: FactInput): string => fact.on ?? fact.at?.slice(0, 10) ?? fact.earliest ?? ''

/** Who begins a case may take it in hand; giving it to another person, restricting it, or recording what came of it asks for that right. */
function mayBegin(actor: Actor, input: LoggedRequest, assigneeId: string | null): void {
  const own = newCaseScope(actor, input.restricted)
  const givenAway = assigneeId !== null && actor.kind === 'person' && assigneeId !== actor.id
  const later = factsOf(input).some((fact) => !FACTS_OF_A_LOG.includes(fact.type))
  if ((givenAway && !may(actor, 'assign', own)) || (input.restricted && !may(actor, 'restrict', own)) || (later && !may(actor, 'record_fact', own))) {
    throw new Refusal('not_allowed')
  }
}

function theAuthority(tx: Tx, record: Recorder, stamp: Stamp, actor: Actor, input: LoggedRequest) {
  if (input.law && !lawById(input.law)) throw new Refusal('unknown_law', { law: input.law }, 'law')
  if (input.calendar && !isKnownCalendar(input.calendar)) throw new Refusal('unknown_calendar', { calendar: input.calendar }, 'calendar')
  const found = findAuthority(tx, { id: input.authority, name: input.authorityName })
  if (found) return found
  if (input.authorityName && input.law && mayInHouse(actor, 'manage_authorities')) {
    return addAuthorityRow(tx, record, stamp, { name: input.authorityName, lawId: input.law, calendarId: input.calendar ?? 'NONE', language: input.language ?? 'en' })
  }
  throw new Refusal('unknown_authority', { authority: input.authority ?? input.authorityName ?? '' }, 'authority')
}
