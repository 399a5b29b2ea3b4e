import Link from 'next/link'
import { Day } from '@/app/_ui/day'
import { Icon } from '@/app/_ui/icon'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { SectionHead } from '@/app/_ui/section-head'
import { calendarName } from '@/lib/i18n/deadline-text'
import { formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { ClosedDay, ComingDeadline } from '@/lib/queries/today/coming-up'

/** The next two weeks in the margin form: dates due, and the days off, hatched. */
export function Coming({ language, today, rows }: { language: Language; today: string; rows: readonly (ComingDeadline | ClosedDay)[] }) {
  const t = translatorFor(language, 'today')
  const requests = translatorFor(language, 'requests')
  return (
    <section aria-labelledby="today-coming">
      <SectionHead id="today-coming" title={t('coming.title')}><Link prefetch={false} href="/requests?due=month">{t('coming.all')}</Link></SectionHead>
      {rows.length === 0 && <p className="soft">{t('coming.none')}</p>}
      <Ruled tight labelledBy="today-coming">
        {rows.map((row) => row.kind === 'closed' ? (
          <RuledRow key={`${row.on}${row.calendar}`} off day={<Day on={row.on}>{formatDayNear(language, row.on, today)}</Day>}>
            {t('coming.closed', {
              calendar: calendarName(language, row.calendar),
              holiday: sentenceFor(language, 'holidays', row.name, {}, row.name),
            })}
          </RuledRow>
        ) : (
          <RuledRow key={row.id} day={<Day on={row.on}>{formatDayNear(language, row.on, today)}</Day>}>
            <Link prefetch={false} href={`/requests/${row.id}`} lang={row.authority.language}>{row.authority.name}</Link>
            <span className={row.ours ? 'meta ours' : 'meta'}>
              {row.ours && <Icon name="flag" />}
              {row.ours ? t('coming.ours', { step: requests(`step.${row.step}`) }) : requests(`step.${row.step}`)}
            </span>
          </RuledRow>
        ))}
      </Ruled>
    </section>
  )
}
