import type { Metadata } from 'next'
import Link from 'next/link'
import { DataTable } from '@/app/_ui/data-table'
import { SectionHead } from '@/app/_ui/section-head'
import { today } from '@/lib/clock'
import { countryOf } from '@/lib/domain/law/country'
import { lawGuide } from '@/lib/domain/law/guide/law-guide'
import type { LawGuide } from '@/lib/domain/law/guide/types'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { SNAPSHOT } from '@/lib/domain/law/reference/snapshot'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { lawTitle, officialTitle } from '@/lib/i18n/law-title'
import { regionName } from '@/lib/i18n/region-name'
import { ruleText } from '@/lib/i18n/rule-text'
import { translatorFor } from '@/lib/i18n/translator'
import { publicLaw } from '@/lib/queries/law/public-law'
import { readerLanguage } from '../_components/reader'
import { CalendarList } from './_parts/calendar-list'
import { GuideHead } from './_parts/guide-head'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'law-guide')('title') }
}

export default async function LawsPage() {
  const language = await readerLanguage()
  const t = translatorFor(language, 'law-guide')
  const { laws } = publicLaw()
  const guides = Object.keys(laws).flatMap((law) => lawGuide(law, today('UTC'), laws) ?? [])
  const countries = [...new Set(guides.map((guide) => countryOf(guide.jurisdiction)))]
  return (
    <div className="guide">
      <GuideHead language={language} at="laws" title={t('title')} lede={t('lede')} />
      <p className="soft">{t('advice')} {t('asOf', { day: formatDay(language, SNAPSHOT.made) })} {t('notes')}</p>
      <div className="sections">
        {countries.map((country) => (
          <section key={country} aria-labelledby={`country-${country}`}>
            <SectionHead id={`country-${country}`} title={regionName(language, country)} />
            <LawTable country={country} guides={guides.filter((guide) => countryOf(guide.jurisdiction) === country)} language={language} />
          </section>
        ))}
        <CalendarList language={language} year={Number(today('UTC').slice(0, 4))} />
      </div>
    </div>
  )
}

function LawTable({ country, guides, language }: { country: string; guides: readonly LawGuide[]; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  const line = (guide: LawGuide, topic: 'term' | 'silence') => {
    const reply = guide.clocks.find((rule) => rule.id.endsWith('.reply'))
    const found = reply?.lines.find((one) => one.topic === topic)
    return found ? ruleText(language, found.sentence) : topic === 'term' ? t('list.noTerm') : '–'
  }
  return (
    <DataTable
      className="slips laws" caption={t('list.caption', { country: regionName(language, country) })} rows={guides} rowKey={(guide) => guide.law}
      columns={[
        {
          key: 'law', head: t('list.law'), names: true,
          cell: ({ law }) => <><Link prefetch={false} href={`/law/${law}`} lang={shortLawName(law).language}>{shortLawName(law).name}</Link> <Called law={law} language={language} /></>,
        },
        { key: 'term', head: t('list.term'), cell: (guide) => line(guide, 'term') },
        { key: 'silence', head: t('list.silence'), cell: (guide) => line(guide, 'silence') },
        {
          key: 'loaded', head: t('list.loaded'),
          cell: ({ versions }) => <>{versions[0] && <time dateTime={versions[0].validFrom}>{formatDay(language, versions[0].validFrom)}</time>} <span className="meta">{t('list.versions', { count: versions.length })}</span></>,
        },
      ]}
    />
  )
}

/** What the law is called in the reader's language, else by its gazette. */
function Called({ law, language }: { law: string; language: Language }) {
  const title = lawTitle(language, law) ?? (shortLawName(law).language === language ? officialTitle(law) : null)
  return title && <small className="meta" lang={title.lang}>{title.text}</small>
}
