import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { once } from 'node:events'

export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; said: string }
export type Child = { ended: Promise<Ended>; kill: (signal: NodeJS.Signals) => void }
const root = resolve(import.meta.dirname, '../../../..')

/** `plazo WORDS` as a process of its own on a data folder, with a fault planted if one is named. */
export function plazo(folder: string, words: readonly string[], env: Record<string, string>): Child {
  const child = spawn(process.execPath, [join(root, 'bin/plazo.mjs'), ...words], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PLAZO_DATA: folder, PLAZO_TEST_CLOCK: `${folder}.clock`, ...env },
  })
  let out = '', said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  return { kill: (signal) => void child.kill(signal), ended: once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as NodeJS.Signals | null, out, said })) }
}
