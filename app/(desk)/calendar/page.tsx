import type { Metadata } from 'next'
import Link from 'next/link'
import { pageActor } from '@/app/_server/page-actor'
import { PageHead } from '@/app/_ui/page-head'
import { SectionHead } from '@/app/_ui/section-head'
import { Seg } from '@/app/_ui/tabs'
import { Words } from '@/app/_ui/words'
import { today } from '@/lib/clock'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { agenda } from '@/lib/queries/agenda/agenda'
import { ownFeeds } from '@/lib/queries/calendar-feed/own-feeds'
import { firstScope } from '@/lib/queries/today/today-scope'
import { AgendaList } from './agenda-list'
import { FeedForm } from './feed-form'
import { FeedTable } from './feed-table'
import { MonthGrid } from './month-grid'
import { askedOf, hrefOf, spanOf, stepOf } from './span'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'agenda')('title') }
}

export default async function CalendarPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const t = translatorFor(language, 'agenda')
  const day = today(zone)
  const asked = askedOf(await searchParams, day, firstScope(actor))
  const span = spanOf(asked)
  const found = agenda(actor, asked.whose, language, { ...span, today: day })
  const feeds = ownFeeds(actor).map(({ createdAt, ...one }) => ({ ...one, made: formatInstant(language, createdAt, zone, 'long') }))
  const heading = asked.form === 'month' ? formatDay(language, asked.on, 'month') : t('span', { from: formatDay(language, span.from, 'short'), to: formatDay(language, span.to, 'long') })
  return (
    <>
      <PageHead title={t('title')}>
        <Seg label={t('whose')} tabs={(['mine', 'team'] as const).map((whose) => ({ href: hrefOf(asked, { whose }), label: t(whose), current: asked.whose === whose }))} />
        <Seg label={t('form')} tabs={(['agenda', 'month'] as const).map((form) => ({ href: hrefOf(asked, { form }), label: t(form), current: asked.form === form }))} />
      </PageHead>
      <div className="calendar-page">
        <section aria-labelledby="calendar-span">
          <SectionHead id="calendar-span" title={heading}>
            <span className="calendar-steps">
              <Link prefetch={false} href={hrefOf(asked, { on: stepOf(asked, -1) })}>{t('previous')}</Link>
              <Link prefetch={false} href={hrefOf(asked, { on: day })}>{t('toToday')}</Link>
              <Link prefetch={false} href={hrefOf(asked, { on: stepOf(asked, 1) })}>{t('next')}</Link>
            </span>
          </SectionHead>
          {asked.form === 'month'
            ? <MonthGrid language={language} today={day} agenda={found} asked={asked} span={span} />
            : <AgendaList language={language} today={day} agenda={found} span={span} />}
        </section>
        <section className="block" aria-labelledby="calendar-feed">
          <SectionHead id="calendar-feed" title={t('feed.title')} />
          <p className="meta">{t('feed.lede')}</p>
          <Words language={language} messages={messagesFor(language, ['agenda'])}>
            {feeds.length > 0 ? <FeedTable feeds={feeds} /> : <p className="soft">{t('feed.none')}</p>}
            <FeedForm />
          </Words>
        </section>
      </div>
    </>
  )
}
