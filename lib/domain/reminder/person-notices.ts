import type { NoticeItemKind, NoticeKind } from '../letter/words'
import type { Choice } from './choice'
import { kindOn, portalCall, tells, tellsAtOnce } from './date-kind'
import type { LiveDate, Standing, ToldOn } from './date-kind'
import { firstWorkingDayOfWeek, worksOn } from './working-week'

/** A reply that nobody has classified, or a letter that waits for this person's approval, since an instant. */
export type WaitingItem = { kind: 'classify' | 'approve'; requestId: string; letterId: string | null; since: string }
export type PersonsDate = LiveDate & { as: Standing; told: ToldOn }
export type PlannedItem = { requestId: string; rule: string | null; dueOn: string | null; kind: NoticeItemKind; letterId: string | null }
/** A notice that is due: `slot` makes it one for the person. */
export type PlannedNotice = { kind: NoticeKind; slot: string; on: string; late: boolean; items: PlannedItem[] }

/** A person's day: the calendar date and time of their zone, what their digest of the day still may do, and whether an earlier one was missed. */
export type PersonsDay = { on: string; time: string; digest: boolean; late: boolean }

const ORDER: readonly NoticeItemKind[] = ['own', 'overdue', 'due_today', 'due_soon', 'classify', 'approve']
const AT_ONCE_FROM = '08:00'

/** Whether the hour of a person's digest has come on one of their working days, and they haven't paused. */
export function digestHour(choice: Choice, on: string, time: string): boolean {
  return worksOn(choice.workDays, on) && time >= choice.digestAt && !isPaused(choice, on)
}

/** Whether a day begins a person's working week, and they want to hear what it brings. */
export const startsWeek = (choice: Pick<Choice, 'weekly' | 'workDays'>, on: string): boolean => choice.weekly && firstWorkingDayOfWeek(choice.workDays, on) === on

/** Whether a person has paused their digests on a day. */
export const isPaused = (choice: Pick<Choice, 'pausedUntil'>, on: string): boolean => choice.pausedUntil !== null && on <= choice.pausedUntil

/**
 * The notices that are due for a person at a moment of their day, from the dates and the waiting things that concern them: the digest, one immediate mail for
 * each date of ours about to be lost and for each approval asked, and on the first working day of a coordinator's week what the team has before it.
 */
export function personNotices(choice: Choice, day: PersonsDay, dates: readonly PersonsDate[], waiting: readonly WaitingItem[], team: readonly LiveDate[] | null): PlannedNotice[] {
  const notices: PlannedNotice[] = []
  const digest = day.digest && digestHour(choice, day.on, day.time)
  if (digest) {
    const items = inOrder([...dates.filter((one) => tells(one, one.as, choice, day.on, one.told)).map((one) => asItem(one, day.on)), ...waiting.map(asWaiting)])
    if (items.length > 0) notices.push({ kind: 'digest', slot: day.on, on: day.on, late: day.late, items })
  }
  const hour = choice.digestAt < AT_ONCE_FROM ? choice.digestAt : AT_ONCE_FROM
  const hasDigest = worksOn(choice.workDays, day.on) && !isPaused(choice, day.on)
  if (day.time >= hour) {
    for (const one of dates) {
      if (!tellsAtOnce(one, one.as, choice, day.on, hasDigest)) continue
      notices.push({ kind: 'immediate', slot: slotOf(one, day.on), on: day.on, late: false, items: [asItem(one, day.on)] })
    }
  }
  if (choice.immediate) {
    for (const one of waiting) {
      if (one.kind === 'approve') notices.push({ kind: 'immediate', slot: `approve ${one.letterId} ${one.since}`, on: day.on, late: false, items: [asWaiting(one)] })
    }
  }
  if (digest && team && startsWeek(choice, day.on)) {
    const items = inOrder(team.map((one) => asItem(one, day.on)))
    if (items.length > 0) notices.push({ kind: 'weekly', slot: day.on, on: day.on, late: day.late, items })
  }
  return notices
}

// One mail a date; for a notice at a portal one a call.
function slotOf(one: LiveDate, on: string): string {
  const call = portalCall(one, on)
  return `own ${one.requestId} ${one.rule} ${one.dueOn}${call === null ? '' : ` day ${call}`}`
}

const asItem = (one: LiveDate, on: string): PlannedItem => ({ requestId: one.requestId, rule: one.rule, dueOn: one.dueOn, kind: kindOn(one, on), letterId: null })
const asWaiting = (one: WaitingItem): PlannedItem => ({ requestId: one.requestId, rule: null, dueOn: null, kind: one.kind, letterId: one.letterId })

/** Ours first, then what is overdue, due today, due soon, to classify, to approve; within each the earliest first. */
function inOrder(items: PlannedItem[]): PlannedItem[] {
  return items.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compare(a.dueOn ?? '', b.dueOn ?? '') || compare(a.requestId, b.requestId))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
