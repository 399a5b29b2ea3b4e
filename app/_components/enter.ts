'use client'
import { signIn } from 'next-auth/react'
import type { ActionResult } from '@/lib/inputs/action-result'

/** Signs in by next-auth with what was typed; a "no" comes back as an action's would. */
export async function enter({ email, password }: { email: string; password: string }): Promise<ActionResult> {
  const answer = await signIn('credentials', { email, password, redirect: false })
  if (answer?.ok) return { ok: true, data: undefined }
  if (answer?.error === 'throttled') return { ok: false, kind: 'refused', code: 'throttled' }
  return answer?.status === 401 && answer.error === 'CredentialsSignin' ? { ok: false, kind: 'refused', code: 'wrong_password' } : { ok: false, kind: 'busy' }
}

/** A new account or password goes straight to sign-in, and on to the desk; the page is loaded anew, with the session's own words. */
export async function enterAndGo(typed: { email: string; password: string }, path = '/'): Promise<void> {
  const entered = await enter(typed)
  window.location.assign(entered.ok ? path : '/sign-in')
}
