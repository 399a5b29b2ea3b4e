import { generateExample } from '../commands/example/generate-example'
import { loadExample } from '../commands/example/load-example'
import { migrateDatabase } from '../db/migrate'
import { answer } from './command'
import type { Command } from './command'
import { UsageError } from './io'
import { table } from './table'
import { readWords, valueOf } from './words'

/** `plazo example`: the example organisation on an empty or just initialised folder; with --size N generated cases instead (for measuring). */
export const example: Command = async (call) => {
  const words = readWords(call.words, { values: ['size', 'seed'], plain: [0, 0] })
  const size = wholeNumber(valueOf(words, 'size'), 'size'), seed = wholeNumber(valueOf(words, 'seed'), 'seed') ?? 1
  migrateDatabase()
  const loaded = size === undefined ? await loadExample(call.actor()) : await generateExample(call.actor(), { size, seed, progress: call.io.warn })
  answer(call, loaded, [
    table(['email', 'role', 'password'], loaded.users.map((one) => [one.email, one.role, one.password])), '',
    ...(size === undefined ? [table(['request', 'authority'], loaded.requests.map((one) => [one.request, one.authority]))] : [`${loaded.requests.length} requests`]),
  ].join('\n'))
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`--${name} takes a whole number`)
  return Number(text)
}
