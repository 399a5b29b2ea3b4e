import { z } from 'zod'

const requestId = z.string().min(1).max(64)

export const putOffInput = z.object({
  requestId,
  until: z.iso.date({ error: 'bad_date' }),
  reason: z.string().trim().min(1, { error: 'required' }).max(500, { error: 'too_long' }),
})
export const putBackInput = z.object({ requestId })
