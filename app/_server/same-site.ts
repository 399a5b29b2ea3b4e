import { baseUrl } from '@/lib/env'

type Asking = { get: (name: string) => string | null }

/** Whether a browser says that another site (or a page without origin) caused this request. */
export function isCrossSite(headers: Asking): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  return (site !== null && site !== 'same-origin') || (origin !== null && !isOwnOrigin(origin, headers))
}

/** Whether a browser says that our own pages caused this request; silence is not enough for one that changes something. */
export function isOwnSite(headers: Asking): boolean {
  if (isCrossSite(headers)) return false
  return headers.get('sec-fetch-site') === 'same-origin' || headers.get('origin') !== null
}

function isOwnOrigin(origin: string, headers: Asking): boolean {
  if (origin === baseUrl().origin) return true
  // The same server under another name of this machine (127.0.0.1 for localhost): no other site can make a browser send our Host with its Origin.
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
