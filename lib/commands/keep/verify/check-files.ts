import type Database from 'better-sqlite3'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nowMs } from '../../../clock'
import { SWEEP_AFTER_MS } from '../../../domain/document/limits'
import { measureFile } from '../../../files/copy-file'
import { isStoredName } from '../../../files/store'
import type { Report } from './problem'

type Kept = { sha256: string; size: number }

/** Reads every kept file: it is there, whole, and under its own SHA-256; and nothing old lies about that no row names. */
export async function checkFiles(raw: Database.Database, folder: string, report: Report): Promise<void> {
  const files = join(folder, 'files')
  const still = raw.prepare('SELECT 1 FROM file WHERE sha256 = ?')
  for (const row of raw.prepare('SELECT sha256, size FROM file ORDER BY sha256').all() as Kept[]) {
    const problem = await problemOf(join(files, row.sha256), row)
    // The sweep may have taken it while we read.
    if (problem && still.get(row.sha256)) report(problem.kind, row.sha256, problem.what)
  }
  for (const name of existsSync(files) ? readdirSync(files) : []) {
    const changed = statSync(join(files, name), { throwIfNoEntry: false })?.mtimeMs
    const isOld = changed !== undefined && nowMs() - changed > SWEEP_AFTER_MS
    if ((isOld || !isStoredName(name)) && changed !== undefined && !still.get(name)) report('file_extra', name, 'No document or upload names this file.')
  }
  await checkRaw(raw, join(folder, 'raw'), report)
}

async function problemOf(path: string, row: Kept, of: 'file' | 'mail' = 'file'): Promise<{ kind: 'file_missing' | 'file_size' | 'file_hash'; what: string } | null> {
  if (!isStoredName(row.sha256)) return { kind: 'file_hash', what: 'This is not the SHA-256 of a file.' }
  if (!existsSync(path)) return { kind: 'file_missing', what: `The ${of} is not there.` }
  const found = await measureFile(path)
  if (found.size !== row.size) return { kind: 'file_size', what: `The ${of} has ${found.size} bytes and should have ${row.size}.` }
  return found.sha256 === row.sha256 ? null : { kind: 'file_hash', what: `The bytes of the ${of} are not the ones that were kept.` }
}

async function checkRaw(raw: Database.Database, folder: string, report: Report): Promise<void> {
  const mails = '(SELECT raw_sha256 AS sha256, size FROM outbox UNION SELECT sha256, size FROM inbound)'
  const named = raw.prepare(`SELECT 1 FROM ${mails} WHERE sha256 = ?`)
  for (const row of raw.prepare(`SELECT sha256, size FROM ${mails} ORDER BY 1`).all() as Kept[]) {
    const problem = await problemOf(join(folder, row.sha256), row, 'mail')
    if (problem) report(problem.kind, row.sha256, problem.what)
  }
  for (const name of existsSync(folder) ? readdirSync(folder).filter(isStoredName) : []) {
    if (named.get(name)) continue
    if ((await measureFile(join(folder, name))).sha256 !== name) report('file_hash', name, 'The bytes of this mail are not the ones that came in.')
  }
}
