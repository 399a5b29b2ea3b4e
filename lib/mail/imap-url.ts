import { isLoopback } from './smtp-url'
import type { Security } from './smtp-url'

export type Imap = { host: string; port: number; security: Security; user: string; password: string | null; folder: string }
export const USUAL_FOLDER = 'INBOX'

/** The name under which a mailbox is known; another server, person or folder is another mailbox. */
export const mailboxName = ({ user, host, port, folder }: Pick<Imap, 'user' | 'host' | 'port' | 'folder'>): string => `${user}@${host}:${port}/${folder}`

/**
 * A mailbox from its address, "imaps://user:password@host/FOLDER": imaps:// is encrypted from the start; imap:// must be by STARTTLS, save on this machine, where it is
 * when offered; `?security=none|starttls|tls` says otherwise. Null when it can't be read or names no user.
 */
export function imapFromUrl(text: string): Imap | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const secure = url.protocol === 'imaps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const user = decoded(url.username)
  if ((!secure && url.protocol !== 'imap:') || host === '' || user === '') return null
  const asked = url.searchParams.get('security')
  const security = asked === 'none' || asked === 'starttls' || asked === 'tls' ? asked : secure ? 'tls' : isLoopback(host) ? 'offered' : 'starttls'
  return {
    host, port: url.port === '' ? (security === 'tls' ? 993 : 143) : Number(url.port), security, user, password: decoded(url.password) || null,
    folder: decoded(url.pathname.replace(/^\//, '')) || USUAL_FOLDER,
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
