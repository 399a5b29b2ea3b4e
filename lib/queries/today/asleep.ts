import { and, asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { snooze } from '../../db/schema/mail'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { isOurs } from '../request/view-conditions'
import { asTodayCases, firstCases } from './today-rows'
import type { TodayCase } from './today-rows'

/** A case that the person put off: until which calendar date, and why. */
export type AsleepCase = TodayCase & { until: string; reason: string }

/** Put off by this person and not come back: the day is ahead, nothing has happened in the case since, and no date of ours has moved before that day. */
function isAsleep(actor: Actor, today: string): SQL | undefined {
  if (actor.kind !== 'person') return undefined
  return sql`EXISTS (SELECT 1 FROM ${snooze} WHERE ${and(
    eq(snooze.personId, actor.id), eq(snooze.requestId, request.id), sql`${snooze.until} > ${today}`, sql`${snooze.at} >= ${request.lastEventAt}`,
    sql`NOT coalesce(${isOurs} AND ${request.nextSort} BETWEEN ${today} AND date(${snooze.until}, '-1 day'), 0)`,
  )})`
}

/** What stands on this person's Today; undefined for who has no Today of their own. */
export function isAwake(actor: Actor, today: string): SQL | undefined {
  const asleep = isAsleep(actor, today)
  return asleep && sql`NOT ${asleep}`
}

/** The cases that this person has put off, those that come back soonest first. */
export function asleepCases(actor: Actor, language: string, today: string): AsleepCase[] {
  const asleep = isAsleep(actor, today)
  if (!asleep || actor.kind !== 'person') return []
  const kept = db().select().from(snooze).where(and(eq(snooze.personId, actor.id), sql`${snooze.until} > ${today}`)).orderBy(asc(snooze.until), asc(snooze.requestId)).all()
  if (kept.length === 0) return []
  const cases = asTodayCases(firstCases(actor, asleep, [asc(request.id)], kept.length), language)
  return kept.flatMap(({ requestId, until, reason }) => cases.filter((one) => one.id === requestId).map((one) => ({ ...one, until, reason })))
}
