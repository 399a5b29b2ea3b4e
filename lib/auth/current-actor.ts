import { cookies } from 'next/headers'
import { cache } from 'react'
import { authCookies } from './cookies'
import { endSession, signedInAs } from './sessions'
import type { SignedIn } from './sessions'
import { sessionIdIn } from './token'

async function heldSession(): Promise<string | null> {
  const jar = await cookies()
  return sessionIdIn(jar.get(authCookies().sessionToken.name)?.value)
}

/** Who is asking, read from the session's row once a request; null: nobody. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const sessionId = await heldSession()
  return sessionId ? signedInAs(sessionId) : null
})

/** Ends the asking browser's session and takes its cookie away. */
export async function signOut(): Promise<void> {
  const sessionId = await heldSession()
  if (sessionId) endSession(sessionId, 'signed_out')
  const { name, options } = authCookies().sessionToken
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
}
