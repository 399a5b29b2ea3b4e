import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

// What a build is made from. drizzle/ and bin/ are read when Plazo runs, not when it is built.
const SOURCES = [
  'app', 'lib', 'emails', 'public', 'next.config.js', 'package.json', 'package-lock.json', 'tsconfig.json',
  'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'postcss.config.mjs',
]
const LEFT_OUT = /(\.test\.tsx?|~|\.swp|\.DS_Store)$/

/** Sixteen hexadecimal digits over the names and bytes of all sources, those of the build unless others are named. */
export function fingerprint(root, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const name of sources) add(hash, root, name)
  return hash.digest('hex').slice(0, 16)
}

function add(hash, root, name) {
  const path = join(root, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat || LEFT_OUT.test(name)) return
  if (stat.isDirectory()) {
    for (const entry of readdirSync(path).sort()) add(hash, root, `${name}/${entry}`)
    return
  }
  if (!stat.isFile()) return
  const bytes = readFileSync(path)
  hash.update(`${name}\0${bytes.length}\0`).update(bytes)
}
