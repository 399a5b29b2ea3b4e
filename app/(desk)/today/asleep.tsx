import { ActButton } from '@/app/_components/act-button'
import { Day } from '@/app/_ui/day'
import { Details } from '@/app/_ui/details'
import { DocketRow, Ruled } from '@/app/_ui/ruled'
import { formatDayNear } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { translatorFor } from '@/lib/i18n/translator'
import type { AsleepCase } from '@/lib/queries/today/asleep'
import { putBackAction } from './actions'
import { rowOf } from './row-parts'

/** What this person put off: until when and why, and the way back. */
export function Asleep({ language, today, rows }: { language: Language; today: string; rows: readonly AsleepCase[] }) {
  const t = translatorFor(language, 'today')
  if (rows.length === 0) return null
  return (
    <section className="asleep" aria-label={t('asleep.title')}>
      <Details summary={t('asleep.count', { count: rows.length })}>
        <Ruled docket label={t('asleep.title')}>
          {rows.map((row) => (
            <DocketRow
              key={row.id} {...rowOf(row)} day={<Day on={row.until}>{formatDayNear(language, row.until, today)}</Day>} relative={relativeDay(language, row.until, today)} why={row.reason}
              does={<ActButton act={putBackAction.bind(null, { requestId: row.id })} label={`${t('asleep.back')}: ${row.ref}`}>{t('asleep.back')}</ActButton>}
            />
          ))}
        </Ruled>
      </Details>
    </section>
  )
}
