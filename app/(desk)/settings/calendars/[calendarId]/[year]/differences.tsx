import { Day } from '@/app/_ui/day'
import { SectionHead } from '@/app/_ui/section-head'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { DayDifference, Proposals } from '@/lib/queries/calendar/proposed-days'

/** Where date-holidays and our list differ, both ways; what it is known to get wrong is said beside the day. */
export function Differences({ language, proposals }: { language: Language; proposals: Proposals | null }) {
  const t = translatorFor(language, 'calendars')
  const agrees = proposals !== null && proposals.lacking.length + proposals.more.length === 0
  return (
    <section aria-labelledby="proposed">
      <SectionHead id="proposed" title={t('proposals.title')} />
      <p className="meta after-head">{t('proposals.note')}</p>
      {proposals === null && <p>{t('proposals.unknown')}</p>}
      {agrees && <p>{t('proposals.none')}</p>}
      {proposals && !agrees && (['lacking', 'more'] as const).map((side) => proposals[side].length > 0 && (
        <div key={side} className="after-head">
          <h3>{t(`proposals.${side}`)}</h3>
          <ul className="plain-list">{proposals[side].map((day) => <Difference key={day.on} language={language} day={day} />)}</ul>
        </div>
      ))}
    </section>
  )
}

function Difference({ language, day }: { language: Language; day: DayDifference }) {
  return (
    <li>
      <Day on={day.on}>{formatDay(language, day.on, 'long')}</Day>, {sentenceFor(language, 'holidays', day.name, {}, day.name)}
      {day.known && <span className="meta"> ({translatorFor(language, 'calendars')(`known.${day.known}`)})</span>}
    </li>
  )
}
