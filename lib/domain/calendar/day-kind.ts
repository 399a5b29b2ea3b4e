import type { CalendarBook, CalendarId, DayOff } from './types'

export const DAY_KINDS = ['national', 'regional', 'local', 'institution'] as const
export type DayKind = (typeof DAY_KINDS)[number]

// What the whole country has off by its own law, where its regions add days of theirs. A day that a region moved from a Sunday is the region's choice.
const NATIONAL: Readonly<Record<string, readonly string[]>> = {
  ES: ['new_year', 'epiphany', 'good_friday', 'labour_day', 'assumption', 'spain_day', 'all_saints', 'constitution_day', 'immaculate_conception', 'christmas'],
  DE: ['new_year', 'good_friday', 'easter_monday', 'labour_day', 'ascension', 'whit_monday', 'german_unity_day', 'christmas', 'second_christmas_day', 'reformation_day'],
  UK: [
    'new_year', 'new_year_moved', 'good_friday', 'early_may_bank_holiday', 'spring_bank_holiday', 'christmas', 'christmas_moved', 'boxing_day', 'boxing_day_moved',
    'millennium', 'golden_jubilee', 'royal_wedding', 'diamond_jubilee', 'platinum_jubilee', 'state_funeral', 'coronation',
  ],
}

/** Whose day off it is: the country's, a region's (or a part of the United Kingdom's), a town's, or an institution's own. */
export function dayKind(book: CalendarBook, listedBy: CalendarId, day: Pick<DayOff, 'name'>): DayKind {
  if (book.calendars[listedBy]?.local) return 'local'
  if (listedBy === 'EU') return 'institution'
  const national = NATIONAL[listedBy.split('-')[0] ?? '']
  return national === undefined || national.includes(day.name) ? 'national' : 'regional'
}
