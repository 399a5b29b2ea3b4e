import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const checkout = join(import.meta.dirname, '..')
const modules = ['bin', 'bench'].flatMap((folder) => readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mjs')).map((name) => join(checkout, folder, name)))
const imports = modules.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, to]) => [relative(checkout, path), join(dirname(path), to ?? '')] as const))

it('finds every module that a script of bin or bench imports', () => {
  expect(imports.length).toBeGreaterThan(50)
  expect(imports.filter(([, to]) => !existsSync(to))).toEqual([])
})

it.runIf(existsSync(join(checkout, '.git')))('keeps each of them: none is ignored, so that a clone has it too', () => {
  const paths = [...new Set([...modules, ...imports.map(([, to]) => to)])].map((path) => relative(checkout, path))
  expect(ignored(paths)).toEqual([])
  expect(ignored(['screens/today.png'])).toEqual(['screens/today.png'])
})

function ignored(paths: readonly string[]): string[] {
  try {
    return execFileSync('git', ['check-ignore', '--stdin'], { cwd: checkout, input: paths.join('\n'), encoding: 'utf8' }).trim().split('\n')
  } catch (error) {
    // git's way to say "none of them"
    if ((error as { status?: number }).status === 1) return []
    throw error
  }
}
