import { z } from 'zod'
import { email, line, newPassword, secret } from './fields'
import { organisationFields } from './organisation'

export const setUpInput = z.object({
  ...organisationFields,
  adminName: line(120),
  adminEmail: email,
  password: newPassword,
})
export type SetUpInput = z.output<typeof setUpInput>

/** The form of the first run: the same with the one-time link's secret. */
export const setUpByLinkInput = setUpInput.extend({ token: secret })
export type SetUpByLinkInput = z.output<typeof setUpByLinkInput>

/** The other way to begin: the example organisation. */
export const exploreInput = z.object({ token: secret })
