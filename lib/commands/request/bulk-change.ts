import { db } from '../../db/client'
import { caseFor } from '../../db/scope'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { bulkOutcome } from '../../domain/request/bulk'
import type { BulkChange, BulkOutcome, BulkReason } from '../../domain/request/bulk'
import { addTag } from './add-tag'
import { assign } from './assign'
import { moveToCampaign } from './move-to-campaign'

/** Changes many cases, one command and one transaction a case, each with its own rights: what can't change stays, and says why. A closed case stays as it is. */
export function bulkChange(actor: Actor, input: BulkChange): BulkOutcome {
  return bulkOutcome([...new Set(input.requestIds)].map((requestId) => changeOne(actor, requestId, input)))
}

function changeOne(actor: Actor, requestId: string, { kind, value }: BulkChange): BulkReason | null {
  if (caseFor(db(), actor, { id: requestId })?.row.stage === 'closed') return 'closed'
  try {
    if (kind === 'assign') assign(actor, { requestId, assigneeId: value || null })
    else if (kind === 'tag') addTag(actor, { requestId, tag: value })
    else moveToCampaign(actor, { requestId, campaign: value })
    return null
  } catch (error) {
    if (error instanceof NotFound) return 'gone'
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not_allowed' || error.code === 'nothing_changed') return error.code
    if (error.code === 'cannot_act' || error.code === 'no_such_person') return 'cannot_act'
    throw error
  }
}
