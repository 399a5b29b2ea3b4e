import { now } from '@/lib/clock'
import Link from 'next/link'
import { Banner } from '@/app/_ui/states'
import { SectionHead } from '@/app/_ui/section-head'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { SendPage } from '@/lib/queries/outbox/send-page'
import { Countdown, KeepFresh, Retry } from './mail-acts'
import { SettleForm } from './settle-form'
import { WhyNot } from './why-not'

/** Where the letter's mail stands, in words, with the server's own; and what a person can do about it. */
export function MailStanding({ page, language }: { page: SendPage; language: Language }) {
  const t = translatorFor(language, 'outbox')
  const { mail } = page
  const at = (instant: string) => formatInstant(language, instant, page.zone, 'short')
  if (page.state === 'sent' || page.state === 'filed') {
    const words = mail?.state === 'sent' && mail.endedAt ? t('state.sent', { when: at(mail.endedAt), to: mail.to }) : page.leftAt ? t('state.left', { when: at(page.leftAt) }) : ''
    return (
      <Banner tone="good" icon="done">
        <span>{words} {mail?.said && t('state.said', { said: mail.said })}</span>
        <Link prefetch={false} href={`/requests/${page.requestId}#record`}>{t('state.toCase')}</Link>
      </Banner>
    )
  }
  if (!mail || mail.state === 'cancelled' || mail.state === 'sent') return null
  const why = sentenceFor(language, 'mail', `trouble.${mail.why ?? 'unknown'}`, {}, sentenceFor(language, 'mail', 'trouble.unknown'))
  if (mail.state === 'queued' && mail.firstFailedAt === null) {
    const seconds = Math.ceil((Date.parse(mail.notBefore) - Date.parse(now())) / 1000)
    return (
      <Banner tone="wait" icon="clock" live>
        <Countdown outboxId={mail.id} seconds={Math.max(seconds, 0)} mayUndo={page.may.send} />
      </Banner>
    )
  }
  if (mail.state === 'queued') {
    return (
      <Banner tone="act" icon="clock">
        <span>{t('state.retries', { why, when: at(mail.nextAt) })} <WhyNot said={mail.said} language={language} /></span>
        {page.may.send && <Countdown outboxId={mail.id} seconds={null} mayUndo />}
      </Banner>
    )
  }
  if (mail.state === 'sending') return <Banner tone="wait" icon="send" live><span>{t('state.sending')}</span><KeepFresh /></Banner>
  if (mail.state === 'failed') {
    return (
      <Banner tone="late">
        <span>{t('state.failed', { why })} <WhyNot said={mail.said} language={language} /></span>
        {page.may.send && page.stays === null && mail.why !== 'settled' && mail.why !== 'bytes_missing' && <Retry outboxId={mail.id} />}
      </Banner>
    )
  }
  return (
    <>
      <Banner tone="late"><span>{t('state.unknown', { why })}</span></Banner>
      {page.may.send && (
        <section aria-labelledby="settle">
          <SectionHead id="settle" title={t('settle.title')}>{t('settle.lede')}</SectionHead>
          <SettleForm outboxId={mail.id} hints={{ sent: t('settle.sentHint'), notSent: t('settle.notSentHint') }} />
        </section>
      )}
    </>
  )
}
