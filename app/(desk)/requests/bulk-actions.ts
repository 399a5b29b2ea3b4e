'use server'
import { action } from '@/app/_server/action'
import { bulkChange } from '@/lib/commands/request/bulk-change'
import { undoBulk } from '@/lib/commands/request/undo-bulk'
import { bulkChangeInput, undoBulkInput } from '@/lib/inputs/bulk-change'
import { bulkPlan } from '@/lib/queries/request/bulk-plan'

/** Changes the chosen requests, each with its own rights. */
export const bulkChangeAction = action(bulkChangeInput, (actor, input) => bulkChange(actor, input))
/** Takes such a change back, where nobody changed it again. */
export const undoBulkAction = action(undoBulkInput, (actor, input) => undoBulk(actor, input))
/** How many of them would change, and why the others wouldn't; nothing is written. */
export const bulkPlanAction = action(bulkChangeInput, (actor, input) => bulkPlan(actor, input))
