import { addressParser } from 'postal-mime'
import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { withoutC1 } from '../mime/charset'
import { inUtf8Words } from '../mime/encoded-words'
import { MailLimit } from '../mime/limit'
import type { MailAddress } from '../parsed-mail'

/** The mailboxes of an address header, groups unwrapped; those without an @ are left out. Throws MailLimit for more than anybody writes to. */
export function addressesIn(value: string): MailAddress[] {
  if (value.length > 100 && value.split(/[,;]/).length > MAIL_LIMITS.addresses) throw new MailLimit('header_flood')
  const found = mailboxesIn(value)
  // A quotation mark without its other half hides all behind it.
  return found.length === 0 && value.split('"').length % 2 === 0 && /<[^<>\s]{1,64}@[^<>\s]{1,255}>/.test(value) ? mailboxesIn(value.replaceAll('"', '')) : found
}

function mailboxesIn(value: string): MailAddress[] {
  return addressParser(inUtf8Words(plainQuotes(withoutInnerComments(value))), { flatten: true }).flatMap((one) => {
    const address = bare(one.address ?? '')
    // A bracket that stands alone closes what was never opened.
    return isMailbox(address) ? [{ name: oneLine(withoutC1(one.name)).replace(/(?:^| )>+$/, ''), address }] : []
  })
}

const QUOTED = /"((?:[^"\\]|\\.){0,300})"(@?)/g
const QUOTED_BOX = /(^|[,;])(\s*)("(?:[^"\\]|\\.){1,64}"@[^\s,;<>]{1,255})/g

/** Quoted names with the blanks at their ends outside, where the parser keeps them, and quoted local parts in brackets, where it keeps their quotes. */
function plainQuotes(value: string): string {
  if (!value.includes('"')) return value
  return value.replace(QUOTED, (whole, inner: string, at: string) => (at !== '' || inner.trim() === inner ? whole : ` "${inner.trim()}" `)).replace(QUOTED_BOX, '$1$2<$3>')
}

const INNER = /("(?:[^"\\]|\\.){0,300}")|\((?:[^()\\]|\\.){0,300}\)/g

/** Without the comments within an address and the escaped brackets of those beside it, which may be all that names somebody (RFC 5322, 3.2.2 and A.5). */
function withoutInnerComments(value: string): string {
  if (!value.includes('(')) return value
  return value.replace(/("(?:[^"\\]|\\.){0,300}")|\\[()]/g, '$1').replace(/<[^<>]{1,1000}>/g, (address) => address.replace(INNER, '$1').replace(INNER, '$1'))
}

/** Without white space (but within quotes), brackets that lack their other half, the wrapping of a link, and the route of old (RFC 5322, 4.4). */
function bare(address: string): string {
  const closed = address.replace(/("[^"]{0,64}")|\s+/g, '$1').slice(0, 2000).replace(/^<+/, '').replace(/(?<!>)>+$/, '')
  const unwrapped = closed.replace(/^\[?(?:mailto:)?([^[\]]*)\]?$/i, '$1').replace(/^'(.*)'$/, '$1')
  return unwrapped.startsWith('@') ? unwrapped.slice(unwrapped.lastIndexOf(':') + 1) : unwrapped
}

const isMailbox = (address: string) => address.length <= 320 && address.indexOf('@') > 0 && !address.endsWith('@') && !/[<>\p{Cc}]/u.test(address)

/** White space folded, control characters gone. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
