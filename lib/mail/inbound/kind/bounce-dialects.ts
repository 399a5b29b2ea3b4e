import type { Delivery } from '../../../domain/inbox/words'
import { folded } from './folded'
import { fromDaemon, header, headers, nobodyToAnswer } from './mail-view'
import type { MailView } from './mail-view'

// The words of mail servers that don't write delivery reports, folded; each with who writes so.
const FAILED_TEXT = [
  'this is the qmail-send program', // qmail
  'could not be delivered to one or more of its recipients', // exim
  'the following address(es) failed', // exim
  'did not reach the following recipient(s)', 'delivery has failed to these recipients', "your message wasn't delivered to", // exchange
  'no se ha podido entregar', "no s'ha pogut lliurar", 'konnte nicht zugestellt werden', "n'a pas pu etre remis", 'error en la entrega a estos destinatarios', 'poruka nije isporucena', 'poruku nije moguce isporuciti', // exchange, other languages
  'the following addresses had permanent fatal errors', 'the following addresses had permanent delivery errors', // sendmail
  'your message could not be delivered', 'your message cannot be delivered', 'your message was not delivered', // postfix and others
  'delivery to the following recipient failed permanently', 'delivery to the following recipients failed', 'your message to the following recipients cannot be delivered', // gmail, iis
  'unable to deliver message to the following address', 'we were unable to deliver your message', 'sorry, we were unable to deliver', 'was undeliverable to the following', // yahoo and others
  'is undeliverable', 'message undeliverable', 'user unknown', 'returned mail', 'delivery failure', 'mailbox unavailable', 'undelivered mail returned to sender',
]
const FAILED_SUBJECT = [
  'undeliver', 'non remis', 'no entregable', 'no es pot lliurar', 'unzustellbar', 'delivery status notification (failure)', 'delivery failure', 'delivery failed', 'mail delivery failed', 'failure notice', 'returned mail', 'mail delivery failure',
  'returned to sender', 'mail system error', 'delivery has failed', 'message could not be delivered', 'non recapitabile', 'nicht zustellbar', 'error de entrega', 'nije isporuc', 'mail delivery system', 'message delivery failure', 'rejected:', 'bounce:',
]
const DELAYED = [
  'delivery status notification (delay)', 'delivery delayed', 'delayed mail', 'warning: message', 'warning: could not send message', 'still being retried', 'will keep trying', 'will continue to be attempted', 'message delayed', 'this is a warning message only',
  'you do not need to resend your message', 'could not be delivered for more than', 'delivery attempts will continue', 'entrega retrasada', 'entrega aplazada', 'verzogert', 'se seguira intentando',
]
// Where the mail that came back begins: words of the server, or the mail's own fields.
const COPY = /^.{0,20}(?:below this line is a copy|this is a copy of the|original message (?:follows|headers)|included below|unsent message below|message header follows).{0,80}$|^[\s>]{0,10}(?:received|return-path|message-id|mime-version|from|date|subject): /im
const ADDRESS = /[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[A-Za-z0-9.-]{1,190}[A-Za-z0-9]/g

/** A bounce in a server's own words: whether it failed for good, and for whom. Null for a mail that is none. */
export function bounceDialect(mail: MailView): { kind: 'failed' | 'delayed'; delivery: Delivery[] } | null {
  const failedFor = headers(mail, 'x-failed-recipients').flatMap((value) => value.match(ADDRESS) ?? [])
  const subject = folded(mail.subject), start = folded(mail.text.slice(0, 3000))
  const server = fromDaemon(mail)
  if (!server && failedFor.length === 0 && !(nobodyToAnswer(mail) && FAILED_SUBJECT.some((words) => subject.startsWith(words)))) return null
  if (DELAYED.some((words) => subject.includes(words) || start.includes(words)) && failedFor.length === 0) return { kind: 'delayed', delivery: reported(mail, 'delayed') }
  const says = FAILED_TEXT.some((words) => start.includes(words))
  if (failedFor.length === 0 && !says && !(server && FAILED_SUBJECT.some((words) => subject.includes(words)))) return null
  const status = statusIn(mail.text)
  return { kind: 'failed', delivery: failedFor.length > 0 ? unique(failedFor).map((recipient) => ({ recipient, action: 'failed', status })) : reported(mail, 'failed') }
}

/** The addresses that a server's words name, ours and its own left out. */
function reported(mail: MailView, action: Delivery['action']): Delivery[] {
  const own = new Set([mail.from?.address, ...(header(mail, 'to').match(ADDRESS) ?? [])].map((address) => (address ?? '').toLowerCase()))
  const upToCopy = mail.text.slice(0, 20_000).split(COPY)[0] ?? ''
  const found = unique(upToCopy.match(ADDRESS) ?? []).filter((address) => !own.has(address.toLowerCase()))
  return found.slice(0, 20).map((recipient) => ({ recipient, action, status: statusIn(mail.text) }))
}

function statusIn(text: string): string | null {
  return /(?:^|[\s#(<])([45]\.\d{1,2}\.\d{1,3})(?=[\s)>;:,.]|$)/m.exec(text.slice(0, 20_000))?.[1] ?? null
}

function unique(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()]
}
