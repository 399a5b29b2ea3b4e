import type { Delivery } from '../../../domain/inbox/words'
import { DELAYED, FAILED_SUBJECT, FAILED_TEXT, ROBOT_TEXT, SURE_TEXT } from './bounce-words'
import { addressesNamed, bouncedRecipients } from './bounced-recipients'
import { folded } from './folded'
import { allParts, fromDaemon, fromRobot, headers, nobodyToAnswer } from './mail-view'
import type { MailView } from './mail-view'

const PASSED_ON = /^(?:rv|fwd?|wg|tr|enc|pro?s) ?:/
const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']

/** A bounce in a server's own words: whether it failed for good, and for whom. Null for a mail that is none. */
export function bounceDialect(mail: MailView): { kind: 'failed' | 'delayed'; delivery: Delivery[] } | null {
  const failedFor = headers(mail, 'x-failed-recipients').flatMap(addressesNamed)
  if (failedFor.length === 0 && !isBounce(mail)) return null
  const subject = folded(mail.subject), start = folded(mail.text.slice(0, 3000))
  const kind = failedFor.length === 0 && DELAYED.some((words) => subject.includes(words) || start.includes(words)) ? 'delayed' : 'failed'
  const recipients = failedFor.length > 0 ? addressesNamed(failedFor.join(' ')) : bouncedRecipients(mail)
  return { kind, delivery: recipients.map((recipient) => ({ recipient, action: kind, status: statusIn(mail.text) })) }
}

function isBounce(mail: MailView): boolean {
  const subject = folded(mail.subject), start = folded(mail.text.slice(0, 3000))
  const says = FAILED_TEXT.some((words) => start.includes(words)), saysSurely = SURE_TEXT.some((words) => folded(mail.text.slice(0, 800)).includes(words))
  const titled = FAILED_SUBJECT.some((words) => subject.includes(words)), delayed = DELAYED.some((words) => subject.includes(words) || start.includes(words))
  // Where nobody but a program writes, a mail that comes back says enough.
  if (fromRobot(mail) && (says || ROBOT_TEXT.some((words) => start.includes(words)) || titled || delayed || allParts(mail.root).some((part) => RETURNED.includes(part.type)))) return true
  if (fromDaemon(mail) && (says || titled || delayed)) return true
  const isReport = mail.root.type === 'multipart/report' && (mail.root.params['report-type'] ?? 'delivery-status').toLowerCase() === 'delivery-status'
  if (isReport && (says || titled)) return true
  if (nobodyToAnswer(mail) && (FAILED_SUBJECT.some((words) => subject.startsWith(words)) || (saysSurely && (says || titled)))) return true
  // A gateway under an address like any other; what a person passes on begins with a mark of it.
  return titled && says && saysSurely && !PASSED_ON.test(subject)
}

/** The first status in the server's words; in the fields of the mail that came back such numbers are versions. */
function statusIn(text: string): string | null {
  const start = text.slice(0, 20_000)
  const words = start.slice(0, /^[\s>]{0,10}(?:received|return-path|x-[a-z-]{1,40}): /im.exec(start)?.index ?? start.length)
  return /(?:^|[\s#(<])([45]\.\d{1,2}\.\d{1,3})(?=[\s)>;:,.]|$)/m.exec(words)?.[1] ?? null
}
