import Link from 'next/link'
import { Countdown, KeepFresh } from '@/app/(desk)/requests/[requestId]/letters/[letterId]/send/mail-acts'
import { SettleForm } from '@/app/(desk)/requests/[requestId]/letters/[letterId]/send/settle-form'
import { WhyNot } from '@/app/(desk)/requests/[requestId]/letters/[letterId]/send/why-not'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { now } from '@/lib/clock'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MessagePage } from '@/lib/queries/message/message-page'

/** Where the message's mail stands, in words, with the server's own; and what a person can do about it. */
export function MessageStanding({ page, language }: { page: MessagePage; language: Language }) {
  const t = translatorFor(language, 'outbox'), own = translatorFor(language, 'message-desk')
  const { mail } = page
  if (!mail) return null
  const at = (instant: string) => formatInstant(language, instant, page.zone, 'short')
  const why = sentenceFor(language, 'mail', `trouble.${mail.why ?? 'unknown'}`, {}, sentenceFor(language, 'mail', 'trouble.unknown'))
  if (page.left) {
    return (
      <Banner tone="good" icon="done">
        <span>{t('state.sent', { when: at(mail.endedAt ?? mail.queuedAt), to: mail.to })} {mail.said && t('state.said', { said: mail.said })}</span>
        <Link prefetch={false} href={`/requests/${page.requestId}#message-${page.left.messageId}`}>{t('state.toCase')}</Link>
      </Banner>
    )
  }
  switch (mail.state) {
    case 'cancelled': return <Banner tone="idle" icon="undo"><span>{own('again')}</span></Banner>
    case 'sending': return <Banner tone="wait" icon="send" live><span>{t('state.sending')}</span><KeepFresh /></Banner>
    case 'failed': return <Banner tone="late"><span>{own('failed', { why })} <WhyNot said={mail.said} language={language} /></span></Banner>
    case 'queued': {
      if (mail.firstFailedAt !== null) {
        return <Banner tone="act" icon="clock"><span>{t('state.retries', { why, when: at(mail.nextAt) })} <WhyNot said={mail.said} language={language} /></span>{page.may.send && <Countdown outboxId={mail.id} seconds={null} mayUndo />}</Banner>
      }
      const seconds = Math.max(0, Math.ceil((Date.parse(mail.notBefore) - Date.parse(now())) / 1000))
      return <Banner tone="wait" icon="clock" live><Countdown outboxId={mail.id} seconds={seconds} mayUndo={page.may.send} /></Banner>
    }
    default: return (
      <>
        <Banner tone="late"><span>{t('state.unknown', { why })}</span></Banner>
        {page.may.send && (
          <section aria-labelledby="settle">
            <SectionHead id="settle" title={t('settle.title')}>{t('settle.lede')}</SectionHead>
            <SettleForm outboxId={mail.id} hints={{ sent: own('sentHint'), notSent: own('notSentHint') }} />
          </section>
        )}
      </>
    )
  }
}
