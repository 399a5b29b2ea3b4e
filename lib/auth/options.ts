import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { Refusal } from '../domain/refusal'
import { ABSOLUTE_MS } from '../db/session-life'
import { baseUrl, lendBaseUrlToNextAuth } from '../env'
import { clientAddress } from './client-address'
import { authCookies } from './cookies'
import { ownPath } from './own-path'
import { keepLookOf } from './look-cookies'
import { endSession } from './sessions'
import { signIn } from './sign-in'
import { sessionIdIn, tokenSecret } from './token'

type Credential = { email?: string; password?: string }

/** A token in the Cookie header as next-auth hands it on. */
function cookieIn(header: unknown, name: string): string | undefined {
  const pair = String(header ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}

type OnFault = (error: unknown) => void

async function authorize(given: Credential | undefined, request: { headers?: Record<string, unknown> }, onFault: OnFault) {
  const email = String(given?.email ?? '').trim().toLowerCase().slice(0, 254)
  const password = String(given?.password ?? '').slice(0, 1024)
  const headers = request.headers
  const agent = headers?.['user-agent']
  try {
    const replaces = await sessionIdIn(cookieIn(headers?.cookie, authCookies().sessionToken.name))
    const id = await signIn({ email, password, address: clientAddress(headers), agent: typeof agent === 'string' ? agent : null, replaces })
    return { id }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong_password') return null
    if (error instanceof Refusal) throw new Error(error.code)
    onFault(error)
    // next-auth shows the words of whatever is thrown here: a code, never a driver's message.
    throw new Error('unavailable')
  }
}

/** next-auth as Plazo uses it: it carries the id of a session row, and nothing else. `onFault` hears of what went wrong unforeseen. */
export function authOptions(onFault: OnFault): AuthOptions {
  lendBaseUrlToNextAuth()
  const cookies = authCookies()
  return {
    secret: tokenSecret(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1000 },
    useSecureCookies: baseUrl().protocol === 'https:',
    cookies,
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: (given, request) => authorize(given, request, onFault) })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => baseUrl().origin + ownPath(url),
    },
    events: {
      signIn: ({ user }) => keepLookOf(user.id),
      signOut: ({ token }) => {
        if (typeof token?.sid === 'string') endSession(token.sid, 'signed_out')
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}
