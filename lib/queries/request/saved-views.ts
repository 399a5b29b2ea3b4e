import { and, asc, eq, or, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { savedView } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { mayInHouse } from '../../domain/permissions'
import type { PersonActor } from '../../domain/permissions'
import { filterCondition } from './filter-conditions'
import { listHref, readListFilter } from './list-filter'
import { COUNTED } from './view-counts'

/** A view under a name: its address, whether it is the reader's own or shared by another, and how many requests of theirs stand in it (up to COUNTED + 1). */
export type SavedView = { id: string; name: string; href: string; shared: boolean; own: boolean; mayRemove: boolean; count: number }

const MOST = 30

/** The views that a person saved, then those that others share with the house (a partner's people see their own only). Two statements. */
export function savedViews(actor: PersonActor, today: string): SavedView[] {
  const shared = actor.partnerId === null ? eq(savedView.shared, true) : undefined
  const rows = db().select().from(savedView).where(or(eq(savedView.personId, actor.id), shared))
    .orderBy(sql`${savedView.personId} <> ${actor.id}`, asc(savedView.name), asc(savedView.id)).limit(MOST).all()
  if (rows.length === 0) return []
  const filters = rows.map((row) => readListFilter(Object.fromEntries(new URLSearchParams(row.query))))
  const counts = filters.map((filter) => sql`(SELECT count(*) FROM (SELECT 1 FROM ${request} WHERE ${and(visibleTo(actor), filterCondition(actor, filter, today).toCount) ?? sql`1`} LIMIT ${sql.raw(String(COUNTED + 1))}))`)
  const counted = db().get<Record<string, number>>(sql`SELECT ${sql.join(counts.map((count, index) => sql`${count} AS ${sql.raw(`n${index}`)}`), sql`, `)}`)
  return rows.map((row, index) => ({
    id: row.id, name: row.name, shared: row.shared, own: row.personId === actor.id, count: counted[`n${index}`] ?? 0,
    mayRemove: row.personId === actor.id || mayInHouse(actor, 'share_views'),
    href: listHref({ ...filters[index]!, after: null, before: null }),
  }))
}
