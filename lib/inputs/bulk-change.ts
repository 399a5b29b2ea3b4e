import { z } from 'zod'
import { BULK_KINDS } from '../domain/request/bulk'

/** Taking a change of many cases back, with what it answered. */
export const undoBulkInput = z.object({
  kind: z.enum(BULK_KINDS),
  value: z.string().trim().max(200),
  back: z.array(z.object({ requestId: z.string().min(1).max(64), was: z.string().trim().max(200), joined: z.boolean() })).min(1, { error: 'required' }).max(50),
})

/** One change of many cases, at most a page of the list. */
export const bulkChangeInput = z.object({
  requestIds: z.array(z.string().min(1).max(64)).min(1, { error: 'required' }).max(50),
  kind: z.enum(BULK_KINDS),
  value: z.string().trim().max(200, { error: 'too_long' }),
}).refine((change) => change.kind !== 'tag' || (change.value.length > 0 && change.value.length <= 60), { error: 'required', path: ['value'] })
