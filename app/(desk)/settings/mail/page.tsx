import type { Metadata } from 'next'
import Link from 'next/link'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { mailWay } from '@/lib/commands/house/mail-way'
import { formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { keptIncomingMail, keptMailSettings } from '@/lib/queries/outbox/mail-settings-page'
import { mailState } from '@/lib/queries/outbox/mail-state'
import { Incoming } from './incoming'
import { MailForm } from './mail-form'
import { PauseMail } from './pause-mail'
import { TestForm } from './test-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/mail')).language, 'mail')('title') }
}

/** How mail leaves and comes in, whether it does, and tests that say why not (admin). */
export default async function MailPage() {
  const { actor, language, zone, person } = await pageActor('/settings/mail')
  const kept = await foundOr404(() => keptMailSettings(actor))
  const incoming = keptIncomingMail(actor)
  const [way, state] = [mailWay(), mailState()]
  const t = translatorFor(language, 'mail')
  const result = kept.testResult === 'ok' ? t('test.ok') : sentenceFor(language, 'mail', `trouble.${kept.testResult}`, {}, '')
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      <Words language={language} messages={messagesFor(language, ['mail'])}>
        <div className="sections">
          <section aria-labelledby="outgoing">
            <SectionHead id="outgoing" title={t('outgoing.title')}><Link prefetch={false} href="/settings/outbox">{t('outgoing.outbox')}</Link></SectionHead>
            <div className="stack">
              {way.host === null
                ? <Banner tone="act"><span>{t('outgoing.notSetUp')}</span></Banner>
                : <Banner tone="good" icon="send"><span>{t('outgoing.ready', { host: `${way.host}:${way.port}`, from: way.from })} {way.serverBy === 'environment' && t('outgoing.fromEnvironment')}</span></Banner>}
              {way.host !== null && !way.fromSet && <Banner tone="act"><span>{t('outgoing.noFrom', { from: way.from })}</span></Banner>}
              {state.paused && <Banner tone="late"><span>{t('pause.paused')}</span></Banner>}
              <p className="row"><PauseMail paused={state.paused} /><span className="meta">{t('outgoing.queued', { count: state.queued })}</span></p>
            </div>
          </section>
          <MailForm kept={kept} />
          <section aria-labelledby="test">
            <SectionHead id="test" title={t('test.title')}>{t('test.lede')}</SectionHead>
            {kept.testedAt && <p className="meta">{t('test.last', { when: formatInstant(language, kept.testedAt, zone, 'short'), result })}</p>}
            <TestForm to={person.email} />
          </section>
          <Incoming kept={incoming} language={language} zone={zone} />
        </div>
      </Words>
    </>
  )
}
