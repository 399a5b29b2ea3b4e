import { Refusal } from '../domain/refusal'

/** Where a command writes: its result to standard output and nothing else there; progress and warnings to standard error. */
export type Io = {
  out: (text: string) => void
  warn: (text: string) => void
  stdin: () => Promise<string>
}

/** The process's own streams. */
export const processIo: Io = {
  out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  warn: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  stdin: readAll,
}

async function readAll(): Promise<string> {
  if (process.stdin.isTTY) return ''
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** The command was called wrongly: exit 2. */
export class UsageError extends Error {}

/** The JSON on standard input. Refuses with bad_json. */
export async function jsonFrom(io: Io): Promise<unknown> {
  const text = await io.stdin()
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    throw new Refusal('bad_json', { message: error instanceof Error ? error.message : '' })
  }
}

/** The first line on standard input: a password never stands among the words of a command. */
export async function passwordFrom(io: Io): Promise<string> {
  const line = (await io.stdin()).split('\n')[0] ?? ''
  return line.replace(/\r$/, '')
}
