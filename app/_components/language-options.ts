import { LANGUAGES, OWN_NAMES } from '@/lib/i18n/languages'
import type { Option } from '../_ui/inputs'

/** The languages of the interface under their own names, for a list. */
export function languageOptions(): Option[] {
  return LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value], lang: value }))
}
