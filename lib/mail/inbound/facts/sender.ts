import type { SenderCheck } from '../../../domain/inbox/words'
import type { Part } from '../mime/part'
import { headerOf, headersNamed } from '../mime/part'
import type { MailAddress } from '../parsed-mail'
import { addressesIn } from './addresses'

/** What makes a sender doubtful, the gravest first (safety.md, attacks 45 and 46). */
export const SENDER_DOUBTS = ['two_from', 'name_is_address', 'odd_address', 'reply_elsewhere'] as const
export type SenderDoubt = (typeof SENDER_DOUBTS)[number]

/** Why a reader should look twice at who wrote; null if nothing speaks for it. */
export function senderDoubt(root: Part, from: MailAddress | null): SenderDoubt | null {
  const said = headersNamed(root, 'from')
  const all = said.flatMap((value) => addressesIn(value))
  if (said.length > 1 || new Set(all.map((one) => one.address.toLowerCase())).size > 1) return 'two_from'
  if (!from) return null
  const named = /[^\s<>()",;:@＠]{1,64}[@＠]([^\s<>()",;:@]{1,190}\.[^\s<>()",;:@]{2,63})/u.exec(from.name.slice(0, 1000))?.[1]
  if (named && !related(named, domainOf(from.address))) return 'name_is_address'
  if (isOdd(from.address)) return 'odd_address'
  // A list sends answers to itself, which is no secret.
  if (headerOf(root, 'list-id') ?? headerOf(root, 'list-post') ?? headerOf(root, 'mailing-list')) return null
  const replyTo = addressesIn(headerOf(root, 'reply-to') ?? '')
  return replyTo.length > 0 && replyTo.every((one) => !related(domainOf(one.address), domainOf(from.address))) ? 'reply_elsewhere' : null
}

/** The word of our own mail server about the sender (RFC 8601); the topmost that it signed counts, and nobody else's. */
export function senderCheck(root: Part, from: MailAddress | null, trustedHost: string | null): SenderCheck {
  if (!trustedHost) return 'none'
  const ours = headersNamed(root, 'authentication-results').find((value) => value.trim().split(/[\s;]/)[0]?.toLowerCase() === trustedHost.toLowerCase())
  if (!ours) return 'none'
  const results = ours.replace(/\([^()]{0,300}\)/g, ' ').split(';').slice(1).map((one) => one.trim().toLowerCase())
  const of = (method: string) => results.filter((one) => one.startsWith(`${method}=`)).map((one) => ({ result: one.slice(method.length + 1).split(/\s/)[0] ?? '', words: one }))
  const [dmarc] = of('dmarc')
  if (dmarc?.result === 'pass' || dmarc?.result === 'fail') return dmarc.result
  const domain = domainOf(from?.address ?? '')
  const vouched = [...of('dkim'), ...of('spf')].filter((one) => one.result === 'pass').flatMap(({ words }) => [...words.matchAll(/(?:header\.[di]|smtp\.mailfrom|smtp\.helo)=@?(\S{1,320})/g)].map(([, value = '']) => domainOf(`@${value}`)))
  if (domain !== '' && vouched.some((one) => related(one, domain))) return 'pass'
  return [...of('dkim'), ...of('spf')].some((one) => one.result === 'fail' || one.result === 'permerror') ? 'fail' : 'none'
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase().replace(/\.$/, '')

/** Whether two domains are one, or one lies below the other. */
function related(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a !== '' && b !== '' && (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`))
}

/** Two @, quotes, or letters of several scripts in one address: what eyes and machines may read differently. */
function isOdd(address: string): boolean {
  const domain = domainOf(address)
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) => script.test(domain.replace(/\.[a-z]{2,24}$/, ''))).length
  return address.slice(0, address.lastIndexOf('@')).includes('@') || /["＠\s\p{Cf}]/u.test(address) || scripts > 1 || (/[^\x00-\x7f]/.test(domain) && scripts > 0) || /(?:^|\.)xn--/.test(domain) || !domain.includes('.')
}
