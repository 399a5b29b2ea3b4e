import type { ReactNode } from 'react'
import { Day } from '@/app/_ui/day'
import { formatDayNear, formatInstant } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { CaseMessage, Timeline as Found } from '@/lib/queries/request/timeline'
import { EventLine, PassedLine } from './timeline-events'
import { FactEntry } from './timeline-fact'
import { MessageEntry } from './timeline-message'
import { DocumentsEntry, NoteEntry } from './timeline-note'
import type { ShownEntry } from './timeline-stream'

export interface EntryProps {
  page: RequestPage
  language: Language
  names: Found['names']
  /** What can be done with a fact: correct it, take it out. */
  factMenu: (factId: string) => ReactNode
  /** Says what a message is that waits to be classified. */
  classify: (messageId: string) => ReactNode
  /** Answers a message of theirs. */
  answer: (message: CaseMessage) => ReactNode
}

/** The record of a case, oldest first, each entry under its day in the margin. */
export function Timeline({ entries, ...props }: EntryProps & { entries: readonly ShownEntry[] }) {
  return (
    <ol className="ruled line">
      {entries.map((entry, index) => {
        const before = entries[index - 1]
        return (
          <li key={entry.key} id={index === entries.length - 1 ? 'latest' : undefined} className={rowClass(entry)} tabIndex={index === entries.length - 1 ? -1 : undefined}>
            <div className="m">
              <Day on={entry.on}>{formatDayNear(props.language, entry.on, before?.on ?? '')}</Day>
              {entry.kind !== 'passed' && entry.kind !== 'message' && entry.kind !== 'fact' && <small>{formatInstant(props.language, entry.at, props.page.zone, 'time')}</small>}
            </div>
            <div className="b"><Entry entry={entry} {...props} /></div>
          </li>
        )
      })}
    </ol>
  )
}

const rowClass = (entry: ShownEntry) => (entry.kind === 'note' ? 'note' : entry.kind === 'event' || entry.kind === 'passed' ? 'sys' : undefined)

function Entry({ entry, ...props }: EntryProps & { entry: ShownEntry }) {
  switch (entry.kind) {
    case 'message': return <MessageEntry entry={entry} {...props} />
    case 'fact': return <FactEntry entry={entry} {...props} />
    case 'note': return <NoteEntry entry={entry} {...props} />
    case 'documents': return <DocumentsEntry entry={entry} {...props} />
    case 'passed': return <PassedLine entry={entry} {...props} />
    case 'event': return <EventLine entry={entry} {...props} />
  }
}
