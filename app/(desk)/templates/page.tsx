import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { DataTable } from '@/app/_ui/data-table'
import { PageHead } from '@/app/_ui/page-head'
import { Pill } from '@/app/_ui/pill'
import { SectionHead } from '@/app/_ui/section-head'
import { Empty } from '@/app/_ui/states'
import { Tabs } from '@/app/_ui/tabs'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { languageName } from '@/lib/i18n/language-name'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { templateList } from '@/lib/queries/template/template-list'
import { addressOfTemplate } from './template-address'

type Props = { searchParams: Promise<{ law?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/templates')).language, 'templates')('title') }
}

/** All templates, law by law: what for, in which language, and who has read them. */
export default async function TemplatesPage({ searchParams }: Props) {
  const { actor, language } = await pageActor('/templates')
  const all = await foundOr404(() => templateList(actor))
  const { law } = await searchParams
  const t = translatorFor(language, 'templates')
  const laws = [...new Set(all.map((one) => one.lawId))]
  const shown = laws.filter((one) => law === undefined || one === law)
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')}>
        <LinkButton href="/templates/new" look="primary" icon="plus">{t('add')}</LinkButton>
      </PageHead>
      <div className="templatefilter">
        <Tabs label={t('filterLaw')} tabs={[{ href: '/templates', label: t('all'), current: law === undefined }, ...laws.map((one) => ({ href: `/templates?law=${one}`, label: shortLawName(one).name, current: one === law }))]} />
      </div>
      {shown.length === 0 && <Empty sentence={t('empty')} />}
      {shown.map((one) => {
        const { name, language: lang } = shortLawName(one)
        const rows = all.filter((line) => line.lawId === one)
        return (
          <section key={one} className="block" aria-labelledby={`law-${one}`}>
            <SectionHead id={`law-${one}`} title={<span lang={lang}>{name}</span>} count={rows.length} />
            <DataTable
              className="slips" caption={t('list', { law: name })} rows={rows} rowKey={(line) => line.id}
              columns={[
                { key: 'purpose', head: t('purpose'), names: true, cell: (line) => <Link prefetch={false} href={addressOfTemplate(line.id)}>{sentenceFor(language, 'states', `purpose.${line.purpose}`)}</Link> },
                { key: 'language', head: t('language'), cell: (line) => languageName(language, line.language) },
                { key: 'name', head: t('name'), cell: (line) => <span lang={line.language}>{line.name}</span> },
                { key: 'version', head: t('version'), cell: (line) => `${line.version}, ${line.shipped ? (line.version > 1 ? t('changed') : t('shipped')) : t('own')}` },
                { key: 'read', head: t('readByHead'), cell: (line) => <Pill tone={line.readBy === 'nobody' ? 'act' : 'good'} icon={line.readBy === 'nobody' ? 'alert' : 'check'}>{t(`read.${line.readBy}`)}</Pill> },
                { key: 'uses', head: t('uses'), cell: (line) => <>{line.uses}{line.archived && <> <Pill tone="idle" icon="archive">{t('archived')}</Pill></>}</> },
              ]}
            />
          </section>
        )
      })}
    </>
  )
}
