import { LOCALES } from './languages'
import type { Language } from './languages'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number with the language's own marks. */
export function formatNumber(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(LOCALES[language], options).format(value)
}

/** A size in bytes as "84 kB" or "1.2 MB", by thousands, with one decimal below ten. */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes
  let step = 0
  while (value >= 999.5 && step < UNITS.length - 1) {
    value /= 1000
    step += 1
  }
  const decimals = step > 0 && value < 9.95 ? 1 : 0
  const unit = UNITS[step] ?? 'byte'
  return formatNumber(language, value, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: decimals,
  })
}

/** "Madrid, Rivas and Barcelona" in the language's way. */
export function formatList(language: Language, items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(LOCALES[language], { type }).format(items)
}
