import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

// React's development build evaluates text; the built app never does.
const DEVELOPMENT = process.env.NODE_ENV === 'development'

// No page has this address.
const NOWHERE = '/not-an-address'

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Gives each page a policy with a nonce of its own; Next puts the nonce of the request's policy on its scripts.
 * Says which path was asked for, so that sign-in can lead back there. It guards no page: that is pageActor's. An address that can't be decoded would be an
 * error of the router's; it leads to the page for what isn't there.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-plazo-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = isReadable(request.nextUrl.pathname) ? NextResponse.next({ request: { headers } }) : NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (process.env.PLAZO_URL?.startsWith('https://')) response.headers.set('Strict-Transport-Security', 'max-age=31536000')
  return response
}

// All of /api stays outside: a matched route's body is cut off silently at 10 MB, and its answers bring their own policy.
export const config = { matcher: ['/((?!api/|_next/static/|_next/image|icon\\.svg).*)'] }
