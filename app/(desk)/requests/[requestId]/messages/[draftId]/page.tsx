import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { cache } from 'react'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { LinkButton } from '@/app/_ui/button'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { mailWay } from '@/lib/commands/house/mail-way'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { letterList } from '@/lib/queries/letter/letter-list'
import { messagePage } from '@/lib/queries/message/message-page'
import type { MessagePage } from '@/lib/queries/message/message-page'
import { requestPage } from '@/lib/queries/request/request-page'
import { letterStep, wantedLetter } from '../../letters/letter-step'
import { Instead } from '../answer-slot'
import type { EditorMessage } from './editor-message'
import { MessageForm } from './message-form'
import { MessageStanding } from './message-standing'
import { WhatLeft } from './what-left'

type Props = { params: Promise<{ requestId: string; draftId: string }> }

const read = cache(async (requestId: string, draftId: string) => {
  const { actor, language, person } = await pageActor(`/requests/${requestId}/messages/${draftId}`)
  return { actor, language, person, page: await foundOr404(() => messagePage(actor, requestId, draftId)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { requestId, draftId } = await params
  const { page, language } = await read(requestId, draftId)
  return { title: `${translatorFor(language, 'message-desk')(page.answers ? 'titleAnswer' : 'title')} ${page.ref}` }
}

/** A short message without legal purpose: while it is written, on its way, and afterwards. */
export default async function MessagePageOf({ params }: Props) {
  const { requestId, draftId } = await params
  const { actor, language, person, page } = await read(requestId, draftId)
  const t = translatorFor(language, 'message-desk')
  const open = page.left === null && !page.leaving
  const way = mailWay()
  const letters = letterList(actor, requestId)
  const wanted = open ? letterStep(requestId, page.instead ?? wantedLetter(requestPage(actor, requestId, language)), letters) : null
  return (
    <div className="sendpage">
      <Breadcrumbs
        label={sentenceFor(language, 'letter-desk', 'head.crumbs')}
        crumbs={[{ href: '/requests', label: sentenceFor(language, 'letter-desk', 'head.requests') }, { href: `/requests/${requestId}`, label: page.ref }, { label: t(page.answers ? 'titleAnswer' : 'title') }]}
      />
      <PageHead title={t(page.answers ? 'titleAnswer' : 'title')} lede={t('lede')} />
      <Words language={language} messages={messagesFor(language, ['message-desk', 'letter-desk', 'outbox', 'mail', 'documents', 'request-forms'])}>
        <div className="sections">
          <MessageStanding page={page} language={language} />
          {page.answers && (
            <p className="meta">{sentenceFor(language, 'inbox', 'answers')} <a href={`/requests/${requestId}#message-${page.answers.id}`}><bdi>{page.answers.by || sentenceFor(language, 'states', 'message.reply')}</bdi>, {formatDay(language, page.answers.on)}</a></p>
          )}
          {open && page.instead && <Instead letter={wanted} language={language} />}
          {open && !page.instead && (
            <p className="legal meta">
              {t('legal.none')} {letters.mayDraft && t(wanted ? 'legal.next' : 'legal.other')}{' '}
              {letters.mayDraft && <LinkButton look="quiet" icon="file" href={wanted?.href ?? `/requests/${requestId}/letters/new`}>{wanted ? sentenceFor(language, 'states', `purpose.${wanted.purpose}`) : sentenceFor(language, 'letter-desk', 'list.new')}</LinkButton>}
            </p>
          )}
          {open && !page.may.write && <p className="meta">{t('readOnly')}</p>}
          {open && page.may.send && page.paused && <Banner tone="act"><span>{t('paused')}</span></Banner>}
          {open && page.may.send && !page.paused && way.host === null && <Banner tone="act"><span>{t('noServer')}</span></Banner>}
          {open && page.may.write ? <MessageForm key={draftId} message={editorMessage(page, person.id, language)} /> : <WhatLeft page={page} way={way} language={language} />}
        </div>
      </Words>
    </div>
  )
}

function editorMessage(page: MessagePage, personId: string, language: Language): EditorMessage {
  const { draftId, requestId, version, quote, enclosures, may, to, subject, text, quoted } = page
  return {
    draftId, requestId, language: page.language, version, quote, enclosures, may, personId, savedText: formatInstant(language, page.savedAt, page.zone, 'time'), values: { to, subject, text, quoted }, sendKey: randomUUID(),
    filesSize: formatBytes(language, enclosures.reduce((sum, one) => sum + one.size, 0)), doubtful: page.addresses.filter((one) => one.doubtful).map((one) => one.address),
    choices: {
      addresses: page.addresses.map(({ address, name }) => ({ value: address, label: name ? `${name} <${address}>` : address })),
      documents: page.documents.map(({ id, filename, size }) => ({ value: id, label: `${filename} (${formatBytes(language, size)})` })),
    },
    stays: page.instead ? 'instead' : may.send ? null : 'notYours',
  }
}
