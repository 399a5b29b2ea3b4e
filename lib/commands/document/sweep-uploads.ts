import { inArray, lt, sql } from 'drizzle-orm'
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { now, nowMs, later } from '../../clock'
import { db, rawDb } from '../../db/client'
import { file, upload } from '../../db/schema/record'
import { write } from '../../db/transact'
import { SWEEP_AFTER_MS } from '../../domain/document/limits'
import { unreferenced } from '../../db/file-references'
import { filePath, isStoredName, storeFolder } from '../../files/store'
import { sweepTmp } from '../../files/tmp-files'
import { forgetReading } from './forget-pages'

export type Swept = { uploads: number; files: number; tmp: number }
const BATCH = 50

/**
 * Removes uploads that no form used within a day, files that nothing names any more, and what interrupted uploads left. Transactions are short; a crash
 * between any two steps leaves a file without a row that counts as new, so that `verify` accepts it and the next sweep takes it.
 */
export function sweepUploads(): Swept {
  const before = later(now(), -SWEEP_AFTER_MS)
  const uploads = write((tx) => tx.delete(upload).where(lt(upload.uploadedAt, before)).run().changes)
  const files = forgetUnnamed(before) + removeOrphans()
  return { uploads, files, tmp: sweepTmp() }
}

// The row goes first and the bytes later: a row without its file would be a loss, a file without its row is only waste.
function forgetUnnamed(before: string): number {
  let removed = 0
  const condition = sql.raw(unreferenced(rawDb()))
  for (;;) {
    const gone = write((tx, { at }) => {
      const rows = tx.select({ sha256: file.sha256 }).from(file).where(sql`${lt(file.keptAt, before)} AND ${condition}`).limit(BATCH).all()
      for (const { sha256 } of rows) touchFile(sha256, at)
      for (const { sha256 } of rows) forgetReading(tx, sha256)
      if (rows.length) tx.delete(file).where(inArray(file.sha256, rows.map((row) => row.sha256))).run()
      return rows.map((row) => row.sha256)
    })
    removed += gone.filter(removeUnlessNamed).length
    if (gone.length < BATCH) return removed
  }
}

function touchFile(sha256: string, at: string): void {
  const seconds = Date.parse(at) / 1000
  if (statSync(filePath(sha256), { throwIfNoEntry: false })) utimesSync(filePath(sha256), seconds, seconds)
}

function removeOrphans(): number {
  const old = readdirSync(storeFolder('files')).filter(isStoredName).filter((sha256) => {
    const changed = statSync(filePath(sha256), { throwIfNoEntry: false })?.mtimeMs
    return changed !== undefined && nowMs() - changed > SWEEP_AFTER_MS && !isNamed(sha256)
  })
  return old.filter(removeUnlessNamed).length
}

function isNamed(sha256: string): boolean {
  return db().select({ size: file.size }).from(file).where(sql`${file.sha256} = ${sha256}`).get() !== undefined
}

// Under the writer's lock, which whoever keeps a file holds too (lib/files/settle.ts).
function removeUnlessNamed(sha256: string): boolean {
  return write((tx) => {
    if (tx.select({ size: file.size }).from(file).where(sql`${file.sha256} = ${sha256}`).get()) return false
    rmSync(filePath(sha256), { force: true })
    return true
  })
}
