'use server'
import { publicAction } from '@/app/_server/action'
import { resetPassword } from '@/lib/commands/house/reset-password'
import { resetPasswordInput } from '@/lib/inputs/house/person'

export const resetPasswordAction = publicAction(resetPasswordInput, resetPassword)
