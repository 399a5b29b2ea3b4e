import { baseUrl } from '../env'

/** Names and flags of next-auth's cookies, chosen from PLAZO_URL: a __Host- cookie would never come back over http://localhost. */
export function authCookies() {
  const secure = baseUrl().protocol === 'https:'
  const options = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure }
  const prefix = secure ? '__Host-' : ''
  return {
    sessionToken: { name: `${prefix}next-auth.session-token`, options },
    callbackUrl: { name: `${secure ? '__Secure-' : ''}next-auth.callback-url`, options },
    csrfToken: { name: `${prefix}next-auth.csrf-token`, options },
  }
}
