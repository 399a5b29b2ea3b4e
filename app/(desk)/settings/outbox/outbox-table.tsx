import Link from 'next/link'
import { DataTable } from '@/app/_ui/data-table'
import type { IconName } from '@/app/_ui/icon'
import { Pill } from '@/app/_ui/pill'
import type { Tone } from '@/app/_ui/pill'
import type { OutboxState } from '@/lib/domain/letter/words'
import { formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { OutboxLine } from '@/lib/queries/outbox/outbox-list'

const LOOKS: Record<OutboxState, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'wait', icon: 'clock' }, sending: { tone: 'wait', icon: 'send' }, sent: { tone: 'good', icon: 'check' }, failed: { tone: 'late', icon: 'alert' },
  unknown: { tone: 'late', icon: 'alert' }, cancelled: { tone: 'idle', icon: 'undo' },
}

/** Mails, one a row, each with where it stands and why. */
export function OutboxTable({ caption, lines, language, zone }: { caption: string; lines: readonly OutboxLine[]; language: Language; zone: string }) {
  const t = translatorFor(language, 'outbox')
  const at = (instant: string) => formatInstant(language, instant, zone, 'short')
  const name = (line: OutboxLine) => {
    if (line.kind === 'notice') return t('list.notice')
    if (!line.of) return t('list.hidden')
    return <Link prefetch={false} href={`/requests/${line.of.requestId}/letters/${line.of.letterId}/send`}>{sentenceFor(language, 'states', `purpose.${line.of.purpose}`)} {line.of.ref}</Link>
  }
  return (
    <DataTable
      className="slips" caption={caption} rows={lines} rowKey={(line) => line.id}
      columns={[
        { key: 'what', head: t('list.what'), names: true, cell: (line) => <>{name(line)} <span className="meta">{formatBytes(language, line.size)}</span></> },
        { key: 'to', head: t('list.to'), cell: (line) => (line.to ? <code className="hash">{line.to}</code> : '–') },
        { key: 'state', head: t('list.state'), cell: (line) => (
          <>
            <Pill {...LOOKS[line.state]}>{sentenceFor(language, 'states', `outbox.${line.state}`)}</Pill>
            {line.why && <span className="meta"> {sentenceFor(language, 'mail', `trouble.${line.why}`, {}, '')} {line.said && translatorFor(language, 'mail')('said', { said: line.said })}</span>}
          </>
        ) },
        { key: 'queued', head: t('list.queued'), cell: (line) => at(line.queuedAt) },
        { key: 'next', head: t('list.next'), cell: (line) => (line.state === 'queued' ? at(line.nextAt) : line.endedAt ? at(line.endedAt) : '–') },
      ]}
    />
  )
}
