import Link from 'next/link'
import { SectionHead } from '@/app/_ui/section-head'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { Happening } from '@/lib/queries/today/just-happened'

/** The last things that people did. */
export function Happened({ language, zone, rows }: { language: Language; zone: string; rows: readonly Happening[] }) {
  const t = translatorFor(language, 'today')
  const common = translatorFor(language, 'common')
  return (
    <section aria-labelledby="today-happened">
      <SectionHead id="today-happened" title={t('happened.title')} />
      {rows.length === 0 && <p className="soft">{t('happened.none')}</p>}
      <ul className="acts">
        {rows.map((row) => (
          <li key={row.eventId}>
            {t.rich('happened.line', {
              what: sentenceFor(language, 'requests', `event.${row.type}`, {}, translatorFor(language, 'requests')('event.other')),
              authority: row.authority.name,
              link: (text) => <Link prefetch={false} href={`/requests/${row.requestId}`} lang={row.authority.language}>{text}</Link>,
            })}
            <span className="meta">{t('happened.by', { person: row.by ?? common(row.actor === 'command line' ? 'commandLine' : 'system'), when: formatInstant(language, row.at, zone, 'short') })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
