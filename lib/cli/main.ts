import { closeDb } from '../db/client'
import { NotFound, Refusal } from '../domain/refusal'
import { asRefusal } from '../files/room'
import { sentenceFor } from '../i18n/translator'
import { processIo, UsageError } from './io'
import type { Io } from './io'
import { actorFrom } from './who'
import { COMMANDS, USAGE } from './commands'

const DONE = 0, REFUSED = 1, USAGE_EXIT = 2, FAULT = 3

/** Runs one `plazo` command. Answers the exit code: 0 done, 1 refused, 2 wrong usage, 3 fault (product.md, "The command line"). */
export async function main(argv: readonly string[], io: Io = processIo): Promise<number> {
  try {
    const { words, as, json } = common(argv)
    const [name = '', ...rest] = words
    if (name === '' || name === 'help') {
      io.out(USAGE)
      return name === '' ? USAGE_EXIT : DONE
    }
    const command = COMMANDS[name]
    if (!command) throw new UsageError(`there is no command "${name}"`)
    return (await command({ words: rest, json, io, actor: () => actorFrom(as) })) ?? DONE
  } catch (error) {
    return complain(asRefusal(error), io)
  } finally {
    closeDb()
  }
}

function complain(error: unknown, io: Io): number {
  if (error instanceof UsageError) {
    io.warn(`plazo: usage: ${error.message}; "plazo help" lists the commands`)
    return USAGE_EXIT
  }
  if (error instanceof NotFound) {
    io.warn(`plazo: no_such_request: ${sentenceFor('en', 'refusals', 'no_such_request')}`)
    return REFUSED
  }
  if (error instanceof Refusal) {
    io.warn(`plazo: ${error.code}: ${refusalLine(error)}`)
    return REFUSED
  }
  const message = error instanceof Error ? error.message : String(error)
  io.warn(`plazo: fault: ${message.split('\n')[0]}`)
  return FAULT
}

/** One line for a refusal: its sentence, and what it concerns. */
export function refusalLine(refusal: Refusal): string {
  const sentence = sentenceFor('en', 'refusals', refusal.code, { ...refusal.params }, refusal.code)
  const about = ['path', 'message', 'fields', 'law', 'authority', 'calendar', 'email'].flatMap((key) => refusal.params[key] ? [refusal.params[key]] : [])
  return [sentence, about.length ? `(${about.join(': ')})` : ''].join(' ').trim().replaceAll(/\s+/g, ' ')
}

/** `--as` and `--json` stand before or after the command's own words. */
function common(argv: readonly string[]): { words: string[]; as: string | null; json: boolean } {
  const words: string[] = []
  let as: string | null = null
  let json = false
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? ''
    if (word === '--json') json = true
    else if (word === '--as' || word.startsWith('--as=')) {
      as = word === '--as' ? argv[(index += 1)] ?? '' : word.slice(5)
      if (as === '') throw new UsageError('--as needs an email address')
    } else words.push(word)
  }
  return { words, as, json }
}
