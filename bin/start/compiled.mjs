import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { buildRoot, checkout } from './checkout.mjs'
import { fingerprint } from './fingerprint.mjs'

const DAY = 86_400_000
const SOURCES = ['lib', 'emails', 'package.json', 'package-lock.json', 'tsconfig.json']
// Small modules by the hundred: put together they load in a fifth of the time. All other packages are imported as they are.
const INLINED = ['drizzle-orm', 'intl-messageformat', 'temporal-polyfill', 'use-intl', 'zod']

/** lib/cli/main.ts as JavaScript, compiled once for its sources (docs/decisions/0015): the path of the module to import. */
export const compiledCommand = () => compiled('cli', 'lib/cli/main.ts')

/** A TypeScript module that uses lib/, compiled in the same way under a name of its own; `more` are its sources outside lib/. */
export async function compiled(name, entry, more = []) {
  const root = join(buildRoot, name)
  const folder = join(root, fingerprint(checkout, [...SOURCES, ...more]))
  if (existsSync(folder)) touch(folder)
  else await compile(root, folder, entry)
  return join(folder, 'main.mjs')
}

async function compile(root, folder, entry) {
  const { build } = await import('esbuild')
  const draft = join(root, `draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(draft, { recursive: true })
  try {
    await build({
      entryPoints: { main: join(checkout, entry) }, outdir: draft, outExtension: { '.js': '.mjs' },
      bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', keepNames: true,
      absWorkingDir: checkout, tsconfig: join(checkout, 'tsconfig.json'), logLevel: 'silent',
      // What is CommonJS among the inlined packages asks for Node's own modules by require.
      banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
      plugins: [{ name: 'packages', setup: leavePackages }],
    })
    renameSync(draft, folder)
  } catch (error) {
    // Another process may have been faster with the same sources.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  sweep(root, folder)
}

function leavePackages({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
    if (kind === 'entry-point' || path.startsWith('@/')) return undefined
    const inlined = INLINED.some((name) => path === name || path.startsWith(`${name}/`))
    return inlined || importer.includes('/node_modules/') ? undefined : { path, external: true }
  })
}

/** Those that no process has begun with for a month go; a worker that runs longer has loaded its parts already. */
function sweep(root, kept) {
  for (const entry of readdirSync(root)) {
    const path = join(root, entry)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (path !== kept && age > 30 * DAY) rmSync(path, { recursive: true, force: true })
  }
}

function touch(folder) {
  const now = new Date()
  try {
    utimesSync(folder, now, now)
  } catch {
    // Another user's checkout: its age is then that of the compiling.
  }
}
