import { isIP } from 'node:net'

/** `offered`: encrypted when the server offers it, for a server on this very machine. */
export type Security = 'tls' | 'starttls' | 'none' | 'offered'
export type Smtp = { host: string; port: number; security: Security; user: string | null; password: string | null }

/**
 * A mail server from its address: smtps:// is encrypted from the start; smtp:// must be by STARTTLS, save on this machine, where it is when offered;
 * `?security=none|starttls|tls` says otherwise. Null when it can't be read.
 */
export function smtpFromUrl(text: string): Smtp | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if ((!secure && url.protocol !== 'smtp:') || host === '') return null
  const asked = url.searchParams.get('security')
  const usual = secure ? 'tls' : isLoopback(host) ? 'offered' : 'starttls'
  const security = asked === 'none' || asked === 'starttls' || asked === 'tls' ? asked : usual
  const port = url.port === '' ? (security === 'tls' ? 465 : isLoopback(host) ? 25 : 587) : Number(url.port)
  const user = decoded(url.username), password = decoded(url.password)
  return { host, port, security, user: user || null, password: password || null }
}

/** Whether a host is this machine itself, so that nothing leaves it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
