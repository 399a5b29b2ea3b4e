import { z } from 'zod'
import { MOST_DAYS_BEFORE } from '../domain/reminder/choice'
import { ticked } from './house/fields'

export const remindersInput = z.object({
  digestAt: z.string({ error: 'required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad_time'),
  /** Empty: the organisation's. */
  zone: z.string().max(80, 'bad_zone'),
  workDays: z.array(z.coerce.number().int().min(1).max(7)).min(1, 'too_few').max(7, 'too_many'),
  daysBefore: z.coerce.number().int().min(1, 'bad_choice').max(MOST_DAYS_BEFORE, 'bad_choice'),
  immediate: ticked,
  weekly: ticked,
})
export type RemindersInput = z.output<typeof remindersInput>

export const pauseInput = z.object({ pause: z.enum(['begin', 'end'], { error: 'bad_choice' }) })
