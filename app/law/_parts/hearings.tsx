import Link from 'next/link'
import { DataTable } from '@/app/_ui/data-table'
import { SectionHead } from '@/app/_ui/section-head'
import { bodyHearing } from '@/lib/domain/law/reference/body-hearing'
import type { Hearing, LawReference } from '@/lib/domain/law/reference/types'
import { textLanguage } from '@/lib/domain/law/reference/text-language'
import { formatDay } from '@/lib/i18n/dates'
import { hearingLanguage, hearingText } from '@/lib/i18n/hearing-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'
import { SourceLinks } from './words-of-law'

/** Who hears complaints under a law, by date; on the day asked for first. */
export function Hearings({ reference, on, language }: { reference: LawReference; on: string; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const now = bodyHearing(reference.id, on)
  if (!now && reference.hearings.length === 0) return null
  const always: readonly Hearing[] = reference.hearings.length > 0 ? reference.hearings : now ? [now] : []
  const body = (hearing: Hearing) => <span lang={hearingLanguage(hearing, language) ?? textLanguage(reference.id, hearing.body, false)}>{hearingText(language, hearing)}</span>
  const since = (hearing: Hearing) => (hearing.from ? formatDay(language, hearing.from) : t('always'))
  return (
    <section aria-labelledby="hearings">
      <SectionHead id="hearings" title={t('law.hearings')} />
      {now && <p className="after-head"><b>{t('law.heardOn', { day: formatDay(language, on) })}</b> {body(now)}</p>}
      <DataTable
        className="slips" caption={t('law.hearingsCaption')} rows={always} rowKey={(hearing) => `${hearing.from} ${hearing.to}`}
        columns={[
          {
            key: 'since', head: t('calendars.day'), names: true,
            cell: (hearing) => <>{since(hearing)}{hearing.from && <> – {hearing.to ? formatDay(language, hearing.to) : ''}</>}</>,
          },
          {
            key: 'body', head: t('law.hears'),
            cell: (hearing) => (
              <>
                {body(hearing)}
                {hearing.dayUnknown && <p className="meta">{t('hearingDayUnknown')}</p>}
                {hearing.src && <p className="meta"><SourceLinks source={hearing.src} language={language} /></p>}
              </>
            ),
          },
          { key: 'status', head: t('calendars.standing'), cell: (hearing) => <Sureness status={hearing.status} language={language} /> },
        ]}
      />
      {reference.id === 'es-ltaibg' && <p className="meta after-head">{t('law.madridToo')} <Link prefetch={false} href="/law/es-md-10-2019#hearings">{t('law.hearings')}</Link></p>}
    </section>
  )
}
