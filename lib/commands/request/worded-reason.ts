import type { Tx } from '../../db/client'
import { organisation } from '../../db/schema/people'
import { isLanguage } from '../../i18n/languages'
import { sentenceFor } from '../../i18n/translator'

/** Why facts go when what proved them does: a reason that stands in the history in the organisation's language, as if a person had written it. */
export function wordedReason(tx: Tx, of: 'message_unclassified' | 'mail_unfiled'): string {
  const language = tx.select({ language: organisation.language }).from(organisation).get()?.language ?? 'en'
  return sentenceFor(isLanguage(language) ? language : 'en', 'events', of)
}
