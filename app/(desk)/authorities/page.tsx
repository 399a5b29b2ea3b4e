import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { PageHead } from '@/app/_ui/page-head'
import { Empty } from '@/app/_ui/states'
import { today } from '@/lib/clock'
import { mayInHouse } from '@/lib/domain/permissions'
import { translatorFor } from '@/lib/i18n/translator'
import { authorityList } from '@/lib/queries/authority/authority-list'
import { AuthorityFilters } from './authority-filters'
import { AuthorityTable } from './authority-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/authorities')).language, 'authorities')('title') }
}

export default async function AuthoritiesPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const query = await searchParams
  const text = (name: string) => [query[name] ?? ''].flat()[0]?.trim().slice(0, 200) ?? ''
  const filter = { q: text('q'), country: text('country'), law: text('law') }
  const list = await foundOr404(() => authorityList(actor, filter, language, today(zone)))
  const t = translatorFor(language, 'authorities')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')}>
        {mayInHouse(actor, 'manage_authorities') && <LinkButton href="/authorities/new" icon="plus">{t('add')}</LinkButton>}
      </PageHead>
      <AuthorityFilters language={language} filter={filter} countries={list.countries} laws={list.laws} />
      <p className="soft directory-count" role="status">{t('count', { count: list.total })}</p>
      {list.lines.length > 0
        ? <AuthorityTable language={language} lines={list.lines} />
        : <Empty sentence={t('empty')}><LinkButton href="/authorities">{t('clear')}</LinkButton></Empty>}
    </>
  )
}
