import { Day } from '@/app/_ui/day'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { calendarName } from '@/lib/i18n/deadline-text'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { Agenda } from '@/lib/queries/agenda/agenda'
import { DateWords } from './date-words'
import type { Span } from './span'

/** The agenda: dates in the margin, grouped by day; today has its line even when nothing is due. */
export function AgendaList({ language, today, agenda, span }: { language: Language; today: string; agenda: Agenda; span: Span }) {
  const t = translatorFor(language, 'agenda')
  const shown = today >= span.from && today <= span.to ? [today] : []
  const days = [...new Set([...shown, ...agenda.dates.map((one) => one.on), ...agenda.closed.map((one) => one.on)])].sort()
  if (days.length === 0) return <p className="soft">{t('none')}</p>
  return (
    <Ruled label={t('agenda')} className="agenda">
      {days.map((on) => {
        const dates = agenda.dates.filter((one) => one.on === on), closed = agenda.closed.filter((one) => one.on === on)
        const tone = dates.length === 0 ? undefined : on < today ? 'late' as const : on === today ? 'act' as const : undefined
        return (
          <RuledRow
            key={on} off={closed.length > 0 && dates.length === 0} result={on === today} {...(tone ? { tone } : {})}
            day={<Day on={on}>{formatDay(language, on, 'short')}</Day>} relative={relativeDay(language, on, today)}
          >
            {closed.map((one) => (
              <p key={one.calendar} className="meta">{t('closed', { calendar: calendarName(language, one.calendar), holiday: sentenceFor(language, 'holidays', one.name, {}, one.name) })}</p>
            ))}
            {dates.map((one) => <div key={`${one.id} ${one.rule}`} className="agenda-date"><DateWords language={language} date={one} title /></div>)}
            {dates.length === 0 && closed.length === 0 && <p className="soft">{t('noneDay')}</p>}
          </RuledRow>
        )
      })}
    </Ruled>
  )
}
