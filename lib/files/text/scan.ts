import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tmpName } from '../receive'
import { storeFolder } from '../store'
import { dotsOf, MOST_DOTS } from './picture-size'
import { Unreadable } from './words'

const run = promisify(execFile)
/** A machine's guess at one page (seconds of work, kilobytes of memory), and the longest side of a drawn page in dots: 200 to an inch of A4. */
const LIMITS = 'ulimit -t 60 && ulimit -v 1500000 && exec "$0" "$@"'
const LONGEST_SIDE = '2340'
const MOST_OUTPUT = 8 * 1024 * 1024
const ENV = { NODE_ENV: 'production' as const, PATH: '/usr/bin:/bin:/usr/local/bin', OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8' }

/** What this machine has for reading scans: tesseract's languages, and whether pages of a PDF can be drawn for it. Empty without tesseract. */
export type Scanner = { languages: readonly string[]; draws: boolean }

/** Looks what this machine has; asked anew each time, so that what an operator installs is found without a restart. */
export async function scanner(): Promise<Scanner> {
  const languages = await run('tesseract', ['--list-langs'], { env: ENV, timeout: 10_000 }).then(({ stdout, stderr }) => (stdout + stderr).split('\n').slice(1).map((line) => line.trim()).filter(Boolean), () => [])
  const draws = await run('pdftoppm', ['-v'], { env: ENV, timeout: 10_000 }).then(() => true, () => false)
  return { languages, draws }
}

/** A machine's guess at the text of a picture (Debian's tesseract, one thread, within limits of time and memory). Throws Unreadable. */
export async function pictureText(path: string, languages: readonly string[]): Promise<string> {
  // Before anything decodes it; what doesn't say how large it is meets the limits of the process.
  if ((dotsOf(path) ?? 0) > MOST_DOTS) throw new Unreadable('too_large')
  return (await bounded('tesseract', [path, 'stdout', '-l', languages.join('+'), '--psm', '3'])).replace(/\f/g, '').trim()
}

/** The same of a page of a PDF, which is drawn first. */
export async function scannedPageText(path: string, page: number, languages: readonly string[]): Promise<string> {
  // Among what the sweep takes away when its process is gone.
  const folder = join(storeFolder('tmp'), tmpName())
  mkdirSync(folder, { mode: 0o700 })
  try {
    const drawn = join(folder, 'page')
    await bounded('pdftoppm', ['-f', String(page), '-l', String(page), '-scale-to', LONGEST_SIDE, '-gray', '-png', '-singlefile', path, drawn])
    return await pictureText(`${drawn}.png`, languages)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bounded(program: string, words: readonly string[]): Promise<string> {
  try {
    return (await run('/bin/sh', ['-c', LIMITS, program, ...words], { env: ENV, timeout: 90_000, killSignal: 'SIGKILL', maxBuffer: MOST_OUTPUT })).stdout
  } catch (fault) {
    const { killed, signal } = fault as { killed?: boolean; signal?: string | null }
    throw new Unreadable(killed || signal ? 'too_slow' : 'broken')
  }
}
