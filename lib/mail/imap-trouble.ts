import { oneLine } from './smtp-trouble'

/** What keeps us from a mailbox; worded in messages mail.json (`trouble.*`). */
export const IMAP_TROUBLES = [
  'name_not_found', 'refused', 'unreachable', 'timeout', 'greeting', 'no_encryption', 'encryption', 'certificate', 'login', 'no_key', 'no_folder', 'busy', 'cut_off', 'storage_full',
] as const
export type ImapTrouble = (typeof IMAP_TROUBLES)[number]

/** `said` are the server's own words where it spoke, else what the system said. */
export class ImapFault extends Error {
  constructor(readonly trouble: ImapTrouble, readonly said: string) {
    super(`${trouble}: ${said}`)
    this.name = 'ImapFault'
  }
}

type Fault = { code?: string; message?: string; reason?: string; responseText?: string; authenticationFailed?: boolean; serverResponseCode?: string; tlsFailed?: boolean; cause?: unknown }

// RFC 5530: what is wrong with the server for now, whatever was asked.
const OWN_TROUBLE = ['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']

/** What went wrong, from an error of the connection. `stage`: how far it had come. */
export function imapFault(fault: unknown, stage: 'connect' | 'folder' | 'mail'): ImapFault {
  if (fault instanceof ImapFault) return fault
  const { code = '', message = '', reason, responseText, authenticationFailed, serverResponseCode } = (fault ?? {}) as Fault
  const said = oneLine(responseText ?? reason ?? message)
  // Before the login: a server that can't ask its own list of people refuses everybody, and no password is to blame.
  if (OWN_TROUBLE.includes(serverResponseCode ?? '')) return new ImapFault('busy', said)
  if (authenticationFailed || serverResponseCode === 'AUTHENTICATIONFAILED') return new ImapFault('login', said)
  return new ImapFault(kindOf(code, message, stage), said)
}

function kindOf(code: string, message: string, stage: 'connect' | 'folder' | 'mail'): ImapTrouble {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_not_found'
  if (code === 'ECONNREFUSED') return 'refused'
  if (['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES'].includes(code)) return 'unreachable'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) || /certificate|altnames/i.test(message)) return 'certificate'
  if (/STARTTLS/i.test(message) || code === 'MissingServerExtension') return 'no_encryption'
  if (code.startsWith('ERR_SSL') || code === 'UPGRADE_TIMEOUT' || code === 'ClosedAfterConnectTLS') return 'encryption'
  if (/TIMEOUT|TIMEDOUT/i.test(code)) return 'timeout'
  if (stage === 'folder' && !/NoConnection|EConnectionClosed|ECONNRESET|EPIPE/.test(code)) return 'no_folder'
  return stage === 'connect' && code === 'ClosedAfterConnectText' ? 'greeting' : 'cut_off'
}
