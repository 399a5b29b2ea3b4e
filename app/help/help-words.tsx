import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

const WORDS = [
  'request', 'requester', 'authority', 'law', 'calendar', 'fact', 'deadline', 'workingDay', 'acknowledgement', 'clarification', 'extension', 'transfer', 'silence',
  'decision', 'outcome', 'ground', 'review', 'remedy', 'complaint', 'message', 'document', 'question', 'campaign', 'member', 'partner', 'restricted',
] as const

/** The words of product.md that stand on the pages, one sentence each. */
export function HelpWords({ language }: { language: Language }) {
  const t = translatorFor(language, 'help')
  return (
    <dl className="dl help-words">
      {WORDS.map((key) => (
        <div key={key}>
          <dt>{t(`word.${key}.name`)}</dt>
          <dd>{t(`word.${key}.says`)}</dd>
        </div>
      ))}
    </dl>
  )
}
