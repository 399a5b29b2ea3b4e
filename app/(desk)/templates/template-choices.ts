import type { Option } from '@/app/_ui/inputs'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { shippedLaws } from '@/lib/domain/law/registry'
import { PURPOSES, READ_BY } from '@/lib/domain/letter/words'
import { REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'

export type TemplateChoices = Record<'laws' | 'purposes' | 'languages' | 'readBy', Option[]>

/** What a template can be of, in the reader's words. */
export function templateChoices(language: Language): TemplateChoices {
  return {
    laws: Object.keys(shippedLaws).map((value) => ({ value, label: shortLawName(value).name, lang: shortLawName(value).language })),
    purposes: PURPOSES.map((value) => ({ value, label: sentenceFor(language, 'states', `purpose.${value}`) })),
    languages: REQUEST_LANGUAGES.map((value) => ({ value, label: languageName(language, value) })),
    readBy: READ_BY.map((value) => ({ value, label: sentenceFor(language, 'templates', `read.${value}`) })),
  }
}
