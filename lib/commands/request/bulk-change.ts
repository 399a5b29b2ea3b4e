import { and, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { requestMember } from '../../db/schema/request'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { bulkOutcome } from '../../domain/request/bulk'
import type { BulkChange, BulkDone, BulkReason, BulkWas } from '../../domain/request/bulk'
import { assign } from './assign'
import { campaignName, moveToCampaign } from './move-to-campaign'
import { addTag } from './one-tag'
import { whyItStays } from './why-it-stays'

/**
 * Changes many cases, one command and one transaction a case, each with its own rights: what can't change stays, and says why. A closed case stays as it is. `back` is
 * what `undoBulk` needs.
 */
export function bulkChange(actor: Actor, input: BulkChange): BulkDone {
  const back: BulkWas[] = []
  const outcome = bulkOutcome([...new Set(input.requestIds)].map((requestId) => {
    const was = standing(actor, requestId, input)
    const why = changeOne(actor, requestId, input)
    if (why === null && was) back.push(was)
    return why
  }))
  return { ...outcome, back }
}

function standing(actor: Actor, requestId: string, { kind, value }: BulkChange): BulkWas | null {
  const row = caseFor(db(), actor, { id: requestId })?.row
  if (!row) return null
  const joined = kind === 'assign' && value !== '' && !db().select().from(requestMember).where(and(eq(requestMember.requestId, row.id), eq(requestMember.personId, value))).get()
  return { requestId, was: kind === 'assign' ? row.assigneeId ?? '' : kind === 'campaign' ? campaignName(db(), row.campaignId) : '', joined }
}

function changeOne(actor: Actor, requestId: string, { kind, value }: BulkChange): BulkReason | null {
  if (caseFor(db(), actor, { id: requestId })?.row.stage === 'closed') return 'closed'
  return whyItStays(() => {
    if (kind === 'assign') assign(actor, { requestId, assigneeId: value || null })
    else if (kind === 'tag') addTag(actor, { requestId, tag: value })
    else moveToCampaign(actor, { requestId, campaign: value })
  })
}
