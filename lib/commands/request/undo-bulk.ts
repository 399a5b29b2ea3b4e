import { db } from '../../db/client'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { bulkOutcome } from '../../domain/request/bulk'
import type { BulkOutcome, BulkReason, BulkWas, UndoBulk } from '../../domain/request/bulk'
import { foldForSearch } from '../../i18n/fold'
import { assign, removeMember } from './assign'
import { campaignName, moveToCampaign } from './move-to-campaign'
import { removeTag } from './one-tag'
import { whyItStays } from './why-it-stays'

/**
 * Takes a change of many cases back, one transaction a case, each with its own rights: what somebody changed again meanwhile stays as they left it. Who became a
 * member by being given a case is none afterwards.
 */
export function undoBulk(actor: Actor, input: UndoBulk): BulkOutcome {
  return bulkOutcome(input.back.map((one) => undoOne(actor, one, input)))
}

function undoOne(actor: Actor, { requestId, was, joined }: BulkWas, { kind, value }: UndoBulk): BulkReason | null {
  const row = caseFor(db(), actor, { id: requestId })?.row
  if (!row) return 'gone'
  if (row.stage === 'closed') return 'closed'
  if (kind === 'campaign' && foldForSearch(campaignName(db(), row.campaignId)) !== foldForSearch(value)) return 'nothing_changed'
  if (kind === 'assign' && (row.assigneeId ?? '') !== value) return 'nothing_changed'
  return whyItStays(() => {
    if (kind === 'tag') removeTag(actor, { requestId, tag: value })
    else if (kind === 'campaign') moveToCampaign(actor, { requestId, campaign: was })
    else assign(actor, { requestId, assigneeId: was || null })
    if (joined) removeMember(actor, { requestId, personId: value })
  })
}
