/** What stands in the reply address of a case: no letter or digit that another can be taken for. */
export const CODE_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const CODE_LENGTH = 8
export const REPLY_STYLES = ['none', 'plus', 'catch_all'] as const
export type ReplyStyle = (typeof REPLY_STYLES)[number]
/** Where answers come to: `address` for all of the house, `style` says how a case's own is made of it, `domains` are those under which we get mail. */
export type ReplyPlace = { address: string; style: ReplyStyle; domains: readonly string[] }

const EXACT = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`)

/** The address to which answers in a case go; null where the mail server takes only the one address. */
export function replyAddressFor({ address, style }: Pick<ReplyPlace, 'address' | 'style'>, code: string): string | null {
  const [local, domain] = split(address)
  return style === 'plus' ? `${local}+${code}@${domain}` : style === 'catch_all' ? `${code}@${domain}` : null
}

/** The code in an address of ours, in either style (the style may have been changed since), in lower case; null when there is none. */
export function codeIn(address: string, { domains }: Pick<ReplyPlace, 'domains'>): string | null {
  const [local, domain] = split(address.toLowerCase())
  if (!domains.includes(domain)) return null
  const code = local.slice(local.lastIndexOf('+') + 1)
  return EXACT.test(code) ? code : null
}

/** The codes that may have been meant by an address of which one character is wrong, missing, too many or in its neighbour's place. */
export function codesNear(address: string, place: ReplyPlace): string[] {
  const [local, domain] = split(address.toLowerCase())
  if (!place.domains.some((one) => isNear(one, domain))) return []
  const after = local.includes('+') ? [local.slice(local.lastIndexOf('+') + 1)] : [-1, 0, 1].map((more) => local.slice(-(CODE_LENGTH + more)))
  return [...new Set(after.filter((part) => Math.abs(part.length - CODE_LENGTH) <= 1).flatMap((part) => [part, ...neighbours(part)]).filter((part) => EXACT.test(part)))]
}

/** Whether two addresses differ in at most one place: a character more, less, other, or two neighbours swapped. */
export function isNear(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const [restA, restB] = [a.slice(at), b.slice(at)]
  const swapped = restA.charAt(1) + restA.charAt(0) + restA.slice(2)
  return a === b || restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || (restA.length > 1 && swapped === restB)
}

function neighbours(text: string): string[] {
  const places = Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)] as const)
  return places.flatMap(([head, tail]) => [
    ...(tail ? [head + tail.slice(1)] : []), ...(tail.length > 1 ? [head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)] : []),
    ...[...CODE_ALPHABET].flatMap((letter) => [head + letter + tail, ...(tail ? [head + letter + tail.slice(1)] : [])]),
  ])
}

function split(address: string): [string, string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
}
