import { baseUrl } from '../env'

/** The path within our own origin that an address asked for, else "/": where to go after sign-in. */
export function ownPath(asked: unknown): string {
  const base = baseUrl()
  if (typeof asked !== 'string' || !URL.canParse(asked, base)) return '/'
  const url = new URL(asked, base)
  if (url.origin !== base.origin || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return '/'
  return url.pathname + url.search + url.hash
}
