import { epochDayOf } from './days'
import type { EpochDay } from './days'

/** Western Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function westernEaster(year: number): EpochDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7
  const month = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  return epochDayOf(year, 3, 1) + moon + weekday - 7 * month + 21
}

/** Orthodox Easter Sunday of a year, by the Julian computus, as a day of the Gregorian calendar (13 days later: 1900–2099). */
export function orthodoxEaster(year: number): EpochDay {
  const moon = (19 * (year % 19) + 15) % 30
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  return epochDayOf(year, 3, 22) + moon + weekday + 13
}
