import { asc } from 'drizzle-orm'
import { db } from '../../db/client'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import type { Actor } from '../../domain/permissions'

export type PlainListRow = {
  request: string; title: string; authority: string; stage: string; outcome: string
  nextDeadline: { rule: string; whose: string; dueOn: string } | null
}

/** All cases that the actor sees, soonest deadline first, as `plazo list` prints them. */
export function plainList(actor: Actor): PlainListRow[] {
  const rows = db().select({
    ref: request.ref, title: request.title, authorityId: request.authorityId, stage: request.stage, outcome: request.outcome,
    rule: request.nextRule, whose: request.nextWhose, dueOn: request.nextDueOn,
  }).from(request).where(visibleTo(actor)).orderBy(asc(request.nextSort), asc(request.id)).all()
  return rows.map((row) => ({
    request: row.ref, title: row.title, authority: row.authorityId, stage: row.stage, outcome: row.outcome,
    nextDeadline: row.rule && row.whose && row.dueOn ? { rule: row.rule, whose: row.whose, dueOn: row.dueOn } : null,
  }))
}
