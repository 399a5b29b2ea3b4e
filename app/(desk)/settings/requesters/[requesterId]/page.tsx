import type { Metadata } from 'next'
import { foundOr404, notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { REQUEST_LANGUAGES } from '@/lib/domain/request/words'
import { languageName } from '@/lib/i18n/language-name'
import { requesterList } from '@/lib/queries/house/requester-list'
import { requesterPaper } from '@/lib/queries/house/requester-paper'
import { LetterheadForm } from './letterhead-form'
import { PowerForm } from './power-form'
import { RequesterForm } from '../requester-form'

type Props = { params: Promise<{ requesterId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'settings')('requesters.title') }
}

export default async function RequesterPage({ params }: Props) {
  const { requesterId } = await params
  const { actor, language } = await pageActor(`/settings/requesters/${requesterId}`)
  const { requesters, partners } = await foundOr404(() => requesterList(actor))
  const paper = await foundOr404(() => requesterPaper(actor, requesterId))
  const line = requesters.find((one) => one.id === requesterId)
  notFoundIf(!line)
  const t = translatorFor(language, 'settings')
  const word = translatorFor(language, 'templates')
  const title = line?.name ?? ''
  return (
    <>
      <Breadcrumbs label={t('requesters.title')} crumbs={[{ href: '/settings/requesters', label: t('requesters.title') }, { label: title }]} />
      <PageHead title={title} />
      <Words language={language} messages={messagesFor(language, ['settings', 'templates', 'documents'])}>
        <RequesterForm line={line} partners={partners.map((partner) => ({ value: partner.id, label: partner.name }))} />
        <section className="block" aria-labelledby="power">
          <SectionHead id="power" title={word('power.title')} />
          <p className="meta">{word('power.text')} {paper.powerFilename ? word('power.kept', { name: paper.powerFilename }) : word('power.none')}</p>
          <PowerForm requesterId={requesterId} />
        </section>
        <section className="block" aria-labelledby="paper">
          <SectionHead id="paper" title={word('head.title')} count={paper.letterheads.length} />
          <p className="meta">{word('head.lede')} {paper.letterheads.length === 0 && word('head.none')}</p>
          <LetterheadForm requesterId={requesterId} letterheads={paper.letterheads} languages={REQUEST_LANGUAGES.map((value) => ({ value, label: languageName(language, value) }))} name={title} address={line?.address ?? ''} />
        </section>
      </Words>
    </>
  )
}
