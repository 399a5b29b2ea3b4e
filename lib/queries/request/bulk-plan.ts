import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../db/client'
import { person } from '../../db/schema/people'
import { campaign, request, requestMember, requestTag } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { may, mayBeGiven } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { foldForSearch } from '../../i18n/fold'
import { bulkOutcome } from '../../domain/request/bulk'
import type { BulkChange, BulkOutcome, BulkReason } from '../../domain/request/bulk'

type Row = typeof request.$inferSelect

/** What changing many cases at once would do: how many change, how many can't and why. A constant number of statements; nothing is written. */
export function bulkPlan(actor: Actor, input: BulkChange): BulkOutcome {
  const ids = [...new Set(input.requestIds)]
  const rows = new Map(db().select().from(request).where(and(inArray(request.id, ids), visibleTo(actor))).all().map((row) => [row.id, row]))
  const mine = actor.kind !== 'person' ? new Set<string>()
    : new Set(db().select({ id: requestMember.requestId }).from(requestMember).where(and(inArray(requestMember.requestId, ids), eq(requestMember.personId, actor.id))).all().map((one) => one.id))
  const stays = staysFor(input, ids)
  return bulkOutcome(ids.map((id) => {
    const row = rows.get(id)
    if (!row) return 'gone'
    if (row.stage === 'closed') return 'closed'
    const scope = { restricted: row.restricted, partnerId: row.partnerId, published: row.publishedAt !== null, isMember: mine.has(id) }
    return may(actor, input.kind === 'assign' ? 'assign' : 'edit_request', scope) ? stays(row) : 'not_allowed'
  }))
}

/** Why a case that may be changed would stay as it is. */
function staysFor({ kind, value }: BulkChange, ids: readonly string[]): (row: Row) => BulkReason | null {
  if (kind === 'tag') {
    const tagged = new Set(db().select({ id: requestTag.requestId }).from(requestTag).where(and(inArray(requestTag.requestId, [...ids]), eq(requestTag.tag, value))).all().map((one) => one.id))
    return (row) => (tagged.has(row.id) ? 'nothing_changed' : null)
  }
  if (kind === 'campaign') {
    const wanted = value === '' ? null : db().select().from(campaign).all().find((one) => foldForSearch(one.name) === foldForSearch(value))?.id ?? ''
    return (row) => (row.campaignId === wanted ? 'nothing_changed' : null)
  }
  const who = value === '' ? null : db().select().from(person).where(eq(person.id, value)).get()
  return (row) => {
    if (who === undefined || (who && (who.disabledAt !== null || !mayBeGiven(who, row)))) return 'cannot_act'
    return row.assigneeId === (who?.id ?? null) ? 'nothing_changed' : null
  }
}
