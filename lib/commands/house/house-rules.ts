import { isLanguage } from '../../i18n/languages'
import { mayInHouse } from '../../domain/permissions'
import type { Actor, HouseDeed } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { isCommon } from '../../passwords/is-common'

/** Refuses as "not there" whoever may not do this deed on the installation. */
export function needHouseDeed(actor: Actor, deed: HouseDeed): void {
  if (!mayInHouse(actor, deed)) throw new NotFound()
}

/** Refuses a language in which Plazo has no interface, at the form field that named it. */
export function needLanguage(language: string, field = 'language'): void {
  if (!isLanguage(language)) throw new Refusal('unknown_language', { language }, field)
}

/** Refuses what is no IANA time zone. */
export function needZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new Refusal('unknown_zone', { zone }, 'zone')
  }
}

/** Refuses a password that is guessed first, or that is the person's own address or name. */
export function needStrongPassword(password: string, own: readonly (string | null)[]): void {
  const plain = password.toLowerCase()
  if (isCommon(password) || own.some((text) => text !== null && text.toLowerCase() === plain)) throw new Refusal('weak_password', {}, 'password')
}
