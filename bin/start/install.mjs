import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { StartError } from './say.mjs'

/** Whether node_modules holds what package-lock.json says, for this Node and this machine. */
export async function isInstalled(root) {
  const stamp = readJson(join(root, 'node_modules', '.plazo-install.json'))
  const now = stampOf(root)
  if (stamp && Object.entries(now).every(([key, value]) => stamp[key] === value)) return true
  if (!matchesLockfile(readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules', '.package-lock.json')))) return false
  // The lockfile may have changed in what other machines need alone, or npm may have been run by hand.
  if (!(await nativePackagesLoad(root))) return false
  writeStamp(root)
  return true
}

/** Installs what package-lock.json says; the compilers' and npm's own words are shown only when it fails. */
export async function install(root) {
  const [file, first] = npm()
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const result = await run(file, args, { cwd: root })
  if (result.code !== 0) {
    process.stderr.write(result.stdout + result.stderr)
    throw new StartError('The packages could not be installed; what npm said is above.')
  }
  writeStamp(root)
}

/** Whether the tree that npm wrote down (its hidden lockfile) is the one that package-lock.json asks for. */
export function matchesLockfile(wanted, found) {
  if (!wanted?.packages || !found?.packages) return false
  const paths = Object.keys(wanted.packages).filter((path) => path !== '')
  return paths.every((path) => {
    const want = wanted.packages[path]
    const have = found.packages[path]
    if (!have) return Boolean(want.optional || want.devOptional || want.peer || want.extraneous)
    return have.version === want.version && have.integrity === want.integrity
  }) && Object.keys(found.packages).every((path) => path in wanted.packages)
}

function stampOf(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return {
    lockfile: createHash('sha256').update(lockfile).digest('hex'),
    abi: process.versions.modules,
    machine: `${process.platform}-${process.arch}`,
  }
}

function writeStamp(root) {
  const file = join(root, 'node_modules', '.plazo-install.json')
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(stampOf(root)))
  renameSync(`${file}.${process.pid}`, file)
}

async function nativePackagesLoad(root) {
  const probe = "new (require('better-sqlite3'))(':memory:').close(); require('@node-rs/argon2')"
  return (await run(process.execPath, ['-e', probe], { cwd: root })).code === 0
}

/** The npm that started us, else the one beside this Node, else the one on the PATH. */
function npm() {
  const caller = process.env.npm_execpath
  if (caller && /npm-cli\.c?js$/.test(caller) && existsSync(caller)) return [process.execPath, [caller]]
  return ['npm', []]
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
