const BROWSERS = [['Edg/', 'Edge'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'macOS'], ['Linux', 'Linux']] as const

/** "Firefox · Linux" for what a browser said of itself; null when it said nothing known. */
export function deviceName(agent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([mark]) => agent?.includes(mark))?.[1] ?? [])
  return found.length > 0 ? found.join(' · ') : null
}
