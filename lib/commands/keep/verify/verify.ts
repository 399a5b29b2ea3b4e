import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { databasePath } from '../../../db/client'
import type { Sums } from '../../../db/seal/seal-sums'
import { schemaState } from '../../../db/schema-state'
import { Refusal } from '../../../domain/refusal'
import { dataFolder } from '../../../env'
import { checkChains } from './check-chains'
import { checkDatabase } from './check-database'
import { checkDates } from './check-dates'
import { checkDocuments } from './check-documents'
import { checkFacts } from './check-facts'
import { checkFiles } from './check-files'
import { readSeals, reportSeals } from './check-seals'
import { checkTexts } from './check-texts'
import type { Problem } from './problem'

export type Verified = { ok: boolean; problems: Problem[] }

/**
 * Reads all that Plazo keeps and names what is not as it was recorded: database, history, documents, facts, texts, dates, files, and every row by its seal.
 * Writes nothing, and may run beside a running server. Refuses with not_initialised, schema_older or schema_newer; a damaged database is a problem, not a fault.
 */
export async function verify(folder = dataFolder()): Promise<Verified> {
  const path = databasePath(folder)
  if (!existsSync(path)) throw new Refusal('not_initialised')
  const problems: Problem[] = []
  const report = (kind: Problem['kind'], where: string, what: string) => {
    if (!problems.some((known) => known.kind === kind && known.where === where && known.what === what)) problems.push({ kind, where, what })
  }
  // Opened for writing but held to reading: a read-only connection leaves its -wal and -shm behind.
  const raw = new Database(path, { timeout: 10_000, fileMustExist: true })
  try {
    await survey(raw, folder, problems, report)
  } finally {
    raw.close()
  }
  return { ok: problems.length === 0, problems }
}

async function survey(raw: Database.Database, folder: string, problems: readonly Problem[], report: Parameters<typeof checkChains>[1]): Promise<void> {
  let off: Sums = new Map()
  const guarded = async (check: () => void | Promise<void>) => {
    try {
      await check()
    } catch (fault) {
      if (!isDamage(fault) && !(isUnreadable(fault) && (off.size > 0 || problems.length > 0))) throw fault
      report('database', 'database', `The database can't be read through: ${fault.message}.`)
    }
  }
  await guarded(() => {
    raw.pragma('query_only = ON')
    const state = schemaState(raw)
    if (state !== 'current') throw new Refusal(state)
  })
  // One moment for all that is compared with each other; the files are read after it.
  await guarded(() => { raw.exec('BEGIN') })
  await guarded(() => { off = readSeals(raw) })
  for (const check of [checkDatabase, checkChains, checkDocuments, checkFacts, checkTexts, checkDates]) await guarded(() => check(raw, report))
  if (raw.inTransaction) raw.exec('ROLLBACK')
  await guarded(() => checkFiles(raw, folder, report))
  await guarded(() => reportSeals(raw, off, problems, report))
}

// Anything that SQLite says about its own file while we only read is damage, save that it was busy or the disk failed.
function isDamage(fault: unknown): fault is Error {
  const code = (fault as { code?: unknown } | null)?.code
  return fault instanceof Error && typeof code === 'string' && code.startsWith('SQLITE_') && !/^SQLITE_(BUSY|IOERR|CANTOPEN|NOMEM|INTERRUPT)/.test(code)
}

// A value that can't be taken for what it must be is damage where something is known to be damaged, and a fault of ours where all is whole.
function isUnreadable(fault: unknown): fault is Error {
  return fault instanceof Error && !(fault instanceof Refusal) && !('code' in fault)
}
