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

it('uses no variable that nothing sets: the rule would be dropped without a word', () => {
  const all = readdirSync(folder).filter((name) => name.endsWith('.css')).map((name) => readFileSync(folder + name, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')).join('\n')
  const set = new Set([...all.matchAll(/(?:^|[{;\s])(--[\w-]+)\s*:/g)].map(([, name]) => name))
  // Set by code: the menu's own library, and the page of a PDF.
  const elsewhere = ['--radix-dropdown-menu-content-available-height', '--total-scale-factor']
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(500)
  expect([...new Set(used)].filter((name) => name && !set.has(name) && !elsewhere.includes(name))).toEqual([])
})
