import type { DeadlineRow, Step } from './types'

export type Why = { steps: readonly Step[]; doubts: readonly Step[] }

const DOUBT = /^doctrine_|^practice$|^not_enforceable$|^older_counting$|^inside_decree$|^trigger_missing$/
const AFTER = /^met|^taken$/

/**
 * "Why this date?" of a row as a person checks it: a window of ours that follows silence begins with the authority's own term. What isn't settled (doctrine,
 * an older counting, a trigger that isn't known) stands apart, last.
 */
export function whySteps(row: DeadlineRow, rows: readonly DeadlineRow[]): Why {
  const own = row.steps
  const term = own[0]?.code === 'after_term' ? termBefore(rows, own[0].on) : null
  const all = term
    ? [...term.steps.filter((step) => !AFTER.test(step.code)), ...own.filter((step) => step.code !== 'after_term' && step.code !== 'other_reading')]
    : own
  return { steps: silenceLast(all.filter((step) => !DOUBT.test(step.code))), doubts: all.filter((step) => DOUBT.test(step.code)) }
}

/** Silence is certain only after every reading of the term: its line follows theirs. Where they answered in time there is none. */
function silenceLast(steps: readonly Step[]): readonly Step[] {
  const silence = steps.find((step) => step.code.startsWith('silence_'))
  if (!silence?.on) return steps
  if (steps.some((step) => step.code === 'met')) return steps.filter((step) => step !== silence)
  const from = silence.on
  const rest = steps.filter((step) => step !== silence)
  const before = rest.findLastIndex((step) => (step.code === 'other_reading' || step.code === 'with_decree' || step.code === 'without_decree') && step.on !== null && step.on < from)
  const place = Math.max(before + 1, steps.indexOf(silence))
  return [...rest.slice(0, place), silence, ...rest.slice(place)]
}

/** The authority's term (or the oversight body's) whose end a window counts from. */
export function termBefore(rows: readonly DeadlineRow[], endedOn: string | null): DeadlineRow | null {
  const ended = rows.filter((row) => row.whose !== 'requester' && row.silenceFrom !== null
    && (row.nominalOn === endedOn || row.readings.some((reading) => reading.nominalOn === endedOn)))
  return ended.find((row) => row.effect !== 'none') ?? ended[0] ?? null
}
