import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { callerFolder, checkout, dataFolder } from './checkout.mjs'

const FAULT = 3

/** Runs one `plazo` command and ends the process with its exit code. */
export async function command(words) {
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has gone away (`plazo list | head -1`) is no fault.
    stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : FAULT))
  }
  process.on('uncaughtException', fault)
  process.on('unhandledRejection', fault)
  try {
    end(await run(words))
  } catch (error) {
    fault(error)
  }
}

async function run(words) {
  if (!existsSync(join(checkout, 'node_modules', 'esbuild', 'package.json'))) {
    process.stderr.write(`plazo: fault: The packages are not installed; run "npm ci" in ${checkout} first.\n`)
    return FAULT
  }
  // Whatever a command creates is its owner's alone.
  process.umask(0o077)
  process.env.PLAZO_CODE = checkout
  process.env.PLAZO_CWD = callerFolder()
  process.env.PLAZO_DATA = dataFolder()
  if (words[0] === 'serve') {
    const { serveCommand } = await import('./serve-command.mjs')
    return serveCommand(words.slice(1))
  }
  const { compiledCommand } = await import('./compiled.mjs')
  const { main } = await import(pathToFileURL(await compiledCommand()).href)
  return main(words)
}

function fault(error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`plazo: fault: ${message.split('\n')[0]}\n`)
  if (process.env.PLAZO_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  end(FAULT)
}

function end(code) {
  // Waits for both streams to be written out: a pipe may still hold part of a long answer.
  process.exitCode = code ?? 0
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
