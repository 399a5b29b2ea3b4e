import { Temporal } from 'temporal-polyfill'

/** A minute so many elapsed hours after another, in the law's zone, as YYYY-MM-DDTHH:MM: a change to summer time moves the hand of the clock. */
export function hoursAfter(at: string, hours: number, zone: string): string {
  const end = Temporal.PlainDateTime.from(at).toZonedDateTime(zone).add({ hours })
  return end.toPlainDateTime().toString({ smallestUnit: 'minute' })
}
