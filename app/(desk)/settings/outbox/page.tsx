import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Empty } from '@/app/_ui/states'
import { formatInstant } from '@/lib/i18n/dates'
import { translatorFor } from '@/lib/i18n/translator'
import { lastRuns, mailState } from '@/lib/queries/outbox/mail-state'
import { outboxList } from '@/lib/queries/outbox/outbox-list'
import { OutboxTable } from './outbox-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/settings/outbox')).language, 'outbox')('list.title') }
}

/** What waits, what failed, what left last, and what the worker did (admin). */
export default async function OutboxPage() {
  const { actor, language, zone } = await pageActor('/settings/outbox')
  const found = await foundOr404(() => outboxList(actor))
  const t = translatorFor(language, 'outbox')
  const { workerSeenAt } = mailState()
  const runs = lastRuns()
  return (
    <>
      <PageHead title={t('list.title')} lede={t('list.lede')} />
      <div className="sections">
        <section aria-labelledby="waiting">
          <SectionHead id="waiting" title={t('list.waiting')} count={found.waiting.length} />
          {found.waiting.length === 0 ? <Empty sentence={t('list.none')} /> : <OutboxTable caption={t('list.waiting')} lines={found.waiting} language={language} zone={zone} />}
        </section>
        <section aria-labelledby="ended">
          <SectionHead id="ended" title={t('list.ended')} count={found.ended.length} />
          {found.ended.length === 0 ? <Empty sentence={t('list.noneEnded')} /> : <OutboxTable caption={t('list.ended')} lines={found.ended} language={language} zone={zone} />}
        </section>
        <section aria-labelledby="runs">
          <SectionHead id="runs" title={t('list.runs')} />
          {workerSeenAt && <p className="soft">{t('list.worker', { when: formatInstant(language, workerSeenAt, zone, 'short') })}</p>}
          <ul className="plainlist">
            {runs.map((run, index) => (
              <li key={index}>
                {formatInstant(language, run.at, zone, 'short')}: {t('list.run', { sent: run.result.sent ?? 0, failed: run.result.failed ?? 0, unknown: run.result.unknown ?? 0, queued: run.result.queued ?? 0 })}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
