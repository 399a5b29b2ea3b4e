import { z } from 'zod'
import { id, language, line, newPassword, ticked, typedPassword } from './fields'

export const THEMES = ['light', 'dark', 'system'] as const

export const profileInput = z.object({ name: line(120), language, theme: z.enum(THEMES, { error: 'bad_choice' }), shortcuts: ticked })
export type ProfileInput = z.output<typeof profileInput>

export const changePasswordInput = z.object({ current: typedPassword, password: newPassword })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const sessionIdInput = z.object({ sessionId: id })
export const languageInput = z.object({ language })
export const themeInput = z.object({ theme: z.enum(THEMES, { error: 'bad_choice' }) })
