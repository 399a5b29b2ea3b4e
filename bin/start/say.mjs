// The launcher outlives a closed terminal or a full disk: what can't be printed is dropped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** One line for the person who started Plazo. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** One line about something that went wrong. */
export function warn(line) {
  process.stderr.write(`plazo: ${line}\n`)
}

/** Something that ends the start with one clear line and exit code 1. */
export class StartError extends Error {}
