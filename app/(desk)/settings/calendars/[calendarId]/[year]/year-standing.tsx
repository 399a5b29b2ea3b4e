import Link from 'next/link'
import { calendarName } from '@/lib/i18n/deadline-text'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { CalendarYearPage } from '@/lib/queries/calendar/calendar-year-page'
import { YearPill } from '../../year-pill'

/** How far the year can be relied on, who confirmed it, and on whose days it stands. */
export function YearStanding({ language, zone, page: { state } }: { language: Language; zone: string; page: CalendarYearPage }) {
  const t = translatorFor(language, 'calendars')
  const { confirmation, region, year } = state
  const common = translatorFor(language, 'common')
  const name = (one: NonNullable<typeof confirmation>) => one.name ?? common(one.by === 'command line' ? 'commandLine' : 'unknown')
  return (
    <>
      <YearPill language={language} state={state} />{state.wanting && <>{' · '}{t('asked')}</>}
      {confirmation && <>{' · '}{sentenceFor(language, 'calendars', 'confirmedBy', { name: name(confirmation), when: formatInstant(language, confirmation.at, zone) })}</>}
      {region && (
        <>
          {' · '}{t('ofRegion')}:{' '}
          <Link prefetch={false} href={`/settings/calendars/${region.calendar}/${year}`}>{t('yearName', { calendar: calendarName(language, region.calendar), year: String(year) })}</Link>
          {region.standing !== 'confirmed' && <> ({t(`stateOf.${region.standing}`)})</>}
        </>
      )}
    </>
  )
}
