const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
// RFC 5322, 4.3, and what mailers of our countries write. Military letters say nothing sure and count as UTC.
const ZONES: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 60, bst: 60, cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120, eet: 120, eest: 180, msk: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540,
}
const CLOCK = String.raw`(\d{1,2})(?: ?: ?|\.)(\d{1,2})(?:(?: ?: ?|\.)(\d{1,2})(?:\.\d+)?)?`
const USUAL = new RegExp(String.raw`^(?:[^\s\d,]{1,20}\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{2,4})[\s,]+${CLOCK}\s*(.{0,200})$`)
const OF_C = new RegExp(String.raw`^[^\s\d,]{1,20}\s*,?\s+([A-Za-z]{3,9})\s+(\d{1,2})\s+${CLOCK}\s+(?:([A-Za-z]{1,5}|[+-]\d{4})\s+)?(\d{4})(?:\s+([A-Za-z]{1,5}|[+-]\d{4}))?$`)
const AMERICAN = new RegExp(String.raw`^(?:[^\s\d,]{1,20}\s*,?\s+)?([A-Za-z]{3,9})\s+(\d{1,2})(?:\s*,\s*|\s+)(\d{4})[\s,]+${CLOCK}\s*(.{0,200})$`)
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T ]\s*${CLOCK}\s*(.{0,200})$`)

/** The instant (UTC) that a Date header names, null when it can't be read (safety.md I2: never now). Without a zone it is taken for UTC. */
export function mailDate(value: string | null): string | null {
  const text = withoutComments((value ?? '').slice(0, 300)).replace(/\s+/g, ' ').trim()
  const usual = USUAL.exec(text)
  if (usual) return instant([usual[3], monthOf(usual[2]), usual[1], usual[4], usual[5], usual[6]], usual[7])
  const ofC = OF_C.exec(text)
  if (ofC) return instant([ofC[7], monthOf(ofC[1]), ofC[2], ofC[3], ofC[4], ofC[5]], ofC[6] ?? ofC[8])
  const american = AMERICAN.exec(text)
  if (american) return instant([american[3], monthOf(american[1]), american[2], american[4], american[5], american[6]], american[7])
  const iso = ISO.exec(text)
  return iso ? instant([iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6]], iso[7]) : null
}

/** How far the zone of a Date header lies ahead of UTC, in minutes; null when it names none. */
export function zoneOf(value: string | null): number | null {
  return offset(/(?:[+-]\d{4}|\b[A-Z]{1,4})(?=\s*(?:\(.{0,60}\))?\s*$)/.exec((value ?? '').slice(0, 300))?.[0] ?? '')
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function instant(parts: readonly (string | number | undefined)[], rest = ''): string | null {
  const [given = 0, month = 0, day = 0, shown = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  const half = shown <= 12 ? /^([ap])\.?m\b\.?/i.exec(rest) : null
  const zone = rest.slice(half?.[0].length ?? 0)
  const hour = half ? (shown % 12) + (/p/i.test(half[1] ?? '') ? 12 : 0) : shown
  const digits = String(parts[0] ?? '').length
  // RFC 5322, 4.3: two and three digits of a year.
  const year = digits === 3 ? given + 1900 : digits === 2 ? given + (given < 50 ? 2000 : 1900) : given
  const inRange = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && hour <= 23 && minute <= 59 && second <= 60
  const ahead = zone.trim() === '' ? 0 : offset(zone.trim())
  // Figures that are no zone leave open which hour is meant, even which day.
  if (ahead === null && /^(?:GMT|UTC)?[+-]\d/i.test(zone.trim())) return null
  if (!inRange || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - (ahead ?? 0) * 60_000).toISOString()
}

function offset(zone: string): number | null {
  const [, sign, hours, minutes] = /^(?:GMT|UTC)?([+-]|(?=\d{4}$))(\d{1,2})(?::?(\d{2}))?\b/i.exec(zone) ?? []
  if (sign !== undefined) {
    const ahead = Number(hours) * 60 + Number(minutes ?? 0)
    return ahead <= 24 * 60 ? (sign === '-' ? -ahead : ahead) : null
  }
  const word = /^[A-Za-z]{1,5}/.exec(zone)?.[0]?.toLowerCase() ?? ''
  return Object.hasOwn(ZONES, word) ? ZONES[word] ?? null : word.length === 1 ? 0 : null
}

function withoutComments(text: string): string {
  let out = '', depth = 0
  for (const sign of text) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += sign
  }
  return out
}
