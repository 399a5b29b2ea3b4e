import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { prepared } from '../../db/prepared'
import { authority } from '../../db/schema/authority'
import { letter } from '../../db/schema/letter'
import { notice, noticeItem } from '../../db/schema/mail'
import { organisation, person } from '../../db/schema/people'
import { message } from '../../db/schema/record'
import { deadline, request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { PersonActor } from '../../domain/permissions'
import { audienceOf } from '../../domain/reminder/audience'
import type { NoticeEntry, NoticeFacts } from '../../domain/reminder/notice-facts'
import type { PlannedItem, PlannedNotice } from '../../domain/reminder/person-notices'
import { nextStep } from '../../domain/request/next-step'
import { authorityNames } from '../authority/authority-names'
import { teamLoad } from '../today/team-load'
import { peopleToRemind } from './people-to-remind'
import { membersOf } from './told-before'

const COLUMNS = {
  id: request.id, ref: request.ref, title: request.title, language: request.language, authorityId: request.authorityId, sortName: authority.sortName, ownLanguage: authority.language,
  stage: request.stage, silenceFrom: request.silenceFrom, restricted: request.restricted, partnerId: request.partnerId, publishedAt: request.publishedAt,
}

const of = sql.placeholder
const keptDate = prepared((on) => on.select().from(deadline).where(and(eq(deadline.requestId, of('requestId')), eq(deadline.rule, of('rule')))).prepare())
const lastTold = prepared((on) => on.select({ dueOn: noticeItem.dueOn }).from(noticeItem).innerJoin(notice, eq(notice.id, noticeItem.noticeId))
  .where(and(eq(notice.personId, of('personId')), eq(noticeItem.requestId, of('requestId')), eq(noticeItem.rule, of('rule')), ne(notice.kind, 'weekly'),
    sql`(${notice.on} < ${of('on')} OR (${notice.on} = ${of('on')} AND ${noticeItem.dueOn} <> ${of('dueOn')}))`))
  .orderBy(sql`${notice.on} DESC`, sql`${notice.plannedAt} DESC`).limit(1).prepare())

/** Only the items that a mail shows are looked up in full; the others are counted. */
const IN_FULL = 10

/** All that a notice says, for its reader: what they may not see is left out. Null when nothing of it is left, or its reader has no access any more. */
export function noticeFacts(planned: PlannedNotice & { personId: string }, at: { base: string; timeIn: (zone: string) => string }): NoticeFacts | null {
  const who = db().select().from(person).where(eq(person.id, planned.personId)).get()
  const house = db().select().from(organisation).get()
  if (!who || who.disabledAt !== null || !house) return null
  const actor: PersonActor = { kind: 'person', id: who.id, role: who.role, partnerId: who.partnerId }
  const ids = [...new Set(planned.items.map((item) => item.requestId))]
  const rows = inParts(ids).flatMap((some) => db().select(COLUMNS).from(request).innerJoin(authority, eq(authority.id, request.authorityId)).where(and(inArray(request.id, some), visibleTo(actor))).all())
  const cases = new Map(rows.map((row) => [row.id, row]))
  const names = authorityNames(rows.map((row) => row.authorityId), who.language)
  const people = peopleToRemind()
  const members = membersOf(ids)
  let shown = 0
  const entries = planned.items.flatMap((item): NoticeEntry[] => {
    const row = cases.get(item.requestId)
    if (!row) return []
    const bare = {
      kind: item.kind, requestId: row.id, ref: row.ref, title: { name: row.title, language: row.language },
      authority: names.get(row.authorityId) ?? { name: row.sortName, language: row.ownLanguage }, rule: item.rule, dueOn: item.dueOn,
    }
    shown += 1
    if (shown > IN_FULL) return [{ ...bare, whose: null, effect: 'none', step: null, movedFrom: null, silentSince: null, opensOn: null, answering: false, cameOn: null, letter: null }]
    const kept = item.rule === null ? undefined : keptDate(db()).get({ requestId: row.id, rule: item.rule })
    const whose = kept ? (kept.whose as NoticeEntry['whose']) : null
    const candidates = people.map((one) => ({ actor: one.actor, isMember: members.get(row.id)?.includes(one.actor.id) ?? false }))
    return [{
      ...bare, whose, effect: kept?.effect ?? 'none', step: item.rule && whose ? nextStep(item.rule, whose) : null,
      movedFrom: toldOtherwise(planned, item), silentSince: row.stage === 'awaiting_response' ? row.silenceFrom : null, opensOn: kept?.opensOn ?? null,
      answering: planned.kind !== 'weekly' && item.rule !== null
        && audienceOf({ restricted: row.restricted, partnerId: row.partnerId, published: row.publishedAt !== null }, candidates).get(planned.personId) === 'answering',
      cameOn: item.kind === 'classify' ? firstReplyOn(row.id) : null, letter: item.letterId ? letterOf(item.letterId) : null,
    }]
  })
  if (entries.length === 0) return null
  const choice = people.find((one) => one.actor.id === who.id)?.choice
  return {
    kind: planned.kind, language: who.language, on: planned.on, time: at.timeIn(choice?.zone ?? house.zone), late: planned.late, hideTitles: house.hideTitles, base: at.base,
    digestAt: choice?.digestAt ?? '08:00', entries, team: planned.kind === 'weekly' ? teamNumbers(actor, planned.on) : null,
  }
}

/** The other day of the same rule of which this person was told last; null where that was this one, or nothing. */
function toldOtherwise({ personId, on }: { personId: string; on: string }, item: PlannedItem): string | null {
  if (item.rule === null || item.dueOn === null) return null
  const last = lastTold(db()).get({ personId, requestId: item.requestId, rule: item.rule, on, dueOn: item.dueOn })
  return last && last.dueOn !== item.dueOn ? last.dueOn : null
}

function firstReplyOn(requestId: string): string | null {
  return db().select({ on: sql<string | null>`min(${message.on})` }).from(message).where(and(eq(message.requestId, requestId), sql`${message.needsTriage} = 1`)).get()?.on ?? null
}

function letterOf(letterId: string): NoticeEntry['letter'] {
  const row = db().select({ id: letter.id, purpose: letter.purpose, writer: person.name }).from(letter).leftJoin(person, eq(person.id, letter.savedBy)).where(eq(letter.id, letterId)).get()
  return row ?? null
}

function teamNumbers(actor: PersonActor, on: string): NoticeFacts['team'] {
  const loads = teamLoad(actor, on)
  const sum = (key: 'open' | 'overdue') => loads.reduce((total, one) => total + one[key], 0)
  return { open: sum('open'), overdue: sum('overdue'), nobody: loads.find((one) => one.id === null)?.open ?? 0 }
}

function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let from = 0; from < ids.length; from += 500) parts.push(ids.slice(from, from + 500))
  return parts
}
