import { and, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { db } from '../../db/client'
import { request, requestTally } from '../../db/schema/request'
import { visibleTally, visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { VIEWS } from './list-filter'
import type { View } from './list-filter'
import { tallyCondition, viewCondition } from './view-conditions'

/** Counting one by one stops here: the navigation says "99+", and takes as long with 100,000 cases as with 1,000. */
export const COUNTED = 99

/** How many requests stand in each built-in view, exactly or "more than COUNTED", in one statement. */
export function viewCounts(actor: Actor, today: string): Record<View, number> {
  const counts = VIEWS.map((view) => sql`${count(actor, view, today)} AS ${sql.raw(view === 'all' ? 'every' : view)}`)
  const row = db().get<Record<string, number>>(sql`SELECT ${sql.join(counts, sql`, `)}`)
  return Object.fromEntries(VIEWS.map((view) => [view, row[view === 'all' ? 'every' : view] ?? 0])) as Record<View, number>
}

/** Exactly how many cases stand in a view, as a query of its own; null where only the cases themselves can tell. */
export function viewTotal(actor: Actor, view: View, today: string): SQL | null {
  const halves = visibleTally(actor)
  if (view === 'needs_me' || !halves) return null
  const kept = talliedIn(halves.tally, view, today)
  return halves.besides ? sql`(${kept} + (SELECT count(*) FROM ${request} WHERE ${and(halves.besides, viewCondition(view, actor, today))}))` : kept
}

function count(actor: Actor, view: View, today: string): SQL {
  const halves = visibleTally(actor)
  if (view === 'needs_me' || !halves) return atMost(and(visibleTo(actor), viewCondition(view, actor, today)))
  const kept = talliedIn(halves.tally, view, today)
  return halves.besides ? sql`(SELECT iif(n > ${COUNTED}, n, n + ${atMost(and(halves.besides, viewCondition(view, actor, today)))}) FROM (SELECT ${kept} AS n))` : kept
}

const talliedIn = (tally: SQL, view: Exclude<View, 'needs_me'>, today: string) =>
  sql`(SELECT coalesce(sum(${requestTally.cases}), 0) FROM ${requestTally} WHERE ${and(tally, tallyCondition(view, today))})`

const atMost = (wanted: SQL | undefined) => sql`(SELECT count(*) FROM (SELECT 1 FROM ${request} WHERE ${wanted ?? sql`1`} LIMIT ${sql.raw(String(COUNTED + 1))}))`
