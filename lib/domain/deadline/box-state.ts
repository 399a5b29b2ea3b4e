import type { Stage } from '../request/words'
import type { DeadlineErrorCode, DeadlineRow } from './types'

/** What the deadline box of a case has to say, and the row it says it of. */
export type BoxState<R extends DeadlineRow = DeadlineRow> =
  | { kind: 'running'; row: R }
  | { kind: 'suspended' | 'settled' | 'closed'; row: R | null }
  | { kind: 'not_begun' | 'no_version' | 'no_date'; row: null }

/** Chooses what the deadline box says: the next date; else why there is none (nothing sent yet, no version loaded, standing still, all settled, closed). */
export function boxState<R extends DeadlineRow>(
  at: { stage: Stage; rows: readonly R[]; next: { rule: string } | null; error: DeadlineErrorCode | null },
): BoxState<R> {
  const { stage, rows, next, error } = at
  const answered = rows.find((row) => row.whose === 'authority' && row.effect !== 'none' && (row.state === 'met' || row.state === 'met_late')) ?? null
  if (stage === 'closed') return { kind: 'closed', row: answered }
  const running = next && rows.find((row) => row.rule === next.rule)
  if (running) return { kind: 'running', row: running }
  if (error !== null) return { kind: error === 'no_version_loaded' ? 'no_version' : 'no_date', row: null }
  if (rows.every((row) => row.state === 'not_started')) return { kind: 'not_begun', row: null }
  const still = rows.find((row) => row.state === 'suspended')
  if (still) return { kind: 'suspended', row: still }
  if (answered) return { kind: 'settled', row: answered }
  return rows.some((row) => row.provisional.some((one) => one.why === 'version_not_loaded')) ? { kind: 'no_date', row: null } : { kind: 'settled', row: null }
}

export const BOX_PILLS = ['window_open', 'window_open_all', 'window_late', 'window_coming', 'their_time', 'standing_still', 'run_out', 'met', 'met_late'] as const
export type BoxPill = (typeof BOX_PILLS)[number]

/** The one state beside the date: a window of ours is open on every reading until `safeUntil`, and after that on some only. */
export function boxPill(row: Pick<DeadlineRow, 'whose' | 'state' | 'readings' | 'dueOn'>, today: string): BoxPill {
  switch (row.state) {
    case 'met': return 'met'
    case 'met_late': return 'met_late'
    case 'suspended': return 'standing_still'
    case 'lapsed': return 'run_out'
    case 'not_open': return 'window_coming'
    default:
      if (row.whose !== 'requester') return 'their_time'
      if (row.dueOn !== null && row.dueOn < today) return 'window_late'
      return row.readings.length > 1 ? 'window_open_all' : 'window_open'
  }
}
