import Link from 'next/link'
import { SectionHead } from '@/app/_ui/section-head'
import { calendarName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { formatList } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import type { YearToConfirm } from '@/lib/queries/calendar/years-to-confirm'

/** What waits for somebody who may confirm calendars and law data; nothing where nothing waits. */
export function ToConfirm({ language, years, law }: { language: Language; years: readonly YearToConfirm[]; law: { moving: number } | null }) {
  const t = translatorFor(language, 'calendars')
  if (years.length === 0 && law === null) return null
  const byYear = [...new Set(years.map(({ year }) => year))]
  return (
    <section aria-labelledby="today-confirm">
      <SectionHead id="today-confirm" title={t('today.title')} />
      <ul className="acts">
        {law && <li><Link prefetch={false} href="/settings/law-data">{t('today.law', { count: law.moving })}</Link></li>}
        {byYear.map((year) => (
          <li key={year}>
            <Link prefetch={false} href="/settings/calendars">
              {t('today.years', { year: String(year), calendars: formatList(language, years.filter((one) => one.year === year).map((one) => calendarName(language, one.calendar))) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
