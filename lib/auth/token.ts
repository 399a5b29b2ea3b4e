import { decode } from 'next-auth/jwt'
import { authSecret } from '../env'

/** The secret that signs the token; Plazo runs with none of its own making. */
export function tokenSecret(): string {
  const secret = authSecret()
  if (!secret || secret.length < 32) throw new Error('NEXTAUTH_SECRET must hold at least 32 characters; npm start makes one')
  return secret
}

/** The session id in a token of ours, else null. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  if (!token) return null
  const claims = await decode({ token, secret: tokenSecret() }).catch(() => null)
  return typeof claims?.sid === 'string' ? claims.sid : null
}
