import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from 'vitest'

export const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const PASSWORD = 'correct horse battery staple'

export type Ran = { code: number | null; stdout: string; stderr: string }
export type Given = { data?: string; cwd?: string; stdin?: unknown; env?: Record<string, string>; npm?: boolean }

const scratch: string[] = []
afterAll(() => { for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true }) })

/** A new folder that lives as long as the tests of this file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plazo-cli-'))
  scratch.push(folder)
  return folder
}

/** Where a data folder may come to be: nothing is there yet. */
export const newData = (): string => join(newFolder(), 'data')

/** Runs `plazo` as another program would: by its words, its standard streams and its environment. */
export async function plazo(words: readonly string[], { data, cwd = newFolder(), stdin, env = {}, npm = false }: Given = {}): Promise<Ran> {
  const [file, args] = npm ? ['npm', ['--prefix', CHECKOUT, 'run', '-s', 'plazo', '--', ...words]] : [process.execPath, [join(CHECKOUT, 'bin/plazo.mjs'), ...words]]
  const child = spawn(file, args, { cwd, env: { ...ownEnvironment(), ...(data ? { PLAZO_DATA: data } : {}), ...env }, stdio: 'pipe' })
  const ran: Ran = { code: null, stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => { ran.stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { ran.stderr += text })
  // A command that refuses before it reads may close its end first.
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin === undefined ? '' : typeof stdin === 'string' ? stdin : JSON.stringify(stdin))
  ran.code = await new Promise<number | null>((resolve, reject) => { child.on('close', resolve).on('error', reject) })
  return ran
}

/** Runs a command that must be done (or end with `code`) and gives its one JSON document. */
export async function json<T = Record<string, unknown>>(words: readonly string[], given: Given & { code?: number } = {}): Promise<T> {
  const ran = await plazo(words[0] === 'deadlines' ? words : [...words, '--json'], given)
  expect(ran, ran.stderr).toMatchObject({ code: given.code ?? 0 })
  return JSON.parse(ran.stdout) as T
}

/** Holds a command to its refusal: exit 1, nothing on standard output, one line with this code and a sentence on standard error. */
export async function refused(code: string, words: readonly string[], given: Given = {}): Promise<string> {
  const ran = await plazo(words, given)
  expect(ran).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(new RegExp(`^plazo: ${code}: [^\\n]*\\S[^\\n]*\\n$`)) as string })
  return ran.stderr
}

/** Holds a command to wrong usage: exit 2, nothing on standard output, one line on standard error. */
export async function wrongUsage(words: readonly string[], given: Given = {}): Promise<void> {
  const ran = await plazo(words, given)
  expect(ran, words.join(' ')).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(/^plazo: usage: [^\n]+\n$/) as string })
}

export const keysOf = (value: unknown): string[] => Object.keys(value as object).sort()

// The environment of a person at a terminal: nothing of the test runner's, of npm's or of Plazo's own.
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER', 'SHELL']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) as unknown as NodeJS.ProcessEnv
}
