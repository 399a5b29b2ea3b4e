import { z } from 'zod'
import { ROLES } from '../../domain/permissions'

/** Fewer characters than ten are guessed from a stolen hash within days at our strength; more would make people write them down. */
export const PASSWORD_MIN = 10
/** No more than this is read: a longer one would only cost time. */
export const PASSWORD_MAX = 1024

export const email = z.string({ error: 'required' }).trim().toLowerCase().min(1, 'required').max(254, 'too_long').pipe(z.email('bad_email'))
export const newPassword = z.string({ error: 'required' }).min(1, 'required').min(PASSWORD_MIN, 'password_too_short').max(PASSWORD_MAX, 'too_long')
export const typedPassword = z.string({ error: 'required' }).min(1, 'required').max(PASSWORD_MAX, 'too_long')
export const role = z.enum(ROLES, { error: 'bad_choice' })
export const language = z.string({ error: 'bad_language' }).min(1, 'bad_language').max(20, 'bad_language')
export const zone = z.string({ error: 'bad_zone' }).min(1, 'bad_zone').max(80, 'bad_zone')
export const id = z.string({ error: 'invalid' }).min(1, 'invalid').max(64, 'invalid')
export const secret = z.string({ error: 'invalid' }).min(1, 'invalid').max(200, 'invalid')
// Control characters in a name could forge a line of a log or turn the writing direction of a page.
const tidy = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u

/** One line that must hold something. */
export function line(max: number) {
  return z.string({ error: 'required' }).trim().min(1, 'required').max(max, 'too_long').regex(tidy, 'bad_characters')
}

/** One line that may be left empty; empty becomes null. */
export function optionalLine(max: number) {
  return z.string().trim().max(max, 'too_long').regex(tidy, 'bad_characters').nullish().transform((text) => text || null)
}

/** An email address that may be left empty; empty becomes null. */
export const optionalEmail = z.union([z.literal('').transform(() => null), email]).nullish().transform((text) => text ?? null)

/** A box that is ticked or not, from a form or from code. */
export const ticked = z.union([z.boolean(), z.literal('on').transform(() => true), z.literal('').transform(() => false)]).default(false)
