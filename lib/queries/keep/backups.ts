import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mayInHouse } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound } from '../../domain/refusal'
import { readManifest } from '../../files/manifest'
import { storeFolder } from '../../files/store'

export type KeptBackup = { name: string; madeAt: string; requests: number; documents: number; bytes: number; problems: number }

/** The whole backups in PLAZO_DATA/backups, newest first, for the admin; a broken-off one is none. NotFound for everybody else. */
export function backups(actor: Actor): { folder: string; backups: KeptBackup[] } {
  if (!mayInHouse(actor, 'backup')) throw new NotFound()
  const folder = storeFolder('backups')
  const found = readdirSync(folder).map((name) => join(folder, name)).filter((path) => statSync(path).isDirectory()).flatMap(read)
  return { folder, backups: found.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)) }
}

function read(folder: string): KeptBackup[] {
  try {
    const { madeAt, requests, documents, parts, problems } = readManifest(folder)
    return [{ name: basename(folder), madeAt, requests, documents, bytes: parts.reduce((sum, part) => sum + part.size, 0), problems: problems.length }]
  } catch {
    return []
  }
}
