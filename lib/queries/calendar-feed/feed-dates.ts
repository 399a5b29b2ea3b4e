import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { today } from '../../clock'
import { db } from '../../db/client'
import { stillOurs } from '../../db/our-dates'
import { authority } from '../../db/schema/authority'
import { feed, feedEntry } from '../../db/schema/mail'
import { organisation, person } from '../../db/schema/people'
import { deadline, request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { hashOfSecret } from '../../db/secret-hash'
import { addDays } from '../../domain/calendar/days'
import { isSideRule } from '../../domain/deadline/side-rule'
import type { PersonActor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { nextStep } from '../../domain/request/next-step'
import type { NextStep } from '../../domain/request/next-step'
import { isTheirs } from '../agenda/waiting-dates'
import { authorityNames } from '../authority/authority-names'
import { todayScope } from '../today/today-scope'

export type FeedDate = {
  uid: string; on: string; sequence: number; cancelled: boolean; changedAt: string; requestId: string; ref: string; title: string; authority: string; rule: string; ours: boolean; step: NextStep
}
export type Feed = { language: string; hideTitles: boolean; dates: FeedDate[] }

const DAYS_BACK = 31
/** So many dates of ours are checked against the facts; a calendar that holds more is read for its shape. */
const CHECKED = 1000

/**
 * What a private calendar address gives: dates of the cases that its person may see now, and those that were superseded. Reading changes nothing. Throws NotFound for a
 * secret that is unknown or revoked, and when its person has no access any more.
 */
export function feedDates(secret: string): Feed {
  const found = db().select({ scope: feed.scope, hideTitles: feed.hideTitles, who: person }).from(feed).innerJoin(person, eq(person.id, feed.personId))
    .where(and(eq(feed.secretHash, hashOfSecret(secret)), isNull(feed.revokedAt), isNull(person.disabledAt))).get()
  const house = db().select({ zone: organisation.zone, hideTitles: organisation.hideTitles }).from(organisation).get()
  if (!found || !house) throw new NotFound()
  const actor: PersonActor = { kind: 'person', id: found.who.id, role: found.who.role, partnerId: found.who.partnerId }
  const seen = and(visibleTo(actor), todayScope(actor, found.scope))
  const from = addDays(today(house.zone), -DAYS_BACK)
  const kept = db().select({ ...COLUMNS, rule: deadline.rule, dueOn: deadline.dueOn, whose: deadline.whose, opensOn: deadline.opensOn, sequence: feedEntry.sequence, changedAt: feedEntry.changedAt, waits: sql<number>`${isTheirs}` })
    .from(deadline).innerJoin(request, eq(request.id, deadline.requestId)).innerJoin(authority, eq(authority.id, request.authorityId))
    .leftJoin(feedEntry, and(eq(feedEntry.requestId, deadline.requestId), eq(feedEntry.rule, deadline.rule)))
    .where(and(seen, sql`${deadline.dueOn} >= ${from}`)).orderBy(asc(deadline.dueOn), asc(request.id), asc(deadline.rule)).all()
  const superseded = db().select({ ...COLUMNS, rule: feedEntry.rule, dueOn: feedEntry.dueOn, sequence: feedEntry.sequence, changedAt: feedEntry.changedAt }).from(feedEntry)
    .innerJoin(request, eq(request.id, feedEntry.requestId)).innerJoin(authority, eq(authority.id, request.authorityId))
    .where(and(seen, isNotNull(feedEntry.cancelledAt), sql`${feedEntry.dueOn} >= ${from}`)).all()
  const day = today(house.zone)
  let checked = 0
  const dates = [
    ...kept.filter((row) => row.whose === 'requester' ? (row.opensOn ?? '') <= day : !isSideRule(row.rule)).map((row) => {
      const dueOn = row.dueOn ?? ''
      const ours = row.whose === 'requester'
      const waits = ours ? row.stage !== 'closed' && ((checked += 1) > CHECKED || stillOurs(db(), { requestId: row.id, rule: row.rule, dueOn }, day)) : row.waits === 1
      return { row, ours, cancelled: !waits, whose: row.whose, sequence: (row.sequence ?? 0) + (waits ? 0 : 1) }
    }),
    ...superseded.filter((row) => !isSideRule(row.rule)).map((row) => ({ row, ours: false, cancelled: true, whose: 'authority', sequence: row.sequence })),
  ]
  const names = authorityNames(dates.map(({ row }) => row.authorityId), found.who.language)
  return {
    language: found.who.language, hideTitles: found.hideTitles || house.hideTitles,
    dates: dates.map(({ row, ours, cancelled, whose, sequence }) => ({
      uid: `${row.id}-${row.rule}@plazo`, on: row.dueOn ?? '', sequence, cancelled, changedAt: row.changedAt ?? row.lastEventAt, requestId: row.id, ref: row.ref, title: row.title,
      authority: names.get(row.authorityId)?.name ?? row.sortName, rule: row.rule, ours, step: nextStep(row.rule, whose),
    })),
  }
}

const COLUMNS = { id: request.id, ref: request.ref, title: request.title, stage: request.stage, lastEventAt: request.lastEventAt, authorityId: request.authorityId, sortName: authority.sortName }
