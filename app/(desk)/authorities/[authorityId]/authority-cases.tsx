import Link from 'next/link'
import { StatusPill } from '@/app/_components/status-pill'
import { DataTable } from '@/app/_ui/data-table'
import { SectionHead } from '@/app/_ui/section-head'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { translatorFor } from '@/lib/i18n/translator'
import type { AuthorityPage } from '@/lib/queries/authority/authority-page'

/** The requests to this authority that the reader may see, soonest deadline first. */
export function AuthorityCases({ language, page, today }: { language: Language; page: AuthorityPage; today: string }) {
  const t = translatorFor(language, 'authorities')
  const all = `/requests?view=all&authority=${encodeURIComponent(page.id)}`
  return (
    <section aria-labelledby="cases">
      <SectionHead id="cases" title={t('requests')} count={page.total}>
        {page.total > page.cases.length && <Link prefetch={false} href={all}>{t('showAll')}</Link>}
      </SectionHead>
      {page.cases.length === 0 ? <p className="soft after-head">{t('noRequests')}</p> : (
        <DataTable
          className="slips" caption={t('requests')} rows={page.cases} rowKey={(line) => line.id}
          columns={[
            {
              key: 'title', head: t('request'), names: true, className: 'what', cell: (line) => (
                <>
                  <Link prefetch={false} className="serif" href={`/requests/${line.id}`} lang={line.language}>{line.title}</Link>
                  <span className="meta other">{line.ref}</span>
                </>
              ),
            },
            { key: 'state', head: t('state'), cell: (line) => <StatusPill language={language} status={line.status} /> },
            {
              key: 'next', head: t('next'), cell: (line) => line.next
                ? <><time dateTime={line.next}>{formatDay(language, line.next)}</time> <span className="meta other">{relativeDay(language, line.next, today)}</span></>
                : <span className="meta">{t('nothingDue')}</span>,
            },
          ]}
        />
      )}
    </section>
  )
}
