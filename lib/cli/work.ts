import { passOnce, workUntil } from '../jobs/worker'
import { db } from '../db/client'
import { answer } from './command'
import type { Command } from './command'
import { readWords } from './words'

/** `plazo work`: the worker, until SIGTERM or SIGINT; with --once one pass, and what it did. */
export const work: Command = async (call) => {
  const { options } = readWords(call.words, { flags: ['once'], plain: [0, 0] })
  db()
  if (options.once) {
    const done = await passOnce()
    answer(call, done, Object.entries(done).map(([key, value]) => `${key} ${value}`).join(', '))
    return
  }
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  await workUntil(stop.signal, (message) => call.io.warn(`plazo: worker: ${message}`))
}
