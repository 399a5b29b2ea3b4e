import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { keepMails } from '../commands/inbox/keep-mail'
import { readThis } from '../commands/inbox/read-kept'
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

/** `plazo ingest FILE…`: keeps every mail of every file before the first is read, then reads and files or parks each. */
export const ingest: Command = async (call) => {
  const { plain: files } = readWords(call.words, { plain: [1, MOST_MAILS] })
  const actor = call.actor()
  db()
  for (const file of files) needFile(file)
  const kept: Kept[] = []
  for (const file of files) kept.push(...await keepAll(actor, file))
  const entries: Entry[] = []
  for (const { inboundId, known, ...of } of kept) {
    await readThis(actor, inboundId)
    const mail = ingestedMail(actor, inboundId)
    entries.push({ ...of, ...mail, state: known ? 'duplicate' : mail.state })
  }
  answer(call, entries, table(['file', 'no', 'state', 'reason', 'kind', 'request', 'from', 'subject'],
    entries.map((one) => [one.file, String(one.index), one.state, one.reason, one.kind, one.request, one.from?.address ?? null, one.subject])))
}

async function keepAll(actor: Actor, file: string): Promise<Kept[]> {
  const kept = await keepMails(actor, readFileSync(pathOf(file)), 'command_line')
  return kept.map((one, index) => ({ file, index, ...one }))
}

function needFile(file: string): void {
  const found = statSync(pathOf(file), { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Refusal('no_such_file', { path: file })
  if (found.size > MOST_BYTES) throw new Refusal('too_large', { path: file })
}

const pathOf = (file: string) => resolve(callerFolder(), file)
