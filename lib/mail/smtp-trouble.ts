/** What kept a mail server from taking a mail; worded in messages mail.json (`trouble.*`). */
export const SMTP_TROUBLES = [
  'name_not_found', 'refused', 'unreachable', 'timeout', 'greeting', 'no_encryption', 'encryption', 'certificate', 'login', 'broken_off', 'sender_refused', 'recipient_refused',
  'too_big', 'content_refused', 'busy', 'lost_answer', 'bytes_missing', 'no_key',
] as const
export type SmtpTrouble = (typeof SMTP_TROUBLES)[number]

/** `said` are the server's own words where it spoke, else what the system said. `code` is its reply code (RFC 5321), if it gave one. */
export type Trouble = { trouble: SmtpTrouble; said: string; code: number | null; command: string | null }

type Fault = { code?: string; originalCode?: string; command?: string; response?: string; responseCode?: number; message?: string; cause?: unknown }
const MOST = 500

/** What went wrong, from an error of nodemailer's connection. */
export function troubleOf(fault: unknown): Trouble {
  const { code = '', originalCode = '', command = null, response, responseCode, message = '' } = (fault ?? {}) as Fault
  const said = oneLine(response ?? message)
  return { trouble: kindOf({ code, system: originalCode || code, command: command ?? '', reply: responseCode ?? null, message }), said, code: responseCode ?? null, command }
}

/** The words of a server in one line, at most 500 characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim().slice(0, MOST)
}

function kindOf({ code, system, command, reply, message }: { code: string; system: string; command: string; reply: number | null; message: string }): SmtpTrouble {
  if (code === 'EDNS' || system === 'ENOTFOUND' || system === 'EAI_AGAIN') return 'name_not_found'
  if (code === 'EAUTH' || reply === 535 || reply === 530 || reply === 538) return 'login'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS_CERT/.test(system) || /certificate|altnames/i.test(message)) return 'certificate'
  if (code === 'ETLS' || system.startsWith('ERR_SSL')) return reply !== null || /STARTTLS|not support|TLS.*(unavailable|required)/i.test(message) ? 'no_encryption' : 'encryption'
  if (system === 'ECONNREFUSED') return 'refused'
  if (['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES'].includes(system)) return 'unreachable'
  if (code === 'ETIMEDOUT' || system === 'ETIMEDOUT') return 'timeout'
  if (reply === 421) return 'busy'
  if (command === 'MAIL FROM') return code === 'EMESSAGE' || reply === 552 ? 'too_big' : 'sender_refused'
  if (command === 'RCPT TO') return 'recipient_refused'
  if (reply === 552) return 'too_big'
  if (command === 'DATA') return 'content_refused'
  return reply === null ? 'broken_off' : 'greeting'
}
