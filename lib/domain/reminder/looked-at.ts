import { addDays } from '../calendar/days'
import type { Choice } from './choice'
import { isPaused } from './person-notices'
import { worksOn } from './working-week'

/** A calendar date and a time of day in some zone. */
export type LocalTime = { on: string; time: string }

const isBefore = (one: LocalTime, other: LocalTime) => one.on < other.on || (one.on === other.on && one.time < other.time)
const LONGEST_LOOK_BACK = 14

/** Whether the pass before came after the hour of today's digest, and not after now: then what it found is what there was. A clock that was set back counts for nothing. */
export function wasLookedAt(choice: Pick<Choice, 'digestAt'>, now: LocalTime, before: LocalTime): boolean {
  return !isBefore(before, { on: now.on, time: choice.digestAt }) && !isBefore(now, before)
}

/** Whether a digest of an earlier day was missed, because nobody looked between its hour and now. */
export function digestWasMissed(choice: Choice, now: LocalTime, before: LocalTime): boolean {
  for (let back = 1; back <= LONGEST_LOOK_BACK; back += 1) {
    const on = addDays(now.on, -back)
    if (worksOn(choice.workDays, on) && !isPaused(choice, on)) return isBefore(before, { on, time: choice.digestAt })
  }
  return false
}
