import type { Metadata } from 'next'
import { LinkButton } from '@/app/_ui/button'
import { PageHead } from '@/app/_ui/page-head'
import { Empty } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { pageActor } from '@/app/_server/page-actor'
import { today } from '@/lib/clock'
import { formatNumber } from '@/lib/i18n/numbers'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { authorityNames } from '@/lib/queries/authority/authority-names'
import { CHIPS, clearedHref, listHref, readListFilter } from '@/lib/queries/request/list-filter'
import { listOptions } from '@/lib/queries/request/list-options'
import { savedViews } from '@/lib/queries/request/saved-views'
import { requestList } from '@/lib/queries/request/request-list'
import { may, mayInHouse, newCaseScope } from '@/lib/domain/permissions'
import { BULK_KINDS } from '@/lib/domain/request/bulk'
import { peopleToGiveTo } from '@/lib/queries/request/people-to-give-to'
import { BulkBar } from './bulk-bar'
import { ListFilters } from './list-filters'
import { ListPages } from './list-pages'
import { ListTable } from './list-table'
import { OpenView, SaveView } from './view-forms'

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
  const here = listHref(filter)
  const options = listOptions(actor)
  const own = newCaseScope(actor)
  const kinds = BULK_KINDS.filter((kind) => may(actor, kind === 'assign' ? 'assign' : 'edit_request', own))
  const people = kinds.includes('assign') ? peopleToGiveTo(actor).map((one) => ({ value: one.id, label: one.name })) : []
  const saved = savedViews(actor, day).find((view) => view.href === here)
  const isFiltered = CHIPS.some((name) => filter[name])
  return (
    <>
      <PageHead title={saved?.name ?? t(`title.${filter.view}`)} />
      <p className="soft list-count" role="status">{t('count', { count: list.total, shown: formatNumber(language, list.total) })}</p>
      {(isFiltered || list.rows.length > 0) && (
        <ListFilters language={language} filter={filter} options={options} authority={authorityNames([filter.authority], language).get(filter.authority)}>
          {(saved ? saved.own || saved.mayRemove : isFiltered) && (
            <Words language={language} messages={messagesFor(language, ['requests'])}>
              {saved ? <OpenView view={saved} /> : <SaveView key={here} query={here.split('?')[1] ?? ''} mayShare={mayInHouse(actor, 'share_views')} />}
            </Words>
          )}
        </ListFilters>
      )}
      {list.rows.length > 0 ? (
        <>
          {kinds.length > 0 && (
            <Words language={language} messages={messagesFor(language, ['requests'])}>
              <BulkBar people={people} campaigns={options.campaigns} kinds={kinds} />
            </Words>
          )}
          <ListTable mayPick={kinds.length > 0} language={language} rows={list.rows} today={day} zone={zone} caption={t('caption', { view: t(`title.${filter.view}`) })} />
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
