import type { Metadata } from 'next'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { LinkButton } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { Caveat } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { isMailFile } from '@/lib/domain/document/media-type'
import { formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { formatBytes } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { documentPage } from '@/lib/queries/document/document-page'
import { documentText } from '@/lib/queries/document/document-text'
import { ReadText, readingInWords } from './read-text'
import { ShownDocument } from './shown-document'

type Props = { params: Promise<{ requestId: string; documentId: string }>; searchParams: Promise<{ page?: string | string[]; q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { requestId, documentId } = await params
  const { actor } = await pageActor()
  return { title: (await foundOr404(() => documentPage(actor, requestId, documentId))).document.filename }
}

/** One document of a case: what it is, who added it when, its bytes shown, and the ones before and after it. */
export default async function DocumentViewPage({ params, searchParams }: Props) {
  const { requestId, documentId } = await params
  const { actor, language, zone } = await pageActor()
  const page = await foundOr404(() => documentPage(actor, requestId, documentId))
  const t = translatorFor(language, 'documents')
  const common = translatorFor(language, 'common')
  const { document, place } = page
  const address = `/requests/${requestId}`
  const machine = 'actor' in page.addedBy && page.addedBy.actor === 'command line' ? common('commandLine') : common('system')
  const by = 'person' in page.addedBy ? page.addedBy.person : machine
  const neighbour = (id: string) => `${address}/documents/${id}`
  const asked = await searchParams
  const startPage = Number.parseInt([asked.page].flat()[0] ?? '', 10) || 1
  const typed = ([asked.q].flat()[0] ?? '').trim().slice(0, 200)
  const read = documentText(document.sha256, startPage)
  const isMail = isMailFile(document.mediaType, document.filename)
  const words = <ReadText read={read} typed={typed} shown={page.viewing} language={language} of={document.language} isMail={isMail} />
  return (
    <>
      <Breadcrumbs
        label={t('view.nav')}
        crumbs={[{ href: address, label: document.ref }, { label: <bdi className="docname">{document.filename}</bdi> }]}
      />
      <PageHead title={<bdi className="serif docname">{document.filename}</bdi>}>
        <div className="row">
          {place.previous && <LinkButton icon="left" iconOnly look="quiet" href={neighbour(place.previous)}>{t('view.previous')}</LinkButton>}
          <span className="meta">{t('view.position', { index: place.index, count: place.count })}</span>
          {place.next && <LinkButton icon="right" iconOnly look="quiet" href={neighbour(place.next)}>{t('view.next')}</LinkButton>}
          {page.viewing !== 'missing' && (
            <a className="btn primary" href={`/api/documents/${document.id}`} download><Icon name="download" />{t('view.download')}</a>
          )}
        </div>
      </PageHead>
      <div className="docview">
        <Words language={language} messages={messagesFor(language, ['documents'])}>
          <div>
            {isMail && words}
            <ShownDocument page={page} t={t} startPage={startPage} marked={typed} />
            {!isMail && words}
          </div>
        </Words>
        <aside aria-label={t('view.page')}>
          <dl className="dl">
            <dt>{t('view.added')}</dt>
            <dd>{t('view.addedBy', { when: formatInstant(language, document.addedAt, zone), who: by })}</dd>
            <dt>{t('view.size')}</dt>
            <dd>{formatBytes(language, document.size)}</dd>
            <dt>{t('view.type')}</dt>
            <dd className="docname">{typeName(page.type)}</dd>
            <dt>{t('reading.title')}</dt>
            <dd>{readingInWords(language, read)}</dd>
            <dt>{t('view.sha256')}</dt>
            <dd className="hash">{document.sha256}</dd>
          </dl>
          {document.illustrative && <Caveat>{t('view.illustrative')}</Caveat>}
        </aside>
      </div>
    </>
  )
}

/** "application/pdf" as people say it; a type that nobody says keeps its own name. */
const typeName = (type: string) => (/^(application\/pdf|image\/\w+)$/.test(type) ? type.slice(type.indexOf('/') + 1).toUpperCase() : type)
