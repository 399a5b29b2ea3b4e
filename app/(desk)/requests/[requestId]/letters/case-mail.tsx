import { LinkButton } from '@/app/_ui/button'
import { Banner } from '@/app/_ui/states'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { CaseMail as Mail } from '@/lib/queries/outbox/case-mail'

/** Letters and messages of the case that are on their way, did not leave, or of which nobody knows. */
export function CaseMail({ mails, zone, language }: { mails: readonly Mail[]; zone: string; language: Language }) {
  const t = translatorFor(language, 'outbox')
  return mails.map((mail) => {
    const why = sentenceFor(language, 'mail', `trouble.${mail.why ?? 'unknown'}`, {}, sentenceFor(language, 'mail', 'trouble.unknown'))
    const bad = mail.state === 'failed' || mail.state === 'unknown'
    const words = mail.state === 'failed' ? t('state.failed', { why }) : mail.state === 'unknown' ? t('state.unknown', { why })
      : mail.state === 'sending' ? t('state.sending') : mail.firstFailedAt ? t('state.retries', { why, when: formatInstant(language, mail.nextAt, zone, 'short') }) : t('state.waits')
    return (
      <Banner key={mail.id} tone={bad ? 'late' : 'wait'} icon={bad ? 'alert' : 'send'}>
        <span><b>{sentenceFor(language, 'states', mail.of.kind === 'letter' ? `purpose.${mail.of.purpose}` : 'message.other')}</b> {words} {mail.said && translatorFor(language, 'mail')('said', { said: mail.said })}</span>
        <LinkButton href={`/requests/${mail.requestId}/${mail.of.kind === 'letter' ? `letters/${mail.of.letterId}/send` : `messages/${mail.of.draftId}`}`}>{t('case.look')}</LinkButton>
      </Banner>
    )
  })
}
