import { z } from 'zod'
import { REQUESTER_KINDS } from '../../domain/request/words'
import { id, line, optionalEmail, optionalLine } from './fields'

export const partnerInput = z.object({ name: line(200) })
export type PartnerInput = z.output<typeof partnerInput>

/** What a letter says of the one in whose name it is written. */
export const requesterInput = z.object({
  name: line(200),
  kind: z.enum(REQUESTER_KINDS, { error: 'bad_choice' }),
  partnerId: optionalLine(64),
  idNumber: optionalLine(60),
  address: z.string().trim().max(500, 'too_long').nullish().transform((text) => text || null),
  email: optionalEmail,
  phone: optionalLine(60),
  representative: optionalLine(200),
  representativeRole: optionalLine(200),
})
export type RequesterInput = z.output<typeof requesterInput>

export const changeRequesterInput = requesterInput.extend({ requesterId: id })
export type ChangeRequesterInput = z.output<typeof changeRequesterInput>
