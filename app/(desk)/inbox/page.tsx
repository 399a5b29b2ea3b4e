import type { Metadata } from 'next'
import { pageActor } from '@/app/_server/page-actor'
import { classNames } from '@/app/_ui/class-names'
import { NotFound } from '@/lib/domain/refusal'
import type { PersonActor } from '@/lib/domain/permissions'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { inboxCounts } from '@/lib/queries/inbox/inbox-counts'
import type { InboxCounts } from '@/lib/queries/inbox/inbox-counts'
import { firstWaiting, inboxList } from '@/lib/queries/inbox/inbox-list'
import type { InboxRow } from '@/lib/queries/inbox/inbox-list'
import { mailShown, messageShown } from '@/lib/queries/inbox/inbox-mail'
import type { ShownMail } from '@/lib/queries/inbox/inbox-mail'
import { likelyAnswers } from '@/lib/queries/inbox/likely-answers'
import { mailboxState } from '@/lib/queries/inbox/mailbox-state'
import { tabsFor } from '@/lib/queries/inbox/tabs'
import { mailTroubles } from '@/lib/queries/today/mail-troubles'
import type { InboxTab } from '@/lib/queries/inbox/tabs'
import { inboxHref, readAddress } from './address'
import { InboxHead } from './inbox-head'
import { MailRows } from './mail-rows'
import { MailPane } from './mail-pane'
import { PanelFor } from './panel-for'
import { Undelivered } from './undelivered'
import { WhileReading } from './while-reading'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor()).language, 'inbox')('title') }
}

/** Everything that came in: what waits for a case, what waits to be classified, what came back, what is none of ours, what is done. */
export default async function InboxPage({ searchParams }: Props) {
  const { actor, language, zone } = await pageActor()
  const asked = readAddress(await searchParams)
  const counts = inboxCounts(actor)
  const tabs = tabsFor(actor)
  const tab = tabs.find((one) => one === asked.tab) ?? firstTab(tabs, counts)
  const list = inboxList(actor, tab, asked.after)
  const named = asked.mail ?? (asked.request && tab === 'classify' ? firstWaiting(actor, asked.request) : null)
  const wanted = named ? mailOf(actor, tab, named, language) : null
  const beside = wanted ?? (asked.first ? mailOf(actor, tab, asked.first, language) : null)
  const first = list.rows[0]
  const shown = beside ?? (first ? mailOf(actor, tab, first.id, language) : null)
  const state = mailboxState()
  const t = translatorFor(language, 'inbox')
  const place = list.rows.findIndex((row) => row.id === shown?.id)
  return (
    <div className={classNames('inbox', wanted && 'one')}>
      <InboxHead language={language} zone={zone} tabs={tabs} tab={tab} counts={counts} state={state} settings={actor.role === 'admin' && actor.partnerId === null} />
      <WhileReading reading={state.reading > 0 || (shown?.files.some((file) => file.reading === 'waiting') ?? false)} here={inboxHref(tab, { after: asked.after, [wanted ? 'mail' : 'first']: shown?.id })} />
      <section className="pane lst" aria-label={t('list')}>
        {tab === 'failures' && <Undelivered language={language} zone={zone} troubles={mailTroubles(actor, 'team', language).rows} />}
        <MailRows language={language} zone={zone} tab={tab} after={asked.after} list={list} shownId={shown?.id ?? null} lookedAt={state.lookedAt} more={counts.failures > 0} />
      </section>
      {shown && (
        <>
          <MailPane
            key={`mail ${shown.id}`} language={language} zone={zone} shown={shown} likely={shown.case && shown.messageId ? likelyAnswers(actor, shown.messageId) : []} back={inboxHref(tab, { after: asked.after })}
            place={place < 0 ? null : t('place', { at: place + 1, count: list.rows.length })}
          />
          <PanelFor key={`panel ${shown.id}`} actor={actor} language={language} shown={shown} next={nextOf(tab, asked.after, list.rows, shown.id)} here={inboxHref(tab, { after: asked.after, mail: shown.id })} />
        </>
      )}
    </div>
  )
}

function firstTab(tabs: readonly InboxTab[], counts: InboxCounts): InboxTab {
  return tabs.find((tab) => (tab === 'match' || tab === 'classify' || tab === 'failures') && counts[tab] > 0) ?? tabs[0] ?? 'classify'
}

/** Where work goes on when this one is done: the next of the list, else the one before, else the list. */
function nextOf(tab: InboxTab, after: ReturnType<typeof readAddress>['after'], rows: readonly InboxRow[], id: string): string {
  const at = rows.findIndex((row) => row.id === id)
  const next = rows[at + 1] ?? (at > 0 ? rows[0] : undefined)
  return inboxHref(tab, { after: next ? after : null, mail: next && next.id !== id ? next.id : null })
}

/** A mail that went meanwhile, or isn't shown to this person, is not there: the list is. */
function mailOf(actor: PersonActor, tab: InboxTab, id: string, language: Language): ShownMail | null {
  try {
    return tab === 'classify' ? messageShown(actor, id, language) : mailShown(actor, id, language)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
