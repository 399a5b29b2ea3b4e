import type { Moved } from '../request/events'
import type { DeadlineRow } from './types'

export const MOVING_PARTS = ['dueOn', 'opensOn', 'silenceFrom', 'latestUntil'] as const
export type MovingPart = (typeof MOVING_PARTS)[number]

/** A date of a rule as a calendar or a law changes it: calendar dates or null. `keptOn`: the day that a person set by hand, which stays. */
export type DateMove = { rule: string; part: MovingPart; was: string | null; now: string | null; keptOn: string | null }

/** The dates of a rule as they stand; `byRule` is what the rules give where `handSet` says that a person set another. */
export type StandingDates = { rule: string } & Record<MovingPart, string | null>
type Dated = Pick<DeadlineRow, 'dueOn' | 'opensOn' | 'nominalOn' | 'dueAt'>
type Computed = StandingDates & Dated & { byRule: string | null; handSet: { dueOn: string } | null }

/** Whether a rule has any date yet: only such rows are kept. */
export const isDated = (row: Dated): boolean => (row.dueOn ?? row.opensOn ?? row.nominalOn ?? row.dueAt) !== null

/**
 * What changes between the dates of a case as they stand and as they are computed now: one entry a date that moves, and one for each date set by hand in
 * whose place the rules now give another day; `byRuleBefore` is what they gave until now.
 */
export function dateMoves(before: readonly StandingDates[], computed: readonly Computed[], byRuleBefore: ReadonlyMap<string, string | null> = new Map()): DateMove[] {
  const after = computed.filter(isDated)
  const rules = [...new Set([...after, ...before].map((row) => row.rule))]
  return rules.flatMap((rule) => {
    const was = before.find((row) => row.rule === rule), now = after.find((row) => row.rule === rule)
    const moves = MOVING_PARTS.flatMap((part): DateMove[] => {
      const from = was?.[part] ?? null, to = now?.[part] ?? null
      return from === to ? [] : [{ rule, part, was: from, now: to, keptOn: null }]
    })
    const given = byRuleBefore.get(rule)
    if (now?.handSet && given !== undefined && given !== now.byRule) moves.unshift({ rule, part: 'dueOn', was: given, now: now.byRule, keptOn: now.handSet.dueOn })
    return moves
  })
}

/** The moves as the history of the case keeps them: those that happened. */
export function asMoved(moves: readonly DateMove[]): Moved[] {
  return moves.filter((move) => move.keptOn === null).map(({ rule, part, was, now }) => ({ rule, was, now, ...(part === 'dueOn' ? {} : { part }) }))
}
