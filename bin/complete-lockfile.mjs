import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from './start/checkout.mjs'

// `node bin/complete-lockfile.mjs`, after npm has changed package-lock.json (docs/decisions/0013): npm leaves out optional packages
// for other machines that its registry does not have, and then refuses its own lockfile in a checkout without node_modules.

/** The optional packages that a lockfile names but does not hold: `{ path, name, version, dev }` each. */
export function missingOptional({ packages }) {
  return Object.entries(packages).flatMap(([parent, entry]) => Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !folders(parent).some((folder) => `${folder}node_modules/${name}` in packages))
    .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev: Boolean(entry.dev) })))
}

/** The lockfile with an entry for each of them: the version that its parent asks for, the machine that its name tells, no bytes. */
export function completed(lockfile) {
  const packages = { ...lockfile.packages }
  for (const { path, name, version, dev } of missingOptional(lockfile)) {
    const [, os, cpu, abi] = /[-/]([a-z0-9]+)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/.exec(name) ?? []
    if (!os || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name}@${version} is for no machine that its name tells; add it by hand.`)
    const libc = os === 'linux' ? { libc: [abi?.startsWith('musl') ? 'musl' : 'glibc'] } : {}
    packages[path] = { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] }
  }
  const order = ([a], [b]) => (a < b ? -1 : 1)
  return { ...lockfile, packages: Object.fromEntries(Object.entries(packages).sort(order)) }
}

/** A package's own folder and those above it, where Node looks for what it needs. */
function folders(parent) {
  if (parent === '') return ['']
  const above = parent.lastIndexOf('/node_modules/')
  return [`${parent}/`, ...folders(above < 0 ? '' : parent.slice(0, above))]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(checkout, 'package-lock.json')
  const lockfile = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingOptional(lockfile)
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completed(lockfile), null, 2)}\n`)
  process.stdout.write(`${missing.length} added\n`)
}
