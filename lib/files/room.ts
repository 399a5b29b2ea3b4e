import { statfsSync } from 'node:fs'
import { roomNeeded } from '../domain/document/limits'
import { Refusal } from '../domain/refusal'
import { dataFolder } from '../env'

/** Bytes free on the disk of a folder. */
export function freeBytes(folder = dataFolder()): number {
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}

/** Refuses with storage_full when the disk has too little room for `size` more bytes. */
export function needRoom(size: number, folder = dataFolder()): void {
  if (freeBytes(folder) < roomNeeded(size)) throw new Refusal('storage_full')
}

/** The same refusal for a disk that filled up meanwhile; any other fault is handed back. */
export function asRefusal(fault: unknown): unknown {
  const code = (fault as { code?: unknown } | null)?.code
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL' ? new Refusal('storage_full') : fault
}
