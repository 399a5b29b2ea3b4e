import type { Metadata } from 'next'
import { LinkButton } from '@/app/_ui/button'
import { PageHead } from '@/app/_ui/page-head'
import { Empty } from '@/app/_ui/states'
import { pageActor } from '@/app/_server/page-actor'
import { today } from '@/lib/clock'
import { formatNumber } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { authorityNames } from '@/lib/queries/authority/authority-names'
import { CHIPS, clearedHref, readListFilter } from '@/lib/queries/request/list-filter'
import { listOptions } from '@/lib/queries/request/list-options'
import { requestList } from '@/lib/queries/request/request-list'
import { mayInHouse } from '@/lib/domain/permissions'
import { ListFilters } from './list-filters'
import { ListPages } from './list-pages'
import { ListTable } from './list-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { language } = await pageActor()
  return { title: translatorFor(language, 'requests')(`title.${readListFilter(await searchParams).view}`) }
}

export default async function RequestsPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const t = translatorFor(language, 'requests')
  const filter = readListFilter(await searchParams)
  const day = today(zone)
  const list = requestList(actor, filter, language, day)
  const cleared = clearedHref(filter)
  const isFiltered = CHIPS.some((name) => filter[name])
  return (
    <>
      <PageHead title={t(`title.${filter.view}`)} />
      <p className="soft list-count" role="status">{t('count', { count: list.total, shown: formatNumber(language, list.total) })}</p>
      {(isFiltered || list.rows.length > 0) && <ListFilters language={language} filter={filter} options={listOptions(actor)} authority={authorityNames([filter.authority], language).get(filter.authority)} />}
      {list.rows.length > 0 ? (
        <>
          <ListTable language={language} rows={list.rows} today={day} zone={zone} caption={t('caption', { view: t(`title.${filter.view}`) })} />
          <ListPages language={language} filter={filter} list={list} />
        </>
      ) : (
        <Empty sentence={t(isFiltered ? 'empty' : `emptyView.${filter.view}`)}>
          {isFiltered && <LinkButton href={cleared}>{t('clear')}</LinkButton>}
          {mayInHouse(actor, 'log_request') && <LinkButton href="/requests/new/log">{t('log')}</LinkButton>}
        </Empty>
      )}
    </>
  )
}
