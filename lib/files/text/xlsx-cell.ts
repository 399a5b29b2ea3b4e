import { readXml } from './xml'

/** A cell as it is written: `type` and `style` are the format's own. */
export type Cell = { type: string; style: number; value: string }
/** What a cell's value means: texts by number, which styles show a day, and from when days count. */
export type Looks = { shared: readonly string[]; dates: ReadonlySet<number>; from1904: boolean }

const DAY_MS = 86_400_000
/** Day 1 is 1 January 1900, and 29 February 1900 is counted, which there never was. */
const FROM_1900 = Date.UTC(1899, 11, 30), FROM_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465

/** What a cell shows, near enough to be found: a day as 2026-03-02, a number without its decoration, a mistake as nothing. */
export function cellText({ type, style, value }: Cell, { shared, dates, from1904 }: Looks): string {
  if (type === 'e') return ''
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
  if (type !== 'n') return value
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim()
  const isDay = dates.has(style) && number >= 1 && number <= LAST_DAY
  return isDay ? new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(number) * DAY_MS).toISOString().slice(0, 10) : String(number)
}

const USUAL_DATES = new Set([14, 15, 16, 17, 22, ...Array.from({ length: 10 }, (_, n) => 27 + n), ...Array.from({ length: 9 }, (_, n) => 50 + n)])

/** Which styles of a book show a number as a day: the usual formats for it, and those of its own with a day or a year in them. */
export function dateStyles(part: Uint8Array | undefined): Set<number> {
  const own = new Map<number, boolean>(), dates = new Set<number>()
  let inCells = false, count = 0
  if (!part) return dates
  readXml(part, {
    open: (name, { numFmtId, formatCode }) => {
      const said = name.slice(name.indexOf(':') + 1), format = Number(numFmtId)
      if (said === 'numFmt') own.set(format, /[dy]/i.test((formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')))
      if (said === 'cellXfs') inCells = true
      if (said !== 'xf' || !inCells) return
      if (own.get(format) ?? USUAL_DATES.has(format)) dates.add(count)
      count += 1
    },
    close: (name) => { if (name.endsWith('cellXfs')) inCells = false },
  })
  return dates
}
