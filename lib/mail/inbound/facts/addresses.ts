import { addressParser } from 'postal-mime'
import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { withoutC1 } from '../mime/charset'
import { inUtf8Words } from '../mime/encoded-words'
import { MailLimit } from '../mime/limit'
import type { MailAddress } from '../parsed-mail'

/** The mailboxes of an address header, groups unwrapped; those without an @ are left out. Throws MailLimit for more than anybody writes to. */
export function addressesIn(value: string): MailAddress[] {
  if (value.length > 100 && value.split(/[,;]/).length > MAIL_LIMITS.addresses) throw new MailLimit('header_flood')
  return addressParser(inUtf8Words(withoutInnerComments(value)), { flatten: true }).flatMap((one) => {
    const address = bare(one.address ?? '')
    return isMailbox(address) ? [{ name: oneLine(withoutC1(one.name)), address }] : []
  })
}

const INNER = /("(?:[^"\\]|\\.){0,300}")|\((?:[^()\\]|\\.){0,300}\)/g

/** Without the comments within an address and the escaped brackets of those beside it, which may be all that names somebody (RFC 5322, 3.2.2 and A.5). */
function withoutInnerComments(value: string): string {
  if (!value.includes('(')) return value
  return value.replace(/("(?:[^"\\]|\\.){0,300}")|\\[()]/g, '$1').replace(/<[^<>]{1,1000}>/g, (address) => address.replace(INNER, '$1').replace(INNER, '$1'))
}

/** Without white space (but within quotes), brackets that lack their other half, and the route of old (RFC 5322, 4.4). */
function bare(address: string): string {
  const closed = address.replace(/("[^"]{0,64}")|\s+/g, '$1').slice(0, 2000).replace(/^<+/, '').replace(/(?<!>)>+$/, '')
  return closed.startsWith('@') ? closed.slice(closed.lastIndexOf(':') + 1) : closed
}

const isMailbox = (address: string) => address.length <= 320 && address.indexOf('@') > 0 && !address.endsWith('@') && !/[<>\p{Cc}]/u.test(address)

/** White space folded, control characters gone. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
