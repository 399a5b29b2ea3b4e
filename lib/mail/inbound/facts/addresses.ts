import { addressParser } from 'postal-mime'
import { MAIL_LIMITS } from '../../../domain/inbox/limits'
import { MailLimit } from '../mime/limit'
import type { MailAddress } from '../parsed-mail'

/** The mailboxes of an address header, groups unwrapped; those without an @ are left out. Throws MailLimit for more than anybody writes to. */
export function addressesIn(value: string): MailAddress[] {
  if (value.length > 100 && value.split(/[,;]/).length > MAIL_LIMITS.addresses) throw new MailLimit('header_flood')
  return addressParser(value, { flatten: true }).flatMap((one) => {
    const address = (one.address ?? '').replace(/\s+/g, '')
    return isMailbox(address) ? [{ name: oneLine(one.name), address }] : []
  })
}

const isMailbox = (address: string) => address.length <= 320 && address.indexOf('@') > 0 && !address.endsWith('@') && !/[<>\p{Cc}]/u.test(address)

/** White space folded, control characters gone. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
