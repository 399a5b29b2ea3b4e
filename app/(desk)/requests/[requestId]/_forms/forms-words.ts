import type { Language } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import type { Messages } from '@/lib/i18n/messages'

type FormMessages = Pick<Messages, 'documents' | 'request-forms'>
const held = new Map<Language, FormMessages>()

/** The words of the forms of a case. One object a language, so that a page with many forms sends them to the browser once. */
export function formsWords(language: Language): FormMessages {
  const known = held.get(language)
  if (known) return known
  const made = messagesFor(language, ['documents', 'request-forms'])
  held.set(language, made)
  return made
}
