import type { DeadlineRow } from './types'

/** The rules whose day to act on changed between two computations of a case, old and new. */
export function whatMoved(before: readonly DeadlineRow[], after: readonly DeadlineRow[]): { rule: string; was: string | null; now: string | null }[] {
  const rules = new Set([...before, ...after].map((row) => row.rule))
  const dueOn = (rows: readonly DeadlineRow[], rule: string) => rows.find((row) => row.rule === rule)?.dueOn ?? null
  return [...rules].map((rule) => ({ rule, was: dueOn(before, rule), now: dueOn(after, rule) })).filter(({ was, now }) => was !== now)
}
