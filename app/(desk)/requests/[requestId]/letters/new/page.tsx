import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Empty } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { shortLawName } from '@/lib/domain/law/reference/short-name'
import { languageName } from '@/lib/i18n/language-name'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { newLetter } from '@/lib/queries/letter/new-letter'
import { StartForm } from './start-form'

type Props = { params: Promise<{ requestId: string }>; searchParams: Promise<{ purpose?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'letter-desk')('new.title') }
}

/** Begins a letter: what it is for, in which language, from which template. */
export default async function NewLetterPage({ params, searchParams }: Props) {
  const { requestId } = await params
  const { actor, language } = await pageActor(`/requests/${requestId}/letters/new`)
  const found = await foundOr404(() => newLetter(actor, requestId))
  const { purpose } = await searchParams
  const t = translatorFor(language, 'letter-desk')
  const languages = [...new Set(found.purposes.flatMap((one) => one.languages))]
  return (
    <>
      <Breadcrumbs label={t('head.crumbs')} crumbs={[{ href: '/requests', label: t('head.requests') }, { href: `/requests/${requestId}`, label: found.ref }, { label: t('new.crumb') }]} />
      <PageHead title={t('new.title')} lede={t('new.lede', { ref: found.ref, law: shortLawName(found.lawId).name })} />
      {found.purposes.length === 0 ? <Empty sentence={t('new.none')} /> : (
        <Words language={language} messages={messagesFor(language, ['letter-desk'])}>
          <StartForm
            requestId={requestId} first={found.purposes.find((one) => one.purpose === purpose)?.purpose ?? found.purposes[0]?.purpose ?? 'initial_request'} language={found.language}
            purposes={found.purposes.map((one) => ({
              value: one.purpose, label: sentenceFor(language, 'states', `purpose.${one.purpose}`), hint: t(one.addressee === 'authority' ? 'new.toAuthority' : 'new.toBody'), languages: one.languages,
            }))}
            languages={languages.map((value) => ({ value, label: languageName(language, value) }))}
            templates={found.templates.map((one) => ({ ...one, label: `${one.name} (${sentenceFor(language, 'templates', `read.${one.readBy}`)})` }))}
          />
        </Words>
      )}
    </>
  )
}
