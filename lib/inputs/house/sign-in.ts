import { z } from 'zod'
import { email, typedPassword } from './fields'

export const signInInput = z.object({ email, password: typedPassword })
export type SignInInput = z.output<typeof signInInput>
