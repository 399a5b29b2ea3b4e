import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The classes that a sheet lays by their bare name, outside its media queries. */
function laidIn(sheet: string): string[] {
  const flat = readFileSync(folder + sheet, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...flat.matchAll(/([^{}]+)\{/g)].flatMap(([, selectors = '']) => selectors.split(',').map((one) => one.trim())).filter((one) => /^\.[\w-]+$/.test(one))
}

it('lays each class in one sheet: two sheets with one name undo each other', () => {
  const sheets = new Map<string, Set<string>>()
  for (const sheet of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    for (const name of laidIn(sheet)) sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet))
  }
  expect(sheets.size).toBeGreaterThan(100)
  expect([...sheets].filter(([, where]) => where.size > 1).map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([])
})
