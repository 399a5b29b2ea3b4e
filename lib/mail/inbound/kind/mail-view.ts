import type { MailAddress } from '../parsed-mail'
import type { Part } from '../mime/part'
import { headerOf, headersNamed } from '../mime/part'

/** What the rules about kinds look at. */
export type MailView = { root: Part; subject: string; from: MailAddress | null; text: string }

export const header = (mail: MailView, key: string) => (headerOf(mail.root, key) ?? '').trim()
export const headers = (mail: MailView, key: string) => headersNamed(mail.root, key)

/** All parts of a mail, from the outside in. */
export function allParts(part: Part): Part[] {
  return [part, ...part.children.flatMap(allParts)]
}

const DAEMONS = /^(?:mailer-daemon|mail-daemon|post[_-]?master|mailerdaemon|maildelivery|mail\.?delivery|bounces?|mmdf|uucp|mdaemon|mail\.delivery\.system|microsoftexchange[0-9a-f]{10,40})(?:[+=.-].{0,200})?(?:\\?@|$)/i
const ROBOTS = /^(?:mailer-?daemon|mail-daemon|mdaemon|mail\.delivery\.system|microsoftexchange[0-9a-f]{10,40})(?:@|$)/i

/** Whether a mail server itself wrote it: its name, or the empty envelope sender that nobody answers. */
export function fromDaemon(mail: MailView): boolean {
  const envelope = header(mail, 'return-path').replace(/[<>\s]/g, '')
  return DAEMONS.test(mail.from?.address ?? header(mail, 'from').replace(/^.{0,200}<|>.{0,200}$/g, '')) || /^(?:mailer-daemon|postmaster)(?:@|$)/i.test(envelope) || /^mail(?:er)?[- ]?(?:daemon|delivery (?:sub)?system)/i.test(mail.from?.name ?? header(mail, 'from'))
}

/** Whether it comes from where no person ever writes; a postmaster may be one. */
export const fromRobot = (mail: MailView) => ROBOTS.test(mail.from?.address ?? header(mail, 'from'))

export const nobodyToAnswer = (mail: MailView) => header(mail, 'return-path').replace(/\s/g, '') === '<>'
