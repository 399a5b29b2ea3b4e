import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { today } from '../../clock'
import { zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { liveFacts } from '../../db/facts'
import { person } from '../../db/schema/people'
import { document, message } from '../../db/schema/record'
import { campaign, deadline, handSetDate, question, request, requestMember, requestTag } from '../../db/schema/request'
import { caseFor, visibleTo } from '../../db/scope'
import { rulesOf } from '../../domain/deadline/by-hand'
import { isSideRule } from '../../domain/deadline/side-rule'
import type { FactType } from '../../domain/deadline/types'
import { FACT_TYPES } from '../../domain/deadline/types'
import { groundsOf } from '../../domain/law/reference/grounds-of'
import { shortLawName } from '../../domain/law/reference/short-name'
import { lawById, versionFor } from '../../domain/law/registry'
import { CASE_DEEDS, may, mayBeGiven } from '../../domain/permissions'
import type { Actor, CaseDeed } from '../../domain/permissions'
import { proposeOutcome } from '../../domain/request/propose-outcome'
import { NotFound } from '../../domain/refusal'
import type { Channel, Outcome, QuestionOutcome, RequestLanguage, Stage } from '../../domain/request/words'

export type FormFact = {
  id: string; type: string; on: string | null; at: string | null; earliest: string | null; latest: string | null; extra: Record<string, unknown>
  registerNumber: string | null; evidenceNote: string | null; documentId: string | null
}
export type FormQuestion = {
  id: string; parentId: string | null; label: string; text: string; source: string | null; sourcePage: string | null
  outcome: QuestionOutcome; ground: string | null; answer: string | null; value: string | null; unit: string | null; documentId: string | null; page: string | null
}
/** All that the forms of a case need, as plain data: codes and calendar dates, never rows. */
export type CaseForms = {
  requestId: string; ref: string; version: number; today: string; stage: Stage; outcome: Outcome; restricted: boolean
  may: Record<CaseDeed, boolean>
  details: { title: string; channel: Channel; registerNumber: string; language: RequestLanguage; campaign: string; tags: string[] }
  assigneeId: string | null
  /** Who may be a member; `acts`: could have the case in hand too. */
  people: { id: string; name: string; acts: boolean }[]
  members: { id: string; name: string; disabled: boolean }[]
  documents: { id: string; filename: string }[]
  facts: FormFact[]
  questions: FormQuestion[]
  /** The outcome that the questions speak for; null while they don't. */
  proposed: Outcome | null
  /** Replies that wait to be classified. */
  waiting: { id: string; on: string; channel: Channel | 'phone'; counterpart: string | null; text: string }[]
  factTypes: FactType[]
  remedies: string[]
  /** Whether the law asks if an acknowledgement was complete (France, CRPA L112-6). */
  asksComplete: boolean
  grounds: { code: string; cite: string; words: string; language: RequestLanguage }[]
  dates: { rule: string; dueOn: string | null; byHand: { dueOn: string; reason: string } | null }[]
  /** Rules of the law that have no date: one can be set by hand. Empty while nothing was sent. */
  undated: string[]
  tags: string[]
  campaigns: string[]
}
const MOST_OFFERED = 200

/** What the forms on the page of a case need: what the person may do, whom and what they can choose. A constant number of statements. */
export function caseForms(actor: Actor, requestId: string): CaseForms {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const { row, scope } = found
  const deeds = Object.fromEntries(Object.keys(CASE_DEEDS).map((deed) => [deed, may(actor, deed as CaseDeed, scope)])) as Record<CaseDeed, boolean>
  const day = today(zoneOf(db(), row.authorityId))
  const law = versionFor(row.lawId, row.lawVersion ?? day)
  const dates = datesOf(row.id)
  const questions = questionsOf(row.id)
  return {
    requestId: row.id, ref: row.ref, version: row.version, today: day, stage: row.stage, outcome: row.outcome, restricted: row.restricted, may: deeds,
    details: {
      title: row.title, channel: row.channel, registerNumber: row.registerNumber ?? '', language: row.language as RequestLanguage,
      campaign: campaignName(row.campaignId), tags: tagsOf(row.id),
    },
    assigneeId: row.assigneeId,
    people: deeds.assign ? peopleFor(row.partnerId) : [],
    members: membersOf(row.id),
    documents: db().select({ id: document.id, filename: document.filename }).from(document).where(eq(document.requestId, row.id)).orderBy(desc(document.addedAt), document.id).all(),
    facts: liveFacts(db(), row.id).map(({ id, type, on, at, earliest, latest, extra, registerNumber, evidenceNote, evidenceDocumentId }) =>
      ({ id, type, on, at, earliest, latest, extra, registerNumber, evidenceNote, documentId: evidenceDocumentId })),
    questions, proposed: proposedBy(questions),
    waiting: waitingIn(row.id),
    factTypes: FACT_TYPES.filter((type) => law?.spanish !== false || !type.startsWith('notice_')),
    remedies: (law?.remedies ?? []).filter((remedy) => remedy.takenBy === 'complaint_filed').map((remedy) => remedy.id),
    asksComplete: (law?.remedies ?? []).some((remedy) => remedy.ways.some((way) => way.endsOnlyIfAcknowledged)),
    grounds: groundsOf(row.lawId, row.lawVersion ?? day).filter(({ kind }) => kind !== 'silence').map(({ code, cite, original }) =>
      ({ code, cite, words: original, language: shortLawName(row.lawId).language })),
    dates,
    undated: UNSENT.includes(row.stage) ? [] : undatedOf(row.lawId, dates),
    ...(deeds.edit_request ? offered(actor) : { tags: [], campaigns: [] }),
  }
}

function campaignName(id: string | null): string {
  return id ? db().select({ name: campaign.name }).from(campaign).where(eq(campaign.id, id)).get()?.name ?? '' : ''
}

function tagsOf(requestId: string): string[] {
  return db().select({ tag: requestTag.tag }).from(requestTag).where(eq(requestTag.requestId, requestId)).orderBy(asc(requestTag.tag)).all().map((one) => one.tag)
}

function peopleFor(partnerId: string | null): CaseForms['people'] {
  const own = partnerId === null ? isNull(person.partnerId) : or(isNull(person.partnerId), eq(person.partnerId, partnerId))
  return db().select().from(person).where(and(isNull(person.disabledAt), own)).orderBy(asc(person.name)).all()
    .map((one) => ({ id: one.id, name: one.name, acts: mayBeGiven(one, { partnerId }) }))
}

function membersOf(requestId: string): CaseForms['members'] {
  return db().select({ id: person.id, name: person.name, disabledAt: person.disabledAt }).from(requestMember).innerJoin(person, eq(person.id, requestMember.personId))
    .where(eq(requestMember.requestId, requestId)).orderBy(asc(person.name)).all().map(({ id, name, disabledAt }) => ({ id, name, disabled: disabledAt !== null }))
}

function questionsOf(requestId: string): FormQuestion[] {
  return db().select().from(question).where(eq(question.requestId, requestId)).orderBy(asc(question.position)).all().map((one) => ({
    id: one.id, parentId: one.parentId, label: one.label, text: one.text, source: one.source, sourcePage: one.sourcePage, outcome: one.outcome,
    ground: one.ground, answer: one.answer, value: one.answerValue, unit: one.answerUnit, documentId: one.answerDocumentId, page: one.answerPage,
  }))
}

/** The outcome of a case that its questions, or their parts, speak for. */
function proposedBy(questions: readonly FormQuestion[]): Outcome | null {
  return proposeOutcome(questions.filter(({ id }) => !questions.some(({ parentId }) => parentId === id)).map(({ outcome }) => outcome))
}

function waitingIn(requestId: string): CaseForms['waiting'] {
  return db().select({ id: message.id, on: message.on, channel: message.channel, counterpart: message.counterpart, text: message.text }).from(message)
    .where(and(eq(message.requestId, requestId), eq(message.needsTriage, true))).orderBy(asc(message.on)).all()
}

function datesOf(requestId: string): CaseForms['dates'] {
  return db().select({ rule: deadline.rule, dueOn: deadline.dueOn, handOn: handSetDate.dueOn, reason: handSetDate.reason }).from(deadline)
    .leftJoin(handSetDate, and(eq(handSetDate.requestId, deadline.requestId), eq(handSetDate.rule, deadline.rule), isNull(handSetDate.withdrawnAt)))
    .where(eq(deadline.requestId, requestId)).all()
    .map(({ rule, dueOn, handOn, reason }) => ({ rule, dueOn, byHand: handOn && reason ? { dueOn: handOn, reason } : null }))
}

const UNSENT: readonly Stage[] = ['draft', 'in_review', 'approved']

function undatedOf(lawId: string, dates: CaseForms['dates']): string[] {
  return rulesOf(lawById(lawId) ?? []).map((one) => one.rule).filter((rule) => !isSideRule(rule) && !dates.some((date) => date.rule === rule && date.dueOn !== null))
}

/** Tags and campaigns to choose from: those of requests that the person sees (tags: of the soonest due), so that none tells of a case that isn't theirs to know. */
function offered(actor: Actor): { tags: string[]; campaigns: string[] } {
  const soonest = db().select({ id: request.id }).from(request).where(visibleTo(actor)).orderBy(asc(request.nextSort), asc(request.id)).limit(MOST_OFFERED).as('soonest')
  const tags = db().selectDistinct({ tag: requestTag.tag }).from(requestTag).innerJoin(soonest, eq(soonest.id, requestTag.requestId)).orderBy(asc(requestTag.tag)).limit(MOST_OFFERED).all()
  const inSight = sql`EXISTS (SELECT 1 FROM ${request} WHERE ${and(sql`${request.campaignId} = ${campaign.id}`, visibleTo(actor))})`
  const campaigns = db().select({ name: campaign.name }).from(campaign).where(inSight).orderBy(asc(campaign.name)).limit(MOST_OFFERED).all()
  return { tags: tags.map((one) => one.tag), campaigns: campaigns.map((one) => one.name) }
}
