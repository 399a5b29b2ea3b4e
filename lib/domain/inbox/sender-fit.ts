// Everybody has an address there: the domain says nothing of the sender.
const SHARED = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'yahoo.es', 'icloud.com', 'proton.me', 'protonmail.com', 'gmx.de', 'gmx.net', 'web.de', 'mail.ru', 'orange.fr', 'telefonica.net'])
// Under these everybody can have a name: "com.es", "gov.rs", "co.uk".
const SECOND = new Set(['com', 'org', 'net', 'edu', 'gob', 'gov', 'gouv', 'co', 'ac', 'nom', 'in', 'asso'])

/** The domain that somebody registered: "registro.rivas.example" and "rivas.example" are one. Null when it says nothing of its owner. */
export function ownDomain(domain: string): string | null {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.')
  if (labels.length < 2) return null
  const keep = labels.length > 2 && SECOND.has(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2 ? 3 : 2
  const own = labels.slice(-keep).join('.')
  return SHARED.has(own) ? null : own
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** How a sender fits the addresses of a case: as one of them, by the domain of one, or not. */
export function senderFit(sender: string | null, known: readonly string[]): 'address' | 'domain' | null {
  if (!sender) return null
  if (known.some((one) => one.toLowerCase() === sender.toLowerCase())) return 'address'
  const own = ownDomain(domainOf(sender))
  return own !== null && known.some((one) => ownDomain(domainOf(one)) === own) ? 'domain' : null
}
