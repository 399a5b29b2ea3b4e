/** A day as a whole number: days since 1 January 1970, a Thursday. Proleptic Gregorian, without any zone. */
export type EpochDay = number

/** The days from 1990 to 2100 are where the cases are: what was found for one of them is kept, here and in working-days.ts. */
export const FIRST_KEPT: EpochDay = 7305
export const LAST_KEPT: EpochDay = 47846
const textOf: (string | undefined)[] = []
const numberOf = new Map<string, EpochDay>()

/** The epoch day of a year, month (1–12) and day, which need not exist in the month (31 February is 3 March). */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Year, month (1–12) and day of an epoch day. */
export function civilOf(day: EpochDay): { year: number; month: number; day: number } {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part < 10 ? part + 3 : part - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 }
}

/** The year in which an epoch day lies. */
export const yearOfDay = (day: EpochDay): number => civilOf(day).year

/** Whether a text is a calendar date, YYYY-MM-DD, that exists. */
export function isCalendarDate(text: string): boolean {
  return numberOf.has(text) || read(text) !== null
}

/** The epoch day of a calendar date; throws a RangeError when the text is no date of the calendar. */
export function toEpochDay(text: string): EpochDay {
  const known = numberOf.get(text)
  if (known !== undefined) return known
  const day = read(text)
  if (day === null) throw new RangeError(`not a calendar date: ${text}`)
  if (day >= FIRST_KEPT && day <= LAST_KEPT) numberOf.set(text, day)
  return day
}

/** The calendar date of an epoch day, as YYYY-MM-DD. */
export function fromEpochDay(day: EpochDay): string {
  if (day < FIRST_KEPT || day > LAST_KEPT) return write(day)
  const known = textOf[day - FIRST_KEPT]
  if (known !== undefined) return known
  return (textOf[day - FIRST_KEPT] = write(day))
}

/** The day of the week of an epoch day: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: EpochDay): number => (((day + 3) % 7) + 7) % 7 + 1

/** A calendar date moved by whole calendar days; throws a RangeError when the text is no date of the calendar. */
export const addDays = (on: string, days: number): string => fromEpochDay(toEpochDay(on) + days)

function read(text: string): EpochDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined || Number(month) < 1 || Number(month) > 12) return null
  const number = epochDayOf(Number(year), Number(month), Number(day))
  return write(number) === text ? number : null
}

function write(epochDay: EpochDay): string {
  const { year, month, day } = civilOf(epochDay)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
