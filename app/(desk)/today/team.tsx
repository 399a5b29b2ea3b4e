import Link from 'next/link'
import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { DataTable } from '@/app/_ui/data-table'
import { SectionHead } from '@/app/_ui/section-head'
import { formatNumber } from '@/lib/i18n/numbers'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { Load } from '@/lib/queries/today/team-load'

/** What each person has in hand, for those who assign work. */
export function Team({ language, loads }: { language: Language; loads: readonly Load[] }) {
  const t = translatorFor(language, 'today')
  const nobody = translatorFor(language, 'common')('nobody')
  const number = (value: number) => formatNumber(language, value)
  return (
    <section aria-labelledby="today-team">
      <SectionHead id="today-team" title={t('load.title')} />
      <DataTable<Load>
        caption={t('load.caption')} rows={loads} rowKey={(row) => row.id ?? 'nobody'}
        columns={[
          {
            key: 'person', head: t('load.person'), names: true, cell: (row) => (
              <Link className="plain" prefetch={false} href={`/requests?assignee=${row.id ?? 'nobody'}`}>
                <Avatar initials={row.name ? initialsOf(row.name) : null} name={row.name ?? nobody} />
              </Link>
            ),
          },
          { key: 'open', head: t('load.open'), number: true, cell: (row) => number(row.open) },
          { key: 'overdue', head: t('load.overdue'), number: true, cell: (row) => number(row.overdue) },
          { key: 'week', head: t('load.week'), number: true, cell: (row) => number(row.week) },
        ]}
      />
    </section>
  )
}
