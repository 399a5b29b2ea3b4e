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

/** Whether the hour of today's digest, or of the one before it, fell into the last time in which nobody looked: then it is late, and says so. */
export function digestWasMissed(choice: Choice, now: LocalTime, gap: { from: LocalTime; to: LocalTime }): boolean {
  for (let back = 0, asked = 0; asked < 2 && back <= LONGEST_LOOK_BACK; back += 1) {
    const hour = { on: addDays(now.on, -back), time: choice.digestAt }
    if (!worksOn(choice.workDays, hour.on) || isPaused(choice, hour.on)) continue
    if (isBefore(gap.from, hour) && isBefore(hour, gap.to)) return true
    asked += 1
  }
  return false
}
