import { asc, eq } from 'drizzle-orm'
import { today } from '../../clock'
import { caseDates, unansweredTerm } from '../../db/case-dates'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { person, requester } from '../../db/schema/people'
import { campaign, requestTag } from '../../db/schema/request'
import { caseFor } from '../../db/scope'
import type { DeadlineErrorCode, DeadlineRow } from '../../domain/deadline/types'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { caseStatus } from '../../domain/request/status'
import type { CaseStatus } from '../../domain/request/status'
import type { Channel, Outcome, RequesterKind, Stage } from '../../domain/request/words'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'
import { caseDocuments } from '../document/case-documents'
import type { CaseDocument } from '../document/case-documents'
import { caseFacts } from './case-facts'
import type { CaseFact } from './case-facts'
import { membersOf } from './case-people'
import type { CasePerson } from './case-people'
import { caseQuestions } from './case-questions'
import type { CaseQuestion } from './case-questions'
import { unreadAmong } from './request-list'

/** A date of the case; `handSet` where a person put another in place of the computed one (`computedOn`, which the steps lead to). */
export type ShownRow = DeadlineRow & { handSet: { dueOn: string; reason: string; setBy: string; setAt: string } | null }

export type RequestPage = {
  id: string; ref: string; title: string; language: string; stage: Stage; outcome: Outcome; status: CaseStatus; restricted: boolean
  illustrative: string | null; today: string; zone: string
  authority: OfficialName & { id: string }
  requester: { name: string; kind: RequesterKind }
  law: { id: string; version: string | null }
  calendarId: string; channel: Channel; registerNumber: string | null; campaign: string | null; tags: string[]; refusalGrounds: string[]
  assignee: CasePerson | null; members: CasePerson[]
  rows: ShownRow[]; next: { rule: string } | null; error: DeadlineErrorCode | null
  facts: CaseFact[]
  /** The facts that count, in the order in which the steps of a deadline number them. */
  counted: CaseFact[]
  documents: CaseDocument[]; questions: CaseQuestion[]
  may: { record: boolean; log: boolean; complain: boolean; close: boolean }
}

/** A case with its dates as of today in its authority's zone, for the request page; the record is timeline.ts's. NotFound for a stranger. */
export function requestPage(actor: Actor, requestId: string, language: string): RequestPage {
  const found = caseFor(db(), actor, { id: requestId })
  if (!found) throw new NotFound()
  const { row, scope } = found
  const about = db().select({
    zone: authority.zone, ownLanguage: authority.language, sortName: authority.sortName, requester: requester.name, kind: requester.kind, campaign: campaign.name,
    assigneeId: person.id, assignee: person.name, disabledAt: person.disabledAt,
  }).from(authority).innerJoin(requester, eq(requester.id, row.requesterId)).leftJoin(campaign, eq(campaign.id, row.campaignId ?? ''))
    .leftJoin(person, eq(person.id, row.assigneeId ?? '')).where(eq(authority.id, row.authorityId)).get()
  if (!about) throw new NotFound()
  const day = today(about.zone)
  const facts = caseFacts(row.id)
  const dates = caseDates(db(), row, facts.live, day)
  const reply = unansweredTerm(dates.rows)
  const name = authorityNames([row.authorityId], language).get(row.authorityId) ?? { name: about.sortName, language: about.ownLanguage }
  return {
    id: row.id, ref: row.ref, title: row.title, language: row.language, stage: row.stage, outcome: row.outcome, restricted: row.restricted,
    status: caseStatus({
      stage: row.stage, outcome: row.outcome, replyDueOn: reply?.dueOn ?? null, silenceFrom: reply?.silenceFrom ?? null, needsTriage: unreadAmong([row.id]).has(row.id),
    }, day),
    illustrative: row.illustrative, today: day, zone: about.zone,
    authority: { id: row.authorityId, ...name },
    requester: { name: about.requester, kind: about.kind },
    law: { id: row.lawId, version: dates.answer?.version ?? row.lawVersion },
    calendarId: row.calendarId, channel: row.channel, registerNumber: row.registerNumber, campaign: about.campaign,
    tags: db().select({ tag: requestTag.tag }).from(requestTag).where(eq(requestTag.requestId, row.id)).orderBy(asc(requestTag.tag)).all().map((one) => one.tag),
    refusalGrounds: row.refusalGrounds,
    assignee: about.assigneeId && about.assignee ? { id: about.assigneeId, name: about.assignee, disabled: about.disabledAt !== null } : null,
    members: membersOf(row.id),
    rows: dates.rows.map(({ handSet, ...one }) => ({
      ...one, handSet: handSet && { dueOn: handSet.dueOn, reason: handSet.reason, setBy: handSet.setBy, setAt: handSet.setAt },
    })),
    next: dates.next && { rule: dates.next.rule }, error: dates.error?.code ?? null,
    facts: facts.all, counted: facts.all.filter((fact) => fact.withdrawn === null),
    documents: caseDocuments(actor, row.id), questions: caseQuestions(row.id),
    may: {
      record: may(actor, 'record_fact', scope), log: may(actor, 'log_message', scope), complain: may(actor, 'complain', scope), close: may(actor, 'close', scope),
    },
  }
}
