import type { CalendarId } from './types'

/** What the package date-holidays gets wrong: `misses` a day off, `invents` one, or moves one that no decree moved yet (`unproven`). */
export type KnownError = 'misses' | 'invents' | 'unproven'

// law.md section 6, audit of date-holidays 3.37.0.
const ERRORS: Readonly<Record<CalendarId, Readonly<Record<KnownError, readonly string[]>>>> = {
  'ES-MD': {
    misses: ['2019-01-07', '2019-12-09', '2021-03-19', '2022-07-25', '2023-03-20', '2024-07-25', '2025-07-25'], invents: [], unproven: ['2027-05-03'],
  },
  'ES-CT': { misses: ['2022-06-06'], invents: ['2021-05-03', '2022-05-02'], unproven: ['2027-05-03'] },
  'ES-CT-Barcelona': {
    misses: ['2019-06-10', '2020-06-01', '2021-05-24', '2022-06-06', '2022-09-26', '2023-06-05', '2023-09-25', '2024-05-20', '2025-06-09', '2026-05-25'],
    invents: ['2021-05-03', '2022-05-02'], unproven: ['2027-05-03'],
  },
  RS: { misses: ['2021-05-04', '2027-05-04'], invents: [], unproven: [] },
  UK: { misses: ['2026-06-15'], invents: [], unproven: [] },
}

/** What is known to be wrong in date-holidays of a day of a calendar; null where nothing is. */
export function knownError(calendar: CalendarId, on: string): KnownError | null {
  const errors = Object.hasOwn(ERRORS, calendar) ? ERRORS[calendar] : undefined
  return (['misses', 'invents', 'unproven'] as const).find((error) => errors?.[error].includes(on)) ?? null
}

/** Every known error, for who compares them. */
export function knownErrors(): { calendar: CalendarId; on: string; error: KnownError }[] {
  return Object.entries(ERRORS).flatMap(([calendar, errors]) => Object.entries(errors).flatMap(([error, days]) =>
    days.map((on) => ({ calendar, on, error: error as KnownError }))))
}
