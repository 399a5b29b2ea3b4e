import type { SignedIn } from '@/lib/auth/sessions'
import type { HandedLink } from '@/lib/commands/house/invite-person'
import { formatInstant } from '@/lib/i18n/dates'
import { isLanguage } from '@/lib/i18n/languages'
import { theOrganisation } from '@/lib/queries/house/organisation'

export type Handed = { address: string; until: string }

/** A link as the person who hands it over reads it: its whole address, and until when it works. */
export function handedOver(link: HandedLink, by: SignedIn, fullAddress: (path: string) => string): Handed {
  const language = isLanguage(by.person.language) ? by.person.language : 'en'
  return { address: fullAddress(link.path), until: formatInstant(language, link.expiresAt, theOrganisation()?.zone ?? 'UTC', 'short') }
}
