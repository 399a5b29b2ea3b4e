import { desc, sql } from 'drizzle-orm'
import { request } from '../../db/schema/request'
import type { Actor } from '../../domain/permissions'
import { countOf } from '../request/request-list'
import { isDraft } from '../request/view-conditions'
import { asTodayCases, firstCases } from './today-rows'
import type { TodayCase, TodayGroup } from './today-rows'

/** A draft, with the instant of its last change. */
export type OwnDraft = TodayCase & { changedAt: string; stage: string }

/** Drafts that the person began or has in hand, the last touched first. */
export function ownDrafts(actor: Actor, language: string): TodayGroup<OwnDraft> {
  if (actor.kind !== 'person') return { total: 0, rows: [] }
  const mine = sql`${isDraft} AND (${request.createdBy} = ${actor.id} OR ${request.assigneeId} = ${actor.id})`
  const rows = firstCases(actor, mine, [desc(request.lastEventAt), desc(request.id)])
  const cases = asTodayCases(rows, language)
  return { total: countOf(actor, mine), rows: rows.map((row, index) => ({ ...cases[index]!, changedAt: row.lastEventAt, stage: row.stage })) }
}
