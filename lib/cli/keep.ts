import { resolve } from 'node:path'
import { backup as makeBackup } from '../commands/keep/backup'
import { restore as restoreFrom } from '../commands/keep/restore'
import { verify as verifyAll } from '../commands/keep/verify/verify'
import { callerFolder } from '../env'
import { answer } from './command'
import type { Command } from './command'
import { readWords } from './words'

/** `plazo backup DIR`: all of Plazo into an empty or new folder, while it runs. */
export const backup: Command = async (call) => {
  const { plain: [given = ''] } = readWords(call.words, { plain: [1, 1] })
  const made = await makeBackup(call.actor(), resolve(callerFolder(), given))
  answer(call, made, `${made.folder}: ${made.requests} requests, ${made.files} files, ${made.bytes} bytes`)
  for (const problem of made.problems) call.io.warn(`plazo: warning: ${problem.kind} ${problem.where}`)
}

/** `plazo restore DIR`: a backup into an empty data folder; outgoing mail is paused there. */
export const restore: Command = async (call) => {
  const { plain: [given = ''] } = readWords(call.words, { plain: [1, 1] })
  const done = await restoreFrom(resolve(callerFolder(), given))
  answer(call, done, `restored from ${done.from}: ${done.requests} requests, ${done.documents} documents, ${done.people} people`)
}

/** `plazo verify`: whether all that is kept is whole; exit 1 when it isn't. */
export const verify: Command = async (call) => {
  readWords(call.words, { plain: [0, 0] })
  const found = await verifyAll()
  answer(call, found, found.ok ? 'All is whole.' : found.problems.map((one) => `${one.kind}  ${one.where}  ${one.what}`).join('\n'))
  return found.ok ? 0 : 1
}
