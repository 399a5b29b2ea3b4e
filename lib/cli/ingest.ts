import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { keepMails, mailsIn } from '../commands/inbox/keep-mail'
import { readThese } from '../commands/inbox/read-kept'
import { db } from '../db/client'
import type { Actor } from '../domain/permissions'
import { Refusal } from '../domain/refusal'
import { callerFolder } from '../env'
import { ingestedMail } from '../queries/inbox/ingested-mail'
import type { IngestedMail } from '../queries/inbox/ingested-mail'
import { answer } from './command'
import type { Command } from './command'
import { table } from './table'
import { readWords } from './words'

type Entry = { file: string; index: number } & Omit<IngestedMail, 'state'> & { state: IngestedMail['state'] | 'duplicate' }
type Kept = { file: string; index: number; inboundId: string; known: boolean }
const MOST_MAILS = 100_000
const MOST_BYTES = 2_000_000_000
const TOGETHER_MAILS = 64, TOGETHER_BYTES = 16_000_000

/** `plazo ingest FILE…`: keeps every mail of every file before the first is read, then reads and files or parks each. */
export const ingest: Command = async (call) => {
  const { plain: files } = readWords(call.words, { plain: [1, MOST_MAILS] })
  const actor = call.actor()
  db()
  for (const file of files) needFile(file)
  const kept = await keepAll(actor, files)
  await readThese(actor, kept.map((one) => one.inboundId))
  const entries = kept.map(({ inboundId, known, ...of }): Entry => {
    const mail = ingestedMail(actor, inboundId)
    return { ...of, ...mail, state: known ? 'duplicate' : mail.state }
  })
  answer(call, entries, table(['file', 'no', 'state', 'reason', 'kind', 'request', 'from', 'subject'],
    entries.map((one) => [one.file, String(one.index), one.state, one.reason, one.kind, one.request, one.from?.address ?? null, one.subject])))
}

/** Keeps the mails of all files, of several files at once where they are small. */
async function keepAll(actor: Actor, files: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = []
  let some: { file: string; index: number; bytes: Buffer }[] = []
  for (const [nth, file] of files.entries()) {
    some.push(...mailsIn(readFileSync(pathOf(file))).map((bytes, index) => ({ file, index, bytes })))
    const size = some.reduce((sum, one) => sum + one.bytes.length, 0)
    if (some.length < TOGETHER_MAILS && size < TOGETHER_BYTES && nth < files.length - 1) continue
    const done = await keepMails(actor, some.map((one) => one.bytes), 'command_line')
    kept.push(...done.map((one, index) => ({ file: some[index]!.file, index: some[index]!.index, ...one })))
    some = []
  }
  return kept
}

function needFile(file: string): void {
  const found = statSync(pathOf(file), { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Refusal('no_such_file', { path: file })
  if (found.size > MOST_BYTES) throw new Refusal('too_large', { path: file })
}

const pathOf = (file: string) => resolve(callerFolder(), file)
