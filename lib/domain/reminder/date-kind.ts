import type { NoticeItemKind } from '../letter/words'
import { addDays } from '../calendar/days'
import type { Choice } from './choice'
import { daysUntil, workingDayAfter } from './working-week'

/** A date of a case that still waits for somebody: ours to keep, or theirs. Calendar dates. */
export type LiveDate = {
  requestId: string
  rule: string
  dueOn: string
  ours: boolean
  /** The day of the last thing that happened in the case. */
  lastActOn: string
}
/** In hand: assignee and members. Answering: a coordinator who is told when nobody acts, or when a date of ours is about to be lost. */
export type Standing = 'in_hand' | 'answering'
/** The day on which a digest last told a person of this date; null: never. */
export type ToldOn = string | null

/** Nobody is told of a date earlier than so many days before, nor when it is over for longer; save once of theirs. Time in which nobody looked is added. */
export const FAR_DAYS = 31
/** Around a date each working day says it again. */
export const NEAR_DAYS = 8
export const WEEK = 7
/** A coordinator is told when nobody acted so many working days after their date, or so many days before ours. */
const PATIENCE = 2
const LAST_CALL = 1
/** An immediate mail goes so many working days before a date of ours. */
const AT_ONCE = 2

/** A notice that waits at a portal counts as served on the tenth day after it was made available (Ley 39/2015 art 43.2): we are called on these days after it. */
const PORTAL_NOTICE = 'es-lpac.notice', PORTAL_DAYS = 10, PORTAL_CALLS = [10, 9, 8, 5] as const

/** The latest call to open a notice at a portal that has come by a day: 5, 8, 9 or 10 (days after it was made available); null for any other date, before the first, and after the last day. */
export function portalCall(date: Pick<LiveDate, 'rule' | 'dueOn'>, on: string): number | null {
  const days = daysUntil(date.dueOn, on)
  if (date.rule !== PORTAL_NOTICE || days < 0) return null
  return PORTAL_CALLS.find((call) => PORTAL_DAYS - days >= call) ?? null
}

/** Whether a date lies in a person's next working days: `daysBefore` of them, never more than eight days. */
export function isSoon(choice: Pick<Choice, 'workDays' | 'daysBefore'>, dueOn: string, on: string): boolean {
  const last = workingDayAfter(choice.workDays, on, choice.daysBefore), most = addDays(on, NEAR_DAYS)
  return dueOn > on && dueOn <= (last < most ? last : most)
}

/** What a date is to its reader on a day. */
export function kindOn(date: Pick<LiveDate, 'ours' | 'dueOn'>, on: string): NoticeItemKind {
  if (date.ours) return 'own'
  return date.dueOn < on ? 'overdue' : date.dueOn === on ? 'due_today' : 'due_soon'
}

/**
 * Whether the digest of a day tells a person of a date: before, on and after it each working day while it is near, once a week while it is far, and once
 * where it is long over and they were never told.
 */
export function tells(date: LiveDate, as: Standing, choice: Choice, on: string, told: ToldOn): boolean {
  const days = daysUntil(date.dueOn, on)
  const weekPassed = told === null || daysUntil(on, told) >= WEEK
  if (as === 'answering') {
    if (date.ours) return days >= 0 && days <= LAST_CALL
    const nobodyActed = date.lastActOn <= date.dueOn && workingDayAfter(choice.workDays, date.dueOn, PATIENCE) <= on
    return nobodyActed && told === null && days >= -FAR_DAYS
  }
  if (days === 0 || isSoon(choice, date.dueOn, on)) return true
  if (days > 0) return date.ours && days <= FAR_DAYS && weekPassed
  if (date.ours) return told === null || told <= date.dueOn
  if (days >= -NEAR_DAYS) return true
  return days >= -FAR_DAYS ? weekPassed : told === null
}

/**
 * Whether a date of ours asks for a mail of its own on a day, whatever day of the week: two working days ahead for who has it in hand, on its eve for the
 * coordinators. Who wants none gets it on a day off all the same when it is the last: no choice loses a case.
 */
export function tellsAtOnce(date: LiveDate, as: Standing, choice: Choice, on: string, digestToday: boolean): boolean {
  const days = daysUntil(date.dueOn, on)
  if (!date.ours || days < 0) return false
  // No choice and no pause holds back what can't be caught up.
  if (as === 'in_hand' && portalCall(date, on) !== null) return true
  if (!choice.immediate) return days === 0 && !digestToday
  if (as === 'answering') return days <= LAST_CALL
  return days === 0 || (days <= NEAR_DAYS && date.dueOn <= workingDayAfter(choice.workDays, on, AT_ONCE))
}
