import type { Language } from './languages'
import { daysBetween } from './dates'
import { translatorFor } from './translator'

/** What the day means to the reader: a term that runs out (due), a window that opens, or just a day. */
export type RelativeKind = 'plain' | 'due' | 'opens'

/** From here on a count of days says nothing to a reader any more: years do. */
const LONG_PAST_DAYS = 2 * 366
const YEAR_DAYS = 365.25

/** Words beside a date: "in 22 days", "due today", "3 days overdue", "opens in 4 days", "5 days ago", "over 5 years ago"; days are calendar days. */
export function relativeDay(language: Language, on: string, today: string, kind: RelativeKind = 'plain'): string {
  const t = translatorFor(language, 'common')
  const days = daysBetween(today, on)
  if (-days >= LONG_PAST_DAYS) return t(kind === 'due' ? 'relative.overdueYears' : 'relative.agoYears', { years: Math.floor(-days / YEAR_DAYS) })
  if (kind === 'due') {
    if (days === 0) return t('relative.dueToday')
    return days < 0 ? t('relative.overdue', { days: -days }) : t('relative.in', { days })
  }
  if (kind === 'opens' && days > 0) return t('relative.opensIn', { days })
  if (days === 0) return t('relative.today')
  return days < 0 ? t('relative.ago', { days: -days }) : t('relative.in', { days })
}

/** "in 5 working days"; the count comes from the engine, which knows the calendar. */
export function relativeWorkingDays(language: Language, workingDays: number): string {
  const t = translatorFor(language, 'common')
  if (workingDays === 0) return t('relative.dueToday')
  return workingDays < 0 ? t('relative.workingDaysOverdue', { days: -workingDays }) : t('relative.inWorkingDays', { days: workingDays })
}
