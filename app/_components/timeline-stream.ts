import { passedDates } from '@/lib/domain/request/passed-dates'
import type { PassedDate } from '@/lib/domain/request/passed-dates'
import type { RequestPage } from '@/lib/queries/request/request-page'
import type { TimelineEntry } from '@/lib/queries/request/timeline'

export const RECORD_FILTERS = ['all', 'messages', 'notes'] as const
export type RecordFilter = (typeof RECORD_FILTERS)[number]
export type ShownEntry = TimelineEntry | (PassedDate & { kind: 'passed'; key: string })

/** The stream that a reader asked for: messages only, notes only, or all with the dates that passed; oldest first. */
export function streamOf(entries: readonly TimelineEntry[], page: Pick<RequestPage, 'rows' | 'today'>, filter: RecordFilter): ShownEntry[] {
  if (filter === 'messages') return entries.filter((entry) => entry.kind === 'message')
  if (filter === 'notes') return entries.filter((entry) => entry.kind === 'note')
  const passed = passedDates(page.rows, page.today).map((one): ShownEntry => ({ ...one, kind: 'passed', key: `${one.code} ${one.rule}` }))
  return [...passed, ...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
