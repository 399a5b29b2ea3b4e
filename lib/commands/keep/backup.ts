import Database from 'better-sqlite3'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { now } from '../../clock'
import { databasePath, db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { patiently } from '../../db/patiently'
import { snapshot } from '../../db/snapshot'
import { transact } from '../../db/transact'
import { SPARE_BYTES } from '../../domain/document/limits'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { dataFolder } from '../../env'
import { copyFile, measureFile } from '../../files/copy-file'
import { writeManifest } from '../../files/manifest'
import type { Manifest, Part } from '../../files/manifest'
import { asRefusal, freeBytes } from '../../files/room'
import { isStoredName, storeFolder, syncFolder } from '../../files/store'
import { claimFolder } from './backup-folder'

export type BackupMade = { folder: string; madeAt: string; requests: number; documents: number; files: number; bytes: number; problems: Manifest['problems'] }

/**
 * Copies all of Plazo into an empty or new folder while it runs: first the database as it stands at one moment, then every file that this copy names,
 * then the secrets, last the manifest. Refuses with not_allowed, not_empty, bad_folder or storage_full; then nothing is left. A file that is missing or
 * damaged is named in `problems`, and the rest is kept.
 */
export async function backup(actor: Actor, given: string): Promise<BackupMade> {
  if (!mayInHouse(actor, 'backup')) throw new Refusal('not_allowed')
  db()
  const { folder, giveUp } = claimFolder(given)
  try {
    const manifest = await fill(folder)
    writeManifest(folder, manifest)
    const bytes = manifest.parts.reduce((sum, part) => sum + part.size, 0)
    const files = manifest.parts.filter((part) => part.path.startsWith('files/')).length
    await patiently(() => transact(actor, (_tx, record) => record(HOUSE, 'backup_made', { folder, files, bytes })))
    return { folder, madeAt: manifest.madeAt, requests: manifest.requests, documents: manifest.documents, files, bytes, problems: manifest.problems }
  } catch (fault) {
    giveUp()
    throw asRefusal(fault)
  }
}

async function fill(folder: string): Promise<Manifest> {
  const madeAt = now()
  const path = join(folder, 'plazo.db')
  if (freeBytes(folder) < statSync(databasePath()).size + SPARE_BYTES) throw new Refusal('storage_full')
  await snapshot(databasePath(), path)
  const held = contents(path)
  if (freeBytes(folder) < held.bytes + SPARE_BYTES) throw new Refusal('storage_full')
  const parts: Part[] = [{ path: 'plazo.db', ...await measureFile(path) }]
  const problems: Manifest['problems'] = held.damaged ? [{ kind: 'database', where: 'database' }] : []
  const raw = [...new Set([...held.mails, ...readdirSync(storeFolder('raw')).filter(isStoredName)])]
  for (const [inner, sha256] of [...held.files.map((name) => ['files', name]), ...raw.map((name) => ['raw', name])] as ['files' | 'raw', string][]) {
    const source = join(storeFolder(inner), sha256)
    if (!existsSync(source)) {
      problems.push({ kind: 'file_missing', where: sha256 })
      continue
    }
    const copied = await copyFile(source, join(folder, inner, sha256))
    if (copied.sha256 !== sha256) problems.push({ kind: 'file_hash', where: sha256 })
    parts.push({ path: `${inner}/${sha256}`, ...copied })
  }
  const secrets = join(dataFolder(), 'secrets.json')
  if (existsSync(secrets)) parts.push({ path: 'secrets.json', ...await copyFile(secrets, join(folder, 'secrets.json')) })
  for (const inner of ['files', 'raw']) syncFolder(join(/* turbopackIgnore: true */ folder, inner))
  return { plazo: 1, madeAt, schema: held.schema, ...held.counts, parts, problems }
}

function contents(path: string) {
  const copy = new Database(path, { readonly: true })
  try {
    const one = (sql: string) => Number(copy.prepare(sql).pluck().get())
    const files = copy.prepare('SELECT sha256, size FROM file ORDER BY sha256').all() as { sha256: string; size: number }[]
    return {
      files: files.map((row) => row.sha256),
      mails: copy.prepare('SELECT raw_sha256 FROM outbox UNION SELECT sha256 FROM inbound').pluck().all() as string[],
      bytes: files.reduce((sum, row) => sum + row.size, 0),
      schema: one('SELECT max(created_at) FROM __drizzle_migrations'),
      damaged: copy.pragma('quick_check(1)', { simple: true }) !== 'ok',
      counts: {
        requests: one('SELECT count(*) FROM request'), documents: one('SELECT count(*) FROM document'),
        people: one('SELECT count(*) FROM person'), events: one('SELECT count(*) FROM event'),
      },
    }
  } finally {
    copy.close()
  }
}
