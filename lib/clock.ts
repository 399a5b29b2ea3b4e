import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, testClockFile } from './env'

const MARK = 'test-clock'

/** Marks a data folder, when it is created and never later, as one whose clock tests may move. */
export function markTestClock(folder: string): void {
  if (testClockFile()) writeFileSync(join(folder, MARK), 'This data folder was created for tests: its clock can be moved.\n', { mode: 0o600, flag: 'wx' })
}

/** Whether pages must say "test clock". */
export function isTestClock(): boolean {
  return testClockFile() !== null && existsSync(join(dataFolder(), MARK))
}

function epochMs(): number {
  const file = testClockFile()
  if (!file || !isTestClock()) return Date.now()
  const said = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  const at = said === '' ? Number.NaN : Date.parse(said)
  return Number.isNaN(at) ? Date.now() : at
}

/** Now, as a UTC instant: "2026-04-08T09:30:00.000Z". */
export function now(): string {
  return new Date(epochMs()).toISOString()
}

/** Now, in milliseconds since 1970. */
export function nowMs(): number {
  return epochMs()
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar date ("2026-04-08") of an instant in an IANA time zone. */
export function dayOf(instant: string, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(new Date(instant))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The time of day ("08:00") of an instant in an IANA time zone. */
export function timeOf(instant: string, zone: string): string {
  let format = clocks.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, format)
  }
  return format.format(new Date(instant))
}

/** Today's calendar date in an IANA time zone. */
export function today(zone: string): string {
  return dayOf(now(), zone)
}

/** An instant so many milliseconds from another. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}

/** Whether a name is an IANA time zone that this machine knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
