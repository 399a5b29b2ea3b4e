import { Icon } from '@/app/_ui/icon'
import { Banner } from '@/app/_ui/states'
import { Tabs } from '@/app/_ui/tabs'
import { Words } from '@/app/_ui/words'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { messagesFor } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { InboxCounts } from '@/lib/queries/inbox/inbox-counts'
import type { MailboxState } from '@/lib/queries/inbox/mailbox-state'
import type { InboxTab } from '@/lib/queries/inbox/tabs'
import { AddMails } from './add-mails'
import { inboxHref } from './address'

interface Props { language: Language; zone: string; tabs: readonly InboxTab[]; tab: InboxTab; counts: InboxCounts; state: MailboxState; settings: boolean }

/** The head of the inbox: its tabs with what waits in each, when the mailbox was last looked into, and what is wrong with it. */
export function InboxHead({ language, zone, tabs, tab, counts, state, settings }: Props) {
  const t = translatorFor(language, 'inbox')
  const at = (instant: string) => formatInstant(language, instant, zone, 'short')
  const count = (one: InboxTab) => (one === 'match' || one === 'classify' || (one === 'failures' && counts.failures > 0) ? counts[one] : null)
  return (
    <header className="ibh">
      <h1>{t('title')}</h1>
      <Tabs
        label={t('folders')}
        tabs={tabs.map((one) => {
          const n = count(one)
          return { href: inboxHref(one), label: t(`tab.${one}`), current: one === tab, ...(n === null ? {} : { count: formatNumber(language, n) }) }
        })}
      />
      <p className="meta last" role="status">
        {state.lookedAt ? t('lastCheck', { when: at(state.lookedAt) }) : t(state.known ? 'neverChecked' : 'noMailbox')}
        {state.reading > 0 && <> · {t('reading', { count: state.reading })}</>}
      </p>
      {state.left > 0 && <p className="meta"><Icon name="alert" /> {t('left', { count: state.left })}</p>}
      {tabs.includes('match') && <Words language={language} messages={messagesFor(language, ['inbox', 'documents'])}><AddMails /></Words>}
      {state.trouble && (
        <Banner tone="late">
          <span>
            {t('trouble', { since: state.failingSince ? at(state.failingSince) : '–', why: sentenceFor(language, 'mail', `trouble.${state.trouble}`, {}, sentenceFor(language, 'mail', 'trouble.unknown')) })}
            {state.said && <> {t('said')} <q>{state.said}</q></>} {state.lookedAt ? t('lastWell', { when: at(state.lookedAt) }) : t('neverWell')}{!settings && ` ${t('askAdmin')}`}
          </span>
          {settings && <a href="/settings/mail">{t('settings')}</a>}
        </Banner>
      )}
    </header>
  )
}
