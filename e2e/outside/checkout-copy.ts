import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const here = join(import.meta.dirname, '..', '..')

/**
 * A clean checkout in a folder of its own: the files that git knows or would add, committed; packages hard-linked unless left out; with the build, if any, that the
 * checkout `builtIn` has.
 */
export function copyCheckout({ packages = true, builtIn }: { packages?: boolean; builtIn?: string } = {}): string {
  const copy = mkdtempSync(join(tmpdir(), 'plazo-checkout-'))
  const names = git(here, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const name of names) {
    if (!name || !existsSync(join(here, name))) continue
    mkdirSync(dirname(join(copy, name)), { recursive: true })
    cpSync(join(here, name), join(copy, name))
  }
  git(copy, 'init', '-q')
  git(copy, 'add', '-A')
  git(copy, '-c', 'user.name=tester', '-c', 'user.email=tester@plazo.example', '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'Copy')
  if (packages) linkPackages(copy)
  if (builtIn) copyBuild(builtIn, copy)
  return copy
}

/** What git would call changed in a checkout: empty when all is as it was committed. */
export function changes(checkout: string): string {
  return git(checkout, 'status', '--porcelain')
}

export function removeCheckout(checkout: string): void {
  rmSync(checkout, { recursive: true, force: true })
}

function linkPackages(copy: string): void {
  const [from, to] = [join(here, 'node_modules'), join(copy, 'node_modules')]
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    rmSync(to, { recursive: true, force: true })
    execFileSync('cp', ['-a', from, to])
  }
  // As npm left it: the start itself must find out that nothing needs to be installed.
  rmSync(join(to, '.plazo-install.json'), { force: true })
}

function copyBuild(from: string, to: string): void {
  if (!existsSync(join(from, '.build/current'))) return
  const name = readFileSync(join(from, '.build/current'), 'utf8').trim()
  mkdirSync(join(to, '.build'))
  execFileSync('cp', ['-a', join(from, '.build', name), join(from, '.build/current'), join(to, '.build')])
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}
