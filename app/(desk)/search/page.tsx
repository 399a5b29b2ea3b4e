import type { Metadata } from 'next'
import Link from 'next/link'
import { Button, LinkButton } from '@/app/_ui/button'
import { TextInput } from '@/app/_ui/inputs'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { pageActor } from '@/app/_server/page-actor'
import { today } from '@/lib/clock'
import { translatorFor } from '@/lib/i18n/translator'
import { findCases } from '@/lib/queries/search/find-cases'
import { findPages } from '@/lib/queries/search/find-pages'
import { readSearch, searchHref } from '@/lib/queries/search/search-address'
import type { Counted } from '@/lib/queries/search/counted'
import { CaseList, PageList } from './found-lists'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }
const FEW = 8
const MANY = 25

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { language } = await pageActor()
  const { typed } = readSearch(await searchParams)
  const t = translatorFor(language, 'search')
  return { title: typed ? t('of', { typed }) : t('title') }
}

/** Cases and pages of documents that hold what was typed, as far as the reader may see them. */
export default async function SearchPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const { typed, only, after } = readSearch(await searchParams)
  const t = translatorFor(language, 'search')
  const most = only ? MANY : FEW
  const cases = typed && only !== 'pages' ? findCases(actor, typed, { after, most, language, today: today(zone) }) : null
  const pages = typed && only !== 'cases' ? findPages(actor, typed, { after, most }) : null
  const count = (of: Counted) => ('exactly' in of ? t('exactly', { count: of.exactly }) : t('moreThan', { count: of.moreThan }))
  return (
    <div className="search-page">
      <PageHead title={t('title')} />
      <form role="search" action="/search">
        <label className="vh" htmlFor="search-q">{t('label')}</label>
        <TextInput id="search-q" key={typed} name="q" type="search" defaultValue={typed} maxLength={200} autoComplete="off" aria-describedby="search-hint" />
        <Button type="submit">{t('submit')}</Button>
      </form>
      <p id="search-hint" className="meta">{t('hint')}</p>
      {cases && (
        <section aria-labelledby="found-cases">
          <SectionHead id="found-cases" title={t('cases')} count={count(cases.count)}><Link prefetch={false} href={`/requests?view=all&q=${encodeURIComponent(typed)}`}>{t('asList')}</Link></SectionHead>
          {cases.rows.length > 0 ? <CaseList rows={cases.rows} language={language} /> : <p>{t('noCases')}</p>}
          <nav className="row search-steps" aria-label={t('cases')}>
            {only && after !== null && <LinkButton icon="left" href={searchHref(typed, 'cases')}>{t('first')}</LinkButton>}
            {cases.next !== null && <LinkButton icon="right" href={searchHref(typed, 'cases', only ? cases.next : null)}>{only ? t('next') : t('moreCases')}</LinkButton>}
          </nav>
        </section>
      )}
      {pages && (
        <section aria-labelledby="found-pages">
          <SectionHead id="found-pages" title={t('pages')} count={count(pages.count)} />
          {pages.rows.length > 0 ? <PageList rows={pages.rows} typed={typed} language={language} /> : <p>{t('noPages')}</p>}
          <nav className="row search-steps" aria-label={t('pages')}>
            {only && after !== null && <LinkButton icon="left" href={searchHref(typed, 'pages')}>{t('first')}</LinkButton>}
            {pages.next !== null && <LinkButton icon="right" href={searchHref(typed, 'pages', only ? pages.next : null)}>{only ? t('next') : t('morePages')}</LinkButton>}
          </nav>
        </section>
      )}
    </div>
  )
}
