import { Icon } from '@/app/_ui/icon'
import { Day } from '@/app/_ui/day'
import { nextStep } from '@/lib/domain/request/next-step'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { translatorFor } from '@/lib/i18n/translator'
import type { ListRow } from '@/lib/queries/request/request-list'

/** The date to look at next: ours with the flag, how far it is, and what it asks; or why there is none. */
export function NextDate({ language, row, today }: { language: Language; row: Pick<ListRow, 'next' | 'stage'>; today: string }) {
  const t = translatorFor(language, 'requests')
  if (!row.next) return <span className="meta">{t(row.stage === 'draft' || row.stage === 'in_review' || row.stage === 'approved' ? 'notSent' : 'nothingDue')}</span>
  const { on, rule, whose, state } = row.next
  const ours = whose === 'requester'
  const relative = relativeDay(language, on, today, state === 'not_open' || on < today ? 'plain' : 'due')
  return (
    <>
      <Day on={on}>{formatDay(language, on, on.slice(0, 4) === today.slice(0, 4) ? 'short' : 'long')}</Day>
      {ours && <span className="ours"><Icon name="flag" />{translatorFor(language, 'common')('ours')}</span>}
      <span className="meta">{t('nextWords', { relative, step: t(`step.${nextStep(rule, whose)}`) })}</span>
    </>
  )
}
