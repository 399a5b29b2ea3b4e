import { addDays } from '../calendar/days'
import type { DeadlineRow, DeadlineState, Whose } from './types'

export type NextDeadline = { rule: string; whose: Whose; dueOn: string; state: DeadlineState; validUntil: string | null }

const PARTS = /#(hearing|instruct|extension_notice)$|\.notice$|\.subsanacion$|\.(inadmit|transfer|refusal_decision)$/
const UNANSWERED = /\.reply$|\.48h$|\.delivery$|\.access$|#clarify$/

/**
 * The date that a person should look at next: a step of ours whose safe day has not passed, else the earliest open date of theirs, else a term of theirs that
 * ended without an answer, else a step of ours that only practice still allows; null when nothing is left. `validUntil` is the last day on which that choice is sure to stand (null: until a fact changes it).
 */
export function nextDeadline(rows: readonly DeadlineRow[], today: string): NextDeadline | null {
  const dated = rows.filter((row) => row.dueOn !== null && (!PARTS.test(row.rule) || waitsAtPortal(row)))
  const chosen = soonest(dated.filter((row) => row.whose === 'requester' && row.state === 'open' && !isCourt(row.rule) && row.dueOn! >= today))
    ?? soonest(dated.filter((row) => row.whose !== 'requester' && (row.state === 'open' || row.state === 'suspended')))
    ?? soonest(dated.filter((row) => row.whose === 'requester' && row.state === 'not_open' && !isCourt(row.rule)))
    ?? soonest(dated.filter((row) => row.state === 'lapsed' && UNANSWERED.test(row.rule) && !answeredOtherwise(rows)))
    ?? soonest(dated.filter((row) => row.whose === 'requester' && row.state === 'open'))
  if (!chosen) return null
  return { rule: chosen.rule, whose: chosen.whose, dueOn: chosen.dueOn!, state: chosen.state, validUntil: validUntil(rows, today) }
}

/** A notice that waits at a portal is a date of ours for as long as it can be opened (Ley 39/2015 art 43.2); afterwards it has been served, and a part of what it served. */
const waitsAtPortal = (row: DeadlineRow) => row.rule.endsWith('.notice') && row.state === 'open'

/** Going to court is a choice, never the next thing to do while the complaint is open. */
const isCourt = (rule: string) => /court|upravni_spor|\.klage$|\.ta$|\.ftt$|ombudsman|misdemeanour/.test(rule)

/** A complaint taken in time, or an answer, settles the authority's lapsed term. */
const answeredOtherwise = (rows: readonly DeadlineRow[]) =>
  rows.some((row) => row.whose === 'requester' && (row.state === 'met' || row.state === 'met_late') && !PARTS.test(row.rule) && !row.rule.includes('#'))

function soonest(rows: readonly DeadlineRow[]): DeadlineRow | null {
  return rows.reduce<DeadlineRow | null>((best, row) => (!best || row.dueOn! < best.dueOn! ? row : best), null)
}

/** States change the day after a due or a last day, and on the day a window opens; the choice stands until the day before the first of these. */
function validUntil(rows: readonly DeadlineRow[], today: string): string | null {
  const changes: string[] = []
  for (const row of rows) {
    for (const last of [row.dueOn, row.latestUntil, row.safeUntil]) if (last !== null && last >= today) changes.push(last)
    for (const first of [row.opensOn, row.silenceFrom]) if (first !== null && first > today) changes.push(addDays(first, -1))
    for (const reading of row.readings) if (reading.dueOn !== null && reading.dueOn >= today) changes.push(reading.dueOn)
  }
  return changes.sort()[0] ?? null
}
