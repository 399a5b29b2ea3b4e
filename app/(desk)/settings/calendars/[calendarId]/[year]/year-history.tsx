import { SectionHead } from '@/app/_ui/section-head'
import { formatInstant } from '@/lib/i18n/dates'
import { eventText } from '@/lib/i18n/event-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { YearEvent } from '@/lib/queries/calendar/year-history'
import { SourceText } from './source-text'

/** What people said of the year, newest first: nothing of it is ever overwritten. */
export function YearHistory({ language, zone, events }: { language: Language; zone: string; events: readonly YearEvent[] }) {
  const t = translatorFor(language, 'calendars')
  const nobody = (by: string) => sentenceFor(language, 'common', by === 'command line' ? 'commandLine' : by === 'system' ? 'system' : 'unknown')
  return (
    <section aria-labelledby="said">
      <SectionHead id="said" title={t('history.title')} />
      {events.length === 0 && <p className="soft after-head">{t('history.none')}</p>}
      <ul className="plain-list said">
        {events.map((one) => (
          <li key={one.id}>
            {eventText(language, one, () => '')} <span className="meta">{t('history.by', { name: one.by ?? nobody(one.actor), when: formatInstant(language, one.at, zone) })}</span>
            {one.source && <span className="meta other">{t('source')}: <SourceText language={language} source={one.source} /></span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
