import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { closeDb, databasePath } from '../../db/client'
import { createDataFolder, migrateDatabase } from '../../db/migrate'
import { SPARE_BYTES } from '../../domain/document/limits'
import { Refusal } from '../../domain/refusal'
import { callerFolder, dataFolder } from '../../env'
import { copyFile, measureFile } from '../../files/copy-file'
import { readManifest } from '../../files/manifest'
import type { Manifest } from '../../files/manifest'
import { asRefusal, freeBytes } from '../../files/room'
import { syncFolder } from '../../files/store'
import { settleRestored } from './settle-restored'

export type Restored = { from: string; madeAt: string; requests: number; documents: number; people: number; problems: Manifest['problems'] }

const OWN_FOLDERS = ['files', 'raw', 'backups', 'tmp']
const MARK = 'restoring'

/**
 * Brings a backup into an empty data folder, migrated to this code's schema, with outgoing mail paused, all sessions ended and open links revoked. Every
 * part is checked before the first is copied; the database comes last, so that a broken-off restore is no installation and can simply be repeated. Refuses
 * with not_empty, not_a_backup, schema_newer or storage_full.
 */
export async function restore(given: string): Promise<Restored> {
  const from = resolve(callerFolder(), given)
  const data = dataFolder()
  const manifest = readManifest(from)
  needEmpty(data)
  await checkParts(from, manifest)
  closeDb()
  createDataFolder(data)
  writeFileSync(join(data, MARK), 'A backup is being restored into this folder.\n', { mode: 0o600 })
  const stage = join(data, 'tmp', 'restored')
  try {
    if (freeBytes(data) < manifest.parts.reduce((sum, part) => sum + part.size, SPARE_BYTES)) throw new Refusal('storage_full')
    mkdirSync(stage, { mode: 0o700 })
    for (const part of manifest.parts) await copyFile(join(from, part.path), part.path === 'plazo.db' ? join(stage, part.path) : join(data, part.path))
    migrateDatabase(stage)
    settleRestored(databasePath(stage), from)
    renameSync(databasePath(stage), databasePath(data))
    rmSync(stage, { recursive: true, force: true })
    for (const inner of OWN_FOLDERS) syncFolder(join(data, inner))
    rmSync(join(data, MARK))
    syncFolder(data)
  } catch (fault) {
    clearUnfinished(data)
    throw asRefusal(fault)
  }
  return { from, madeAt: manifest.madeAt, requests: manifest.requests, documents: manifest.documents, people: manifest.people, problems: manifest.problems }
}

async function checkParts(from: string, manifest: Manifest): Promise<void> {
  for (const part of manifest.parts) {
    const found = existsSync(join(from, part.path)) ? await measureFile(join(from, part.path)) : null
    if (found?.sha256 !== part.sha256) throw new Refusal('not_a_backup', { part: part.path })
  }
}

function needEmpty(data: string): void {
  if (!existsSync(data)) return
  if (existsSync(join(data, MARK)) && !existsSync(databasePath(data))) return clearUnfinished(data)
  const kept = readdirSync(data).filter((name) => name !== 'test-clock' && !(OWN_FOLDERS.includes(name) && readdirSync(join(data, name)).length === 0))
  if (kept.length) throw new Refusal('not_empty', { folder: relative(dirname(data), data) })
}

function clearUnfinished(data: string): void {
  for (const inner of ['files', 'raw', 'tmp']) {
    for (const name of existsSync(join(data, inner)) ? readdirSync(join(data, inner)) : []) rmSync(join(data, inner, name), { recursive: true, force: true })
  }
  for (const name of ['secrets.json', MARK]) rmSync(join(data, name), { force: true })
}
