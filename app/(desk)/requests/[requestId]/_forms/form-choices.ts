import type { Option } from '@/app/_ui/inputs'
import { NOTICED_TYPES } from '@/lib/domain/deadline/fact-fields'
import { RESULTS } from '@/lib/domain/deadline/types'
import { CHANNELS, QUESTION_OUTCOMES, REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import type { QuestionOutcome } from '@/lib/domain/request/words'
import { ruleName } from '@/lib/i18n/deadline-text'
import { languageName } from '@/lib/i18n/language-name'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor } from '@/lib/i18n/translator'
import type { CaseForms } from '@/lib/queries/request/case-forms'

/** What the selects of the forms offer, in the reader's words; `proposed`: the outcome that the questions speak for; `asked`: what each of them, or of their parts, came to. */
export type FormChoices = Record<'factTypes' | 'results' | 'noticed' | 'remedies' | 'channels' | 'documents' | 'grounds' | 'outcomes' | 'languages', Option[]> & { proposed: string | null; asked: QuestionOutcome[] }

const made = new WeakMap<CaseForms, FormChoices>()

/** The choices of a case's forms in the reader's language: made once a page, so that each goes to the browser once, however many forms offer it. */
export function formChoices(forms: CaseForms, language: Language): FormChoices {
  const known = made.get(forms) ?? choicesOf(forms, language)
  made.set(forms, known)
  return known
}

function choicesOf(forms: CaseForms, language: Language): FormChoices {
  const words = (space: string, codes: readonly string[]) => codes.map((value) => ({ value, label: sentenceFor(language, 'states', `${space}.${value}`) }))
  return {
    factTypes: words('fact', forms.factTypes),
    results: words('result', RESULTS),
    noticed: words('fact', NOTICED_TYPES),
    remedies: forms.remedies.map((value) => ({ value, label: ruleName(language, value) })),
    channels: words('channel', CHANNELS),
    documents: forms.documents.map(({ id, filename }) => ({ value: id, label: filename })),
    grounds: forms.grounds.map(({ code, cite, words: said, language: lang }) => ({ value: code, label: `${cite}: ${said}`, lang })),
    outcomes: words('outcome', QUESTION_OUTCOMES),
    proposed: forms.proposed && sentenceFor(language, 'states', `outcome.${forms.proposed}`),
    asked: forms.questions.filter(({ id }) => !forms.questions.some(({ parentId }) => parentId === id)).map(({ outcome }) => outcome),
    languages: REQUEST_LANGUAGES.map((value) => ({ value, label: languageName(language, value) })),
  }
}
