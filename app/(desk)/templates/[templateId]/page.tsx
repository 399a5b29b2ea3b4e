import type { Metadata } from 'next'
import { cache } from 'react'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Pill } from '@/app/_ui/pill'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { formatInstant } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-name'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { templatePage } from '@/lib/queries/template/template-page'
import { templateIdOf } from '../template-address'
import { templateChoices } from '../template-choices'
import { TemplateEdit } from '../template-form'
import { ArchiveTemplate } from './archive-template'
import { PreviewInCase } from './preview-in-case'

type Props = { params: Promise<{ templateId: string }> }

const read = cache(async (segment: string) => {
  const { actor, language, zone } = await pageActor(`/templates/${segment}`)
  return { language, zone, page: await foundOr404(() => templatePage(actor, templateIdOf(segment))) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, language } = await read((await params).templateId)
  return { title: `${sentenceFor(language, 'states', `purpose.${page.purpose}`)}, ${shortLawName(page.lawId).name}` }
}

/** One template: its wording, who has read it, the fields that it uses, how it reads in a real case, and its versions. */
export default async function TemplatePage({ params }: Props) {
  const { page, language, zone } = await read((await params).templateId)
  const t = translatorFor(language, 'templates')
  const title = sentenceFor(language, 'states', `purpose.${page.purpose}`)
  const { id, version, name, subject, body, gloss, readBy, readNote } = page
  return (
    <>
      <Breadcrumbs label={t('title')} crumbs={[{ href: '/templates', label: t('title') }, { href: `/templates?law=${page.lawId}`, label: shortLawName(page.lawId).name }, { label: title }]} />
      <PageHead title={title} lede={`${shortLawName(page.lawId).name}, ${languageName(language, page.language)}`}>
        <div className="row">
          <Pill tone={readBy === 'nobody' ? 'act' : 'good'} icon={readBy === 'nobody' ? 'alert' : 'check'}>{t(`read.${readBy}`)}</Pill>
          {page.archived && <Pill tone="idle" icon="archive">{t('archived')}</Pill>}
          <Words language={language} messages={messagesFor(language, ['templates'])}><ArchiveTemplate id={id} archived={page.archived} /></Words>
        </div>
      </PageHead>
      {readBy === 'nobody' && <Banner tone="act"><span>{t('warn.nobody')}</span></Banner>}
      {page.moved && <Banner tone="act" icon="history"><span>{t('moved')}</span></Banner>}
      <div className="two-col">
        <section aria-labelledby="wording">
          <SectionHead id="wording" title={t('edit.title')} />
          <Words language={language} messages={messagesFor(language, ['templates'])}>
            <TemplateEdit template={{ id, version, name, subject, body, gloss, readBy, readNote: readNote ?? '', language: page.language }} choices={templateChoices(language)} />
          </Words>
        </section>
        <div className="sidecol">
          <section aria-labelledby="try">
            <SectionHead id="try" title={t('preview.title')} />
            <Words language={language} messages={messagesFor(language, ['templates', 'letters'])}>
              <PreviewInCase templateId={id} purpose={page.purpose} language={page.language} subject={subject} body={body} />
            </Words>
          </section>
          <section aria-labelledby="fields">
            <SectionHead id="fields" title={t('fields.title')} count={page.fields.length} />
            {page.fields.length === 0 ? <p className="meta">{t('fields.none')}</p> : <ul className="plain-list">{page.fields.map((field) => <li key={field}>{sentenceFor(language, 'letters', `fields.${field}`, {}, field)} <code className="meta">{field}</code></li>)}</ul>}
          </section>
          <section aria-labelledby="history">
            <SectionHead id="history" title={t('history.title')} count={Math.max(1, page.history.length)} />
            <ul className="plain-list">
              {page.history.length === 0 && <li>{t('history.shipped')}</li>}
              {page.history.map((one) => (
                <li key={one.no}>{one.shipped ? t('history.shipped') : t('history.line', { no: one.no, when: formatInstant(language, one.at, zone, 'short'), name: one.by ?? sentenceFor(language, 'common', 'commandLine') })}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}
