import Link from 'next/link'
import { SectionHead } from '@/app/_ui/section-head'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MessageDrafts } from '@/lib/queries/message/message-drafts'
import { StartMessage } from './start-message'

/** The messages of a case that have not left, and the way to a new one; nothing where there is neither. */
export function CaseMessages({ requestId, found, zone, language }: { requestId: string; found: MessageDrafts; zone: string; language: Language }) {
  const t = translatorFor(language, 'message-desk')
  const mayStart = found.mayWrite && found.instead === null
  if (found.drafts.length === 0) return mayStart ? <p className="row startmessage"><StartMessage requestId={requestId}>{t('write')}</StartMessage> <span className="meta">{t('lede')}</span></p> : null
  return (
    <section aria-labelledby="messages">
      <SectionHead id="messages" title={t('list.title')} count={found.drafts.length}>{mayStart && <StartMessage requestId={requestId} look="link">{t('write')}</StartMessage>}</SectionHead>
      <ul className="letterlist">
        {found.drafts.map((one) => (
          <li key={one.draftId}>
            <p><Link prefetch={false} href={`/requests/${requestId}/messages/${one.draftId}`}><bdi>{one.subject || t('title')}</bdi></Link></p>
            <p className="meta">
              {one.to && <><bdi>{sentenceFor(language, 'letter-desk', 'list.to', { name: one.to })}</bdi>. </>}
              {t('list.saved', { when: formatInstant(language, one.savedAt, zone, 'short'), name: one.savedBy ?? sentenceFor(language, 'common', 'commandLine') })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
