import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { dayOf } from '../../clock'
import { db } from '../../db/client'
import { authority } from '../../db/schema/authority'
import { notice, noticeItem } from '../../db/schema/mail'
import { person } from '../../db/schema/people'
import { deadline, request, requestMember } from '../../db/schema/request'
import { addDays } from '../../domain/calendar/days'
import { isSideRule } from '../../domain/deadline/side-rule'
import { FAR_DAYS, NEAR_DAYS } from '../../domain/reminder/date-kind'
import type { LiveDate } from '../../domain/reminder/date-kind'
import type { CaseOf } from '../../domain/reminder/audience'

export type CaseDate = LiveDate & CaseOf
type Row = {
  requestId: string; rule: string; dueOn: string; whose: string; restricted: number; partnerId: string | null; publishedAt: string | null; lastEventAt: string; zone: string
}

const COLUMNS = sql`
  d.request_id AS requestId, d.rule, d.due_on AS dueOn, d.whose, r.restricted, r.partner_id AS partnerId, r.published_at AS publishedAt,
  r.last_event_at AS lastEventAt, a.zone`
const FROM = sql`FROM ${deadline} d INDEXED BY deadline_due JOIN ${request} r ON r.id = d.request_id JOIN ${authority} a ON a.id = r.authority_id`
/** Theirs, while no answer has met it (request.reply_due_on), or while the oversight body hasn't decided. */
const THEIRS = sql`((d.whose = 'authority' AND r.reply_due_on = d.due_on AND r.stage IN ('awaiting_response', 'clarification_needed', 'decided'))
  OR (d.whose = 'oversight_body' AND r.stage = 'in_complaint'))`
/** Ours, once it is open; whether somebody has done it already is asked of the facts, case by case (lib/db/our-dates.ts). */
const ours = (on: string) => sql`(d.whose = 'requester' AND r.stage <> 'closed' AND coalesce(d.opens_on, '') <= ${on})`

/** The dates of open cases that anybody might be told of on a day. `since`: the last day on which everybody had been told what there was, where that is longer ago. */
export function liveDates(on: string, since: string = on): CaseDate[] {
  return [
    ...asked(sql`SELECT ${COLUMNS} ${FROM} WHERE d.due_on BETWEEN ${addDays(since < on ? since : on, -FAR_DAYS)} AND ${addDays(on, NEAR_DAYS)} AND (${THEIRS} OR ${ours(on)})`),
    ...asked(sql`SELECT ${COLUMNS} ${FROM} WHERE d.due_on BETWEEN ${addDays(on, NEAR_DAYS + 1)} AND ${addDays(on, FAR_DAYS)} AND ${ours(on)}`),
    ...longOver(on),
  ]
}

/** Dates of ours for which a mail may go at once on a day. */
export function ourNearDates(on: string): CaseDate[] {
  return asked(sql`SELECT ${COLUMNS} ${FROM} WHERE d.due_on BETWEEN ${on} AND ${addDays(on, NEAR_DAYS)} AND ${ours(on)}`)
}

/** What a team has before it: theirs that ended in the last days or end in the next, and ours that end soon. */
export function teamDates(from: string, to: string): CaseDate[] {
  return asked(sql`SELECT ${COLUMNS} ${FROM} WHERE d.due_on BETWEEN ${from} AND ${to} AND (${THEIRS} OR (${ours(to)} AND d.due_on >= ${from}))`)
}

const HAND = sql`m.request_id = r.id AND p.disabled_at IS NULL AND p.role <> 'observer'`
const ANSWERS = sql`CASE WHEN EXISTS (SELECT 1 FROM ${person} c WHERE c.role = 'coordinator' AND c.partner_id IS NULL AND c.disabled_at IS NULL) THEN 'coordinator' ELSE 'admin' END`
/** No digest ever told `p` of `d`. */
const UNTOLD = sql`NOT EXISTS (SELECT 1 FROM ${noticeItem} i JOIN ${notice} n ON n.id = i.notice_id
  WHERE i.request_id = r.id AND i.rule = d.rule AND i.due_on = d.due_on AND n.person_id = p.id AND n.kind = 'digest' AND n.state <> 'withdrawn')`

/** Terms that ended long ago, unanswered, of which somebody who has the case in hand was never told: a new hand, or nobody looked for so long. */
function longOver(on: string): CaseDate[] {
  return asked(sql`SELECT ${COLUMNS} FROM ${request} r JOIN ${deadline} d ON d.request_id = r.id AND d.due_on = r.reply_due_on AND d.whose = 'authority'
    JOIN ${authority} a ON a.id = r.authority_id WHERE r.stage = 'awaiting_response' AND r.reply_due_on < ${addDays(on, -FAR_DAYS)} AND (
      EXISTS (SELECT 1 FROM ${requestMember} m JOIN ${person} p ON p.id = m.person_id WHERE ${HAND} AND ${UNTOLD})
      OR NOT EXISTS (SELECT 1 FROM ${requestMember} m JOIN ${person} p ON p.id = m.person_id WHERE ${HAND})
        AND EXISTS (SELECT 1 FROM ${person} p WHERE r.restricted = 0 AND p.role = ${ANSWERS} AND p.partner_id IS NULL AND p.disabled_at IS NULL AND ${UNTOLD}))`)
}

function asked(query: SQL): CaseDate[] {
  return db().all<Row>(query).filter((row) => row.whose === 'requester' || !isSideRule(row.rule)).map((row) => ({
    requestId: row.requestId, rule: row.rule, dueOn: row.dueOn, ours: row.whose === 'requester', lastActOn: dayOf(row.lastEventAt, row.zone),
    restricted: row.restricted === 1, partnerId: row.partnerId, published: row.publishedAt !== null,
  }))
}
