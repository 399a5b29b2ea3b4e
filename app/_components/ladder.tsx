import { Day } from '@/app/_ui/day'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { ladder } from '@/lib/domain/deadline/ladder'
import type { Rung } from '@/lib/domain/deadline/ladder'
import { formatDay } from '@/lib/i18n/dates'
import { readingLabel, ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { RequestPage } from '@/lib/queries/request/request-page'

const OF_RULE = new Set(['may_act', 'must_act', 'may_complain', 'must_complain', 'latest'])

/** Their dates and ours in order of time, with today's line among them; the date that a person acts on stands out. */
export function Ladder({ page, keyRule, language }: { page: Pick<RequestPage, 'rows' | 'today'>; keyRule: string | null; language: Language }) {
  const rungs = ladder(page.rows, page.today)
  const t = translatorFor(language, 'request')
  if (rungs.length < 2) return <p className="meta nothing">{t('dates.none')}</p>
  const isKey = (rung: Rung) => rung.rule === keyRule && keyRule !== null && ['must_complain', 'must_act', 'clarify_by', 'answer_due', 'they_decide_by'].includes(rung.code)
  return (
    <ol className="ruled tight dates">
      {rungs.map((rung, index) => {
        const otherYear = rung.on.slice(0, 4) !== (rungs[index - 1]?.on ?? page.today).slice(0, 4)
        return (
          <li key={`${rung.code} ${rung.rule} ${rung.on} ${index}`} className={classNames(rung.passed && 'past', rung.code === 'today' && 'is-today', isKey(rung) && 'key-date') || undefined}>
            <div className="m">
              <Day on={rung.on}>{formatDay(language, rung.on, 'short')}</Day>
              {otherYear && <small>{rung.on.slice(0, 4)}</small>}
            </div>
            <div className="b">
              <p>{rung.code === 'they_decide_by' && rung.rule ? ruleName(language, rung.rule) : sentenceFor(language, 'law', `ladder.${rung.code}`)}</p>
              <RungWords rung={rung} isKey={isKey(rung)} today={page.today} language={language} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function RungWords({ rung, isKey, today, language }: { rung: Rung; isKey: boolean; today: string; language: Language }) {
  const words = [
    ...(rung.label ? [readingLabel(language, { label: rung.label })] : []),
    ...(rung.rule && OF_RULE.has(rung.code) ? [ruleName(language, rung.rule)] : []),
    ...(isKey ? [relativeDay(language, rung.on, today, 'due')] : []),
  ]
  const ours = rung.whose === 'requester' && !rung.passed
  if (words.length === 0 && !ours) return null
  return (
    <p className="meta">
      {ours && <span className="ours"><Icon name="flag" />{sentenceFor(language, 'common', 'ours')}{words.length > 0 && ', '}</span>}
      {words.join(', ')}
    </p>
  )
}
