import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')
const roles = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-fA-F]{6}),\s*(#[0-9a-fA-F]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
)

const STATES = ['idle', 'wait', 'act', 'late', 'good', 'contest']
const GROUNDS = ['page', 'surface', 'sunken', 'hover', 'selected']

interface Pair {
  role: string
  floor: number
  grounds: string[]
}
const PAIRS: Pair[] = [
  { role: 'text', floor: 4.5, grounds: [...GROUNDS, 'raised', 'note', 'mark'] },
  ...['text-2', 'text-3', 'link', 'danger-text'].map((role) => ({ role, floor: 4.5, grounds: [...GROUNDS, 'raised'] })),
  { role: 'on-accent', floor: 4.5, grounds: ['accent', 'accent-hover'] },
  { role: 'on-danger', floor: 4.5, grounds: ['danger'] },
  { role: 'note-text', floor: 4.5, grounds: ['note'] },
  ...STATES.map((state) => ({ role: `${state}-text`, floor: 4.5, grounds: [...GROUNDS, `${state}-bg`] })),
  ...STATES.map((state) => ({ role: `${state}-line`, floor: 3, grounds: ['page', 'surface'] })),
  { role: 'focus', floor: 3, grounds: GROUNDS },
  { role: 'field-line', floor: 3, grounds: GROUNDS },
]

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function colour(role: string, theme: 'light' | 'dark'): string {
  const found = roles.get(role)
  if (!found) throw new Error(`no token --${role}`)
  return found[theme]
}

function worst(pair: Pair, theme: 'light' | 'dark'): { ground: string; value: number } {
  const all = pair.grounds.map((ground) => ({ ground, value: ratio(colour(pair.role, theme), colour(ground, theme)) }))
  return all.reduce((low, next) => (next.value < low.value ? next : low))
}

it('computes the ratios that WCAG gives as examples', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(PAIRS)('$role', (pair) => {
  it.each(['light', 'dark'] as const)('stands out enough in %s', (theme) => {
    const { ground, value } = worst(pair, theme)
    expect(value, `--${pair.role} on --${ground}`).toBeGreaterThanOrEqual(pair.floor)
  })
})

it('proves the table at the end of tokens.css', () => {
  const lines = [...css.matchAll(/^\s+([\w-]+)\s+≥\S+\s+light\s+([\d.]+) on ([\w-]+)\s+dark\s+([\d.]+) on ([\w-]+)$/gm)]
  expect(lines.length).toBe(PAIRS.length)
  for (const [, role = '', light, lightGround = '', dark, darkGround = ''] of lines) {
    expect(ratio(colour(role, 'light'), colour(lightGround, 'light')).toFixed(2), role).toBe(light)
    expect(ratio(colour(role, 'dark'), colour(darkGround, 'dark')).toFixed(2), role).toBe(dark)
  }
})

it('names every colour that a stylesheet uses', () => {
  const used = ['base', 'frame', 'public', 'page-head', 'controls', 'pills', 'ruled', 'tables', 'forms', 'floating', 'menus', 'page-states', 'phone', 'print']
  for (const name of used) {
    const text = readFileSync(fileURLToPath(new URL(`./${name}.css`, import.meta.url)), 'utf8')
    expect(text.match(/#[0-9a-f]{3,8}\b(?![^{]*\{)|\brgba?\(/gi), name).toBeNull()
    for (const [, role = ''] of text.matchAll(/var\(--([\w-]+)/g)) {
      if (['fg', 'bg', 'ln'].includes(role) || role.startsWith('radix-')) continue
      expect(css, `${name}: --${role}`).toContain(`--${role}:`)
    }
  }
})
