import { domainToASCII, domainToUnicode } from 'node:url'
import { Refusal } from '../domain/refusal'

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABELS = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/

/**
 * A plain mailbox address as it goes into an envelope, its domain in ASCII. Refuses with bad_address whatever a parser could read otherwise (safety.md,
 * attacks 44 and 45): quotes, comments, groups, spaces, control characters, letters that only look like @ or like a domain.
 */
export function checkedAddress(given: string, field?: string): string {
  const at = given.lastIndexOf('@')
  const local = given.slice(0, Math.max(at, 0)), domain = given.slice(at + 1)
  const ascii = domainToASCII(domain)
  const asWritten = [ascii, domainToUnicode(ascii)].includes(domain.toLowerCase())
  if (given.length > 254 || local.length > 64 || !LOCAL.test(local) || !LABELS.test(ascii) || !asWritten) throw new Refusal('bad_address', { email: headerText(given) }, field)
  return `${local}@${ascii}`
}

/** Whether `checkedAddress` takes it. */
export function isAddress(given: string): boolean {
  try {
    return checkedAddress(given) !== ''
  } catch {
    return false
  }
}

/** One line for a header: whatever could end a line or a string becomes a space. */
export function headerText(given: string): string {
  return given.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
