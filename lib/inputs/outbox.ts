import { z } from 'zod'

const id = z.string().min(1, { error: 'required' }).max(64)
const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })

/** Sending a letter by email: `key` was made with the form, so that a form sent twice is one mail. */
export const sendLetterInput = z.object({ letterId: id, key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/) })
export type SendLetter = z.infer<typeof sendLetterInput>

/** A mail of the outbox. */
export const mailIdInput = z.object({ outboxId: id })
export type MailId = z.infer<typeof mailIdInput>

/** What a person found out about a mail whose answer was lost, and how. */
export const settleMailInput = z.object({ outboxId: id, as: z.enum(['sent', 'not_sent'], { error: 'choose_one' }), why: text(500).min(1, { error: 'required' }) })
export type SettleMail = z.infer<typeof settleMailInput>

/** A letter that a person filed, posted or handed in: the day (and minute) of the receipt, its number, and the receipt itself. */
export const fileLetterInput = z.object({
  letterId: id,
  on: z.iso.date({ error: 'bad_date' }),
  time: z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'bad_time' }), z.literal('')]).default(''),
  number: text(100).default(''),
  note: text(500).default(''),
  uploadIds: z.array(z.string().max(64)).max(20).default([]),
})
export type FileLetter = z.infer<typeof fileLetterInput>
export type FileLetterForm = z.input<typeof fileLetterInput>
