import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { cache } from 'react'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { mailWay } from '@/lib/commands/house/mail-way'
import { factName } from '@/lib/i18n/deadline-text'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { sendPage } from '@/lib/queries/outbox/send-page'
import { FileForm } from './file-form'
import { MailStanding } from './mail-standing'
import { Package } from './package'
import { SendButton } from './send-button'
import { filesText, WhatGoes } from './what-goes'

type Props = { params: Promise<{ requestId: string; letterId: string }> }

const read = cache(async (requestId: string, letterId: string) => {
  const { actor, language } = await pageActor(`/requests/${requestId}/letters/${letterId}/send`)
  return { language, page: await foundOr404(() => sendPage(actor, requestId, letterId)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { requestId, letterId } = await params
  const { page, language } = await read(requestId, letterId)
  return { title: `${titleOf(language, page)} ${page.ref}` }
}

type Page = Awaited<ReturnType<typeof sendPage>>
const byMail = (page: Page) => page.channel === 'email'
const titleOf = (language: Parameters<typeof translatorFor>[0], page: Page) =>
  translatorFor(language, 'outbox')(byMail(page) ? 'title.send' : 'title.file', { letter: sentenceFor(language, 'states', `purpose.${page.purpose}`) })

/** The last look before a letter leaves: what goes to whom, what starts by it, and afterwards where it stands. */
export default async function SendPage({ params }: Props) {
  const { requestId, letterId } = await params
  const { page, language } = await read(requestId, letterId)
  const t = translatorFor(language, 'outbox')
  const way = mailWay()
  const here = page.state !== 'sent' && page.state !== 'filed'
  const underWay = page.mail !== null && ['queued', 'sending', 'unknown'].includes(page.mail.state)
  const mayNow = here && !underWay && page.stays === null && (byMail(page) ? page.may.send : page.may.file)
  const letterHref = `/requests/${requestId}/letters/${letterId}`
  return (
    <div className="sendpage">
      <Breadcrumbs
        label={sentenceFor(language, 'letter-desk', 'head.crumbs')}
        crumbs={[
          { href: '/requests', label: sentenceFor(language, 'letter-desk', 'head.requests') }, { href: `/requests/${requestId}`, label: page.ref },
          { href: letterHref, label: sentenceFor(language, 'states', `purpose.${page.purpose}`) }, { label: t(byMail(page) ? 'crumb' : 'crumbFile') },
        ]}
      />
      <PageHead title={titleOf(language, page)} lede={mayNow ? t(byMail(page) ? 'lede.send' : 'lede.file') : undefined} />
      <Words language={language} messages={messagesFor(language, ['outbox', 'mail', 'documents', 'request-forms'])}>
        <div className="sections">
          <MailStanding page={page} language={language} />
          {here && !underWay && page.stays && (
            <Banner tone="late">
              <span>{t('stays')} {sentenceFor(language, 'refusals', page.stays.code, { ...page.stays.params })}</span>
              <LinkButton href={letterHref}>{t('openLetter')}</LinkButton>
            </Banner>
          )}
          {here && !page.stays && !(byMail(page) ? page.may.send : page.may.file) && <Banner tone="idle" icon="lock"><span>{t('notYours')}</span></Banner>}
          {mayNow && byMail(page) && page.paused && <Banner tone="act"><span>{t('paused')}</span></Banner>}
          {mayNow && byMail(page) && !page.paused && way.host === null && <Banner tone="act"><span>{t('noServer')}</span></Banner>}
          <WhatGoes page={page} way={way} language={language} />
          {here && (
            <section aria-labelledby="clock">
              <SectionHead id="clock" title={t('clock.title')} />
              <p>{page.fact === null ? t('clock.none') : byMail(page) ? t('clock.send', { fact: factName(language, page.fact.type) }) : t('clock.file')}</p>
            </section>
          )}
          {mayNow && byMail(page) && (
            <div className="row">
              <SendButton letterId={letterId} sendKey={randomUUID()}>{t('send', { to: page.addressee.email ?? '', files: filesText(language, page.files) })}</SendButton>
              <LinkButton look="quiet" href={letterHref}>{t('openLetter')}</LinkButton>
            </div>
          )}
          {mayNow && !byMail(page) && (
            <>
              <Package page={page} language={language} />
              <section aria-labelledby="receipt">
                <SectionHead id="receipt" title={t('file.title')} />
                <FileForm letterId={letterId} requestId={requestId} today={page.today} mayUpload={page.may.document} />
              </section>
            </>
          )}
        </div>
      </Words>
    </div>
  )
}
