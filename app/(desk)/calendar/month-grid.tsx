import Link from 'next/link'
import { Popdown } from '@/app/_ui/popdown'
import { Icon } from '@/app/_ui/icon'
import { addDays } from '@/lib/domain/calendar/days'
import { formatDay, weekdayNames } from '@/lib/i18n/dates'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { Agenda } from '@/lib/queries/agenda/agenda'
import { DateWords } from './date-words'
import { hrefOf } from './span'
import type { Asked, Span } from './span'

const SHOWN = 3

interface Props { language: Language; today: string; agenda: Agenda; asked: Asked; span: Span }

/** The month as a table, weeks from Monday: the first dates of a day with why they are dates, closed days shaded and named, today ruled. */
export function MonthGrid({ language, today, agenda, asked, span }: Props) {
  const t = translatorFor(language, 'agenda')
  const weeks: string[] = []
  for (let on = span.from; on <= span.to; on = addDays(on, 7)) weeks.push(on)
  const month = formatDay(language, asked.on, 'month')
  return (
    <table className="month">
      <caption className="vh">{t('caption', { month })}</caption>
      <thead>
        <tr>{weekdayNames(language, 'short').map((name, index) => <th key={name} scope="col"><abbr title={weekdayNames(language)[index]}>{name}</abbr></th>)}</tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr key={monday}>
            {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((on, index) => (
              <MonthDay key={on} language={language} on={on} today={today} agenda={agenda} asked={asked} weekend={index > 4} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthDay({ language, on, today, agenda, asked, weekend }: Omit<Props, 'span'> & { on: string; weekend: boolean }) {
  const t = translatorFor(language, 'agenda')
  const dates = agenda.dates.filter((one) => one.on === on), closed = agenda.closed.filter((one) => one.on === on)
  const kind = [on === today && 'today', (weekend || closed.length > 0) && 'off', on.slice(0, 7) !== asked.on.slice(0, 7) && 'other'].filter(Boolean).join(' ')
  const full = formatDay(language, on, 'full')
  const number = Number(on.slice(8))
  return (
    <td className={kind || undefined} {...(on === today ? { 'aria-current': 'date' as const } : {})}>
      {dates.length > 0
        ? <Link prefetch={false} className="day" href={hrefOf(asked, { form: 'agenda', on })} aria-label={t('inMonth', { day: full, count: dates.length })}>{number}</Link>
        : <time className="day" dateTime={on} aria-label={full}>{number}</time>}
      {closed.map((one) => (
        <p key={one.calendar} className="shut">{t('closed', { calendar: calendarName(language, one.calendar), holiday: sentenceFor(language, 'holidays', one.name, {}, one.name) })}</p>
      ))}
      {dates.slice(0, SHOWN).map((one) => (
        <Popdown key={`${one.id} ${one.rule}`} className={one.ours ? 'entry ours' : 'entry'} buttonClass="entry-name" summary={<>{one.ours && <Icon name="flag" />}<span lang={one.authority.language}>{one.authority.name}</span></>}>
          <div className="entry-why"><DateWords language={language} date={one} title /></div>
        </Popdown>
      ))}
      {dates.length > SHOWN && <Link prefetch={false} className="more" href={hrefOf(asked, { form: 'agenda', on })}>{t('more', { count: dates.length - SHOWN })}</Link>}
    </td>
  )
}
