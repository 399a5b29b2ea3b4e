import Link from 'next/link'
import { Pill } from '@/app/_ui/pill'
import type { Tone } from '@/app/_ui/pill'
import type { IconName } from '@/app/_ui/icon'
import { DoneLine, Empty } from '@/app/_ui/states'
import { formatDay, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { InboxCursor, InboxList, InboxRow } from '@/lib/queries/inbox/inbox-list'
import type { InboxTab } from '@/lib/queries/inbox/tabs'
import { inboxHref } from './address'
import { RowInSight } from './row-in-sight'

interface Props { language: Language; zone: string; tab: InboxTab; after: InboxCursor | null; list: InboxList; shownId: string | null; lookedAt: string | null; more: boolean }

/** The mails of a tab as links; j and k go through them. `more`: something else of this tab stands above. */
export function MailRows({ language, zone, tab, after, list, shownId, lookedAt, more }: Props) {
  const t = translatorFor(language, 'inbox')
  if (list.rows.length === 0 && tab === 'failures' && more) return null
  if (list.rows.length === 0) return <Nothing language={language} zone={zone} tab={tab} lookedAt={lookedAt} />
  return (
    <>
      <RowInSight shownId={shownId} />
      <ul className="mails">
        {list.rows.map((row) => (
          <li key={row.id}>
            <Link prefetch={false} data-row="" href={inboxHref(tab, { after, mail: row.id })} aria-current={row.id === shownId ? 'true' : undefined}>
              <span className="a"><b><bdi>{row.from ?? t('noSender')}</bdi></b><span className="meta">{row.on ? formatDay(language, row.on, 'short') : formatInstant(language, row.at, zone, 'short')}</span></span>
              <span className="s" lang={row.language ?? undefined}><bdi>{row.subject ?? t('noSubject')}</bdi></span>
              <span className="w">
                <RowPill language={language} tab={tab} row={row} />
                {row.ref && <span className="meta">{row.ref}</span>}
                {!row.ref && row.guess && <span className="meta">{t('guess', { ref: row.guess.ref })} <span>{sentenceFor(language, 'events', `how.${row.guess.why}`)}</span></span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {(after || list.next) && (
        <nav className="mailpages" aria-label={t('pages')}>
          {after && <Link prefetch={false} href={inboxHref(tab)}>{t('firstPage')}</Link>}
          {list.next && <Link prefetch={false} href={inboxHref(tab, { after: list.next })}>{t('nextPage')}</Link>}
        </nav>
      )}
    </>
  )
}

function RowPill({ language, tab, row }: { language: Language; tab: InboxTab; row: InboxRow }) {
  const t = translatorFor(language, 'inbox')
  const [tone, icon, code]: [Tone, IconName, string] = row.state === 'unreadable' ? ['late', 'alert', 'unreadable']
    : row.kind === 'bounce' ? ['late', 'alert', 'bounce']
    : row.kind === 'auto_reply' || row.kind === 'acknowledgement' ? ['idle', 'message', row.kind]
    : tab === 'classify' ? ['act', 'inbox', 'classify'] : tab === 'match' ? ['act', 'inbox', 'match'] : tab === 'spam' ? ['idle', 'ban', 'spam'] : ['good', 'check', 'done']
  return <Pill tone={tone} icon={icon}>{sentenceFor(language, 'inbox', `pill.${code}`, {}, t('pill.done'))}</Pill>
}

function Nothing({ language, zone, tab, lookedAt }: Pick<Props, 'language' | 'zone' | 'tab' | 'lookedAt'>) {
  const t = translatorFor(language, 'inbox')
  const when = lookedAt ? ` ${t('lastCheckSentence', { when: formatInstant(language, lookedAt, zone, 'short') })}` : ''
  return tab === 'match' || tab === 'classify' ? <DoneLine>{t(`nothing.${tab}`)}{when}</DoneLine> : <Empty sentence={t(`nothing.${tab}`)} />
}
