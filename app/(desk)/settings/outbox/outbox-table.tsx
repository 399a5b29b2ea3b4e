import Link from 'next/link'
import { MAIL_LOOKS } from '@/app/_components/mail/mail-looks'
import { DataTable } from '@/app/_ui/data-table'
import { Pill } from '@/app/_ui/pill'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { OutboxLine } from '@/lib/queries/outbox/outbox-list'

/** Mails, one a row, each with where it stands and why. */
export function OutboxTable({ caption, lines, language, zone }: { caption: string; lines: readonly OutboxLine[]; language: Language; zone: string }) {
  const t = translatorFor(language, 'outbox')
  const at = (instant: string) => formatInstant(language, instant, zone, 'short')
  const name = (line: OutboxLine) => {
    if (line.kind === 'notice') return t('list.notice')
    if (!line.of) return t('list.hidden')
    return <Link prefetch={false} href={line.of.href}>{sentenceFor(language, 'states', line.of.purpose ? `purpose.${line.of.purpose}` : 'message.other')} {line.of.ref}</Link>
  }
  return (
    <DataTable
      className="slips" caption={caption} rows={lines} rowKey={(line) => line.id}
      columns={[
        { key: 'what', head: t('list.what'), names: true, cell: (line) => <>{name(line)} <span className="meta">{formatBytes(language, line.size)}</span></> },
        { key: 'to', head: t('list.to'), cell: (line) => (line.to ? <code className="hash">{line.to}</code> : '–') },
        { key: 'state', head: t('list.state'), cell: (line) => (
          <>
            <Pill {...MAIL_LOOKS[line.state]}>{sentenceFor(language, 'states', `outbox.${line.state}`)}</Pill>
            {line.why && <span className="meta"> {sentenceFor(language, 'mail', `trouble.${line.why}`, {}, '')} {line.said && translatorFor(language, 'mail')('said', { said: line.said })}</span>}
          </>
        ) },
        { key: 'queued', head: t('list.queued'), cell: (line) => at(line.queuedAt) },
        { key: 'next', head: t('list.next'), cell: (line) => (line.state === 'queued' ? at(line.nextAt) : line.endedAt ? at(line.endedAt) : '–') },
      ]}
    />
  )
}
