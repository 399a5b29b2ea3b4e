import { z } from 'zod'

const name = z.string().trim().min(1, { error: 'required' }).max(60, { error: 'too_long' })
const viewId = z.string().min(1).max(64)

/** The filters of the list under a name: `query` is what stands behind the "?" of its address. */
export const saveViewInput = z.object({ name, query: z.string().max(2000, { error: 'too_long' }), shared: z.boolean().default(false) })
export type SaveViewInput = z.input<typeof saveViewInput>
export const renameViewInput = z.object({ viewId, name })
export const removeViewInput = z.object({ viewId })
