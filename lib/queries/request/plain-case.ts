import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { asClockFact, liveFacts } from '../../db/facts'
import { caseSubject } from '../../db/history'
import { letter } from '../../db/schema/letter'
import { person } from '../../db/schema/people'
import { document, event, eventDetail, file, message } from '../../db/schema/record'
import { question } from '../../db/schema/request'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import type { Language } from '../../i18n/languages'
import { wordedRow } from '../../i18n/worded-deadlines'

/** A case with everything that `plazo show` prints (product.md). Refuses with no_such_request, also for a case that the actor may not see. */
export function plainCase(actor: Actor, ref: string, language: Language = 'en') {
  const found = caseFor(db(), actor, { ref })
  if (!found) throw new Refusal('no_such_request')
  const { row } = found
  const facts = liveFacts(db(), row.id)
  const dates = caseDates(db(), row, facts, today(zoneOf(db(), row.authorityId)))
  const assignee = row.assigneeId ? db().select({ email: person.email }).from(person).where(eq(person.id, row.assigneeId)).get()?.email ?? null : null
  return {
    request: row.ref, title: row.title, authority: row.authorityId, law: row.lawId, version: dates.answer?.version ?? null, stage: row.stage, outcome: row.outcome,
    restricted: row.restricted, assignee,
    facts: facts.map((fact) => ({ ...asClockFact(fact), ...(fact.registerNumber ? { registerNumber: fact.registerNumber } : {}) })),
    deadlines: dates.rows.map(({ handSet, ...one }) => ({ ...wordedRow(language, one), ...(handSet ? { handSet: { dueOn: handSet.dueOn, reason: handSet.reason } } : {}) })),
    questions: questionsOf(row.id),
    messages: db().select().from(message).where(eq(message.requestId, row.id)).orderBy(asc(message.on), asc(message.recordedAt)).all()
      .map((one) => ({ id: one.id, direction: one.direction, kind: one.kind, channel: one.channel, on: one.on, subject: one.subject, text: one.text })),
    documents: db().select({ filename: document.filename, sha256: document.sha256, size: file.size }).from(document)
      .innerJoin(file, eq(file.sha256, document.sha256)).where(eq(document.requestId, row.id)).orderBy(asc(document.addedAt)).all(),
    letters: lettersOf(row.id),
    events: eventsOf(row.id),
  }
}

/** The letters of a case that weren't discarded; `to` is the address that a mail goes to, else the addressee's name. */
function lettersOf(requestId: string) {
  const rows = db().select().from(letter).where(and(eq(letter.requestId, requestId), isNull(letter.discardedAt))).orderBy(asc(letter.createdAt), asc(letter.id)).all()
  return rows.map(({ id, purpose, language, state, channel, email, addresseeName }) => ({ id, purpose, language, state, to: channel === 'email' ? email ?? addresseeName : addresseeName }))
}

function questionsOf(requestId: string) {
  const rows = db().select().from(question).where(eq(question.requestId, requestId)).orderBy(asc(question.position)).all()
  return rows.filter((one) => one.parentId === null).map((one) => ({
    number: Number(one.label), text: one.text, source: one.source, sourcePage: one.sourcePage, ...answerOf(one),
    parts: rows.filter((part) => part.parentId === one.id).map((part) => ({ label: part.label, text: part.text, ...answerOf(part) })),
  }))
}

function answerOf(one: typeof question.$inferSelect) {
  const shownBy = one.answerDocumentId ? db().select({ filename: document.filename, sha256: document.sha256 }).from(document).where(eq(document.id, one.answerDocumentId)).get() ?? null : null
  return { outcome: one.outcome, answer: one.answer, ground: one.ground, value: one.answerValue, unit: one.answerUnit, document: shownBy, page: one.answerPage }
}

function eventsOf(requestId: string) {
  const rows = db().select({ seq: event.seq, at: event.at, actor: event.actor, type: event.type, detail: eventDetail.detail }).from(event)
    .leftJoin(eventDetail, eq(eventDetail.eventId, event.id)).where(eq(event.subject, caseSubject(requestId))).orderBy(asc(event.seq)).all()
  const ids = [...new Set(rows.map((one) => one.actor))]
  const people = ids.length ? db().select({ id: person.id, email: person.email }).from(person).where(inArray(person.id, ids)).all() : []
  return rows.map((one) => ({
    seq: one.seq, at: one.at, actor: people.find((who) => who.id === one.actor)?.email ?? one.actor, type: one.type,
    detail: one.detail === null ? null : JSON.parse(one.detail) as unknown,
  }))
}
