import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../domain/canonical'
import { Refusal } from '../domain/refusal'
import { syncFolder } from './store'

export type Part = { path: string; size: number; sha256: string }
/** What a backup holds. `problems` names files that were missing or damaged when it was made; `schema` is the last migration it had. */
export type Manifest = {
  plazo: 1; madeAt: string; schema: number; requests: number; documents: number; people: number; events: number
  parts: Part[]; problems: { kind: 'file_missing' | 'file_hash' | 'database'; where: string }[]
}

const NAME = 'manifest.json'
const PART = /^(plazo\.db|secrets\.json|(files|raw)\/[0-9a-f]{64})$/
const seal = (manifest: Manifest) => createHash('sha256').update(canonicalJson(manifest)).digest('hex')

/** Writes the manifest, sealed with its own SHA-256: the last thing in a backup, so that a part of one is never taken for a whole. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const path = join(folder, NAME)
  writeFileSync(`${path}.part`, `${JSON.stringify({ ...manifest, seal: seal(manifest) }, null, 1)}\n`, { mode: 0o600, flag: 'wx' })
  const handle = openSync(`${path}.part`, 'r')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${path}.part`, path)
  syncFolder(folder)
}

/** Reads the manifest of a backup. Refuses with not_a_backup when it is missing, changed, or names a part that could leave the folder. */
export function readManifest(folder: string): Manifest {
  try {
    const { seal: given, ...manifest } = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as Manifest & { seal: string }
    if (manifest.plazo !== 1 || given !== seal(manifest)) throw new Refusal('not_a_backup')
    if (!manifest.parts.every((part) => PART.test(part.path)) || manifest.parts[0]?.path !== 'plazo.db') throw new Refusal('not_a_backup')
    return manifest
  } catch {
    throw new Refusal('not_a_backup')
  }
}
