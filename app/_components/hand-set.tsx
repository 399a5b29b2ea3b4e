import { formatDay, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { Pill } from '@/app/_ui/pill'
import type { ShownRow } from '@/lib/queries/request/request-page'

/** The mark on a date that a person set by hand: who, when, why, and what the rules give. */
export function HandSet({ row, names, zone, language }: { row: ShownRow; names: Record<string, string>; zone: string; language: Language }) {
  const t = translatorFor(language, 'request')
  if (!row.handSet) return null
  const computed = row.steps.findLast((step) => step.result)?.on ?? null
  return (
    <div className="byhand">
      <Pill tone="act" icon="pencil">{sentenceFor(language, 'states', 'mark.set_by_hand')}</Pill>
      <p>{t('byHand.reason', { reason: row.handSet.reason })}</p>
      <p className="meta">
        {t('byHand.who', { name: names[row.handSet.setBy] ?? sentenceFor(language, 'common', 'commandLine'), when: formatInstant(language, row.handSet.setAt, zone) })}
        {computed && ` ${sentenceFor(language, 'request', 'byHand.computed', { on: formatDay(language, computed) })}`}
      </p>
    </div>
  )
}
