import { randomUUID } from 'node:crypto'
import pino from 'pino'

const log = pino({ name: 'web', redact: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie'] })

/** Writes a bug or an outage to the log and gives the reference that the person sees; nothing that was typed is written. */
export function logFault(error: unknown): string {
  const reference = randomUUID().slice(0, 8)
  log.error({ reference, err: error instanceof Error ? { message: error.message, stack: error.stack } : { message: 'not an error' } }, 'fault')
  return reference
}
