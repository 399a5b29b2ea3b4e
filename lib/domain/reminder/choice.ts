/** How a person is reminded: the hour of their digest in their zone, their working days (1 Monday … 7 Sunday), how many of these ahead, and what they left out. */
export type Choice = {
  digestAt: string
  zone: string
  workDays: readonly number[]
  daysBefore: number
  immediate: boolean
  weekly: boolean
  /** No digest up to and with this day. */
  pausedUntil: string | null
}

/** What holds for who never chose; zone and working days are the organisation's. */
export const DEFAULT_CHOICE = { digestAt: '08:00', daysBefore: 5, immediate: true, weekly: true, pausedUntil: null } as const
export const MOST_DAYS_BEFORE = 5
export const PAUSE_DAYS = 14

type Kept = Omit<Choice, 'zone' | 'workDays'> & { zone: string | null; workDays: readonly number[] | null }

/** A person's choice in full: theirs, else the defaults under the organisation's zone and working days. */
export function choiceOf(kept: Kept | null, house: Pick<Choice, 'zone' | 'workDays'>): Choice {
  const own = kept ?? { ...DEFAULT_CHOICE, zone: null, workDays: null }
  const workDays = own.workDays?.length ? own.workDays : house.workDays.length ? house.workDays : [1, 2, 3, 4, 5]
  return { ...own, zone: own.zone ?? house.zone, workDays }
}
