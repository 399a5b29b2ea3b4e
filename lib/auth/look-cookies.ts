import { cookies } from 'next/headers'
import { baseUrl } from '../env'
import { signedInAs } from './sessions'

/** Language and colours of this browser, also before sign-in. */
export type Look = { language?: string; theme?: string }

const YEAR_S = 365 * 24 * 3600

/** Keeps language or colours in this browser's cookies, which the root layout reads. */
export async function keepLookInBrowser(look: Look): Promise<void> {
  const jar = await cookies()
  const options = { path: '/', sameSite: 'lax', httpOnly: true, secure: baseUrl().protocol === 'https:', maxAge: YEAR_S } as const
  if (look.language !== undefined) jar.set('plazo_language', look.language, options)
  if (look.theme !== undefined) jar.set('plazo_theme', look.theme, options)
}

/** At sign-in the person's own language and colours become the browser's. */
export async function keepLookOf(sessionId: string): Promise<void> {
  const who = signedInAs(sessionId)
  if (who) await keepLookInBrowser({ language: who.person.language, theme: who.person.theme })
}
