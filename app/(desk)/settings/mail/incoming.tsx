import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { exampleReplyAddress, mailIn } from '@/lib/commands/house/mail-way'
import type { Language } from '@/lib/i18n/languages'
import { formatInstant } from '@/lib/i18n/dates'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { mailboxLooks } from '@/lib/queries/outbox/mail-settings-page'
import type { KeptIncomingMail } from '@/lib/queries/outbox/mail-settings-page'
import { MailboxForm } from './mailbox-form'
import { TestMailbox } from './test-mailbox'

/** The mailbox that answers come to: whether it is looked into, what keeps us from it, its form and its test. */
export function Incoming({ kept, language, zone }: { kept: KeptIncomingMail; language: Language; zone: string }) {
  const t = translatorFor(language, 'mail')
  const way = mailIn(), looks = way && mailboxLooks(way.name), own = exampleReplyAddress()
  const when = (instant: string) => formatInstant(language, instant, zone, 'short')
  return (
    <section aria-labelledby="incoming">
      <SectionHead id="incoming" title={t('incoming.title')}>{t('incoming.lede')}</SectionHead>
      <div className="stack">
        {way === null
          ? <Banner tone="act"><span>{t('incoming.notSetUp')}</span></Banner>
          : <Banner tone="good" icon="inbox"><span>{t('incoming.ready', { host: `${way.host}:${way.port}`, user: way.user, folder: way.folder })} {way.by === 'environment' && t('outgoing.fromEnvironment')}</span></Banner>}
        {looks?.trouble && (
          <Banner tone="late"><span>{t('incoming.failing', { when: when(looks.failingSince ?? '') })} {sentenceFor(language, 'mail', `trouble.${looks.trouble}`, {}, '')} {looks.said && t('said', { said: looks.said })}</span></Banner>
        )}
        {looks?.lookedAt && <p className="meta">{t('incoming.looked', { when: when(looks.lookedAt) })}</p>}
        {own && <p className="meta">{t('incoming.own', { address: own })}</p>}
        <MailboxForm kept={kept} />
        <TestMailbox />
      </div>
    </section>
  )
}
