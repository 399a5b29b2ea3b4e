'use server'
import { action } from '@/app/_server/action'
import { bulkChange } from '@/lib/commands/request/bulk-change'
import { bulkChangeInput } from '@/lib/inputs/bulk-change'
import { bulkPlan } from '@/lib/queries/request/bulk-plan'

/** Changes the chosen requests, each with its own rights. */
export const bulkChangeAction = action(bulkChangeInput, (actor, input) => bulkChange(actor, input))
/** How many of them would change, and why the others wouldn't; nothing is written. */
export const bulkPlanAction = action(bulkChangeInput, (actor, input) => bulkPlan(actor, input))
