import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { now } from '../../clock'
import { Refusal } from '../../domain/refusal'
import { callerFolder, dataFolder } from '../../env'
import { storeFolder } from '../../files/store'

/** The folder that a backup made from Settings goes into: PLAZO_DATA/backups, named by its time. */
export function ownBackupFolder(): string {
  return join(storeFolder('backups'), now().slice(0, 19).replaceAll(':', '-'))
}

/**
 * Makes the folder of a backup (0700) and says how to clear it if the backup fails. Relative paths count from the caller's folder. Refuses with not_empty,
 * or with bad_folder for a file or a place inside the data folder that Plazo keeps for itself.
 */
export function claimFolder(given: string): { folder: string; giveUp: () => void } {
  const folder = resolve(callerFolder(), given)
  const inData = relative(dataFolder(), folder)
  const inside = inData === '' || (!inData.startsWith('..') && !isAbsolute(inData))
  if (given === '' || (inside && !inData.startsWith('backups/'))) throw new Refusal('bad_folder', { folder })
  const existed = existsSync(folder)
  if (existed && !statSync(folder).isDirectory()) throw new Refusal('bad_folder', { folder })
  if (existed && readdirSync(folder).length > 0) throw new Refusal('not_empty', { folder })
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const inner of ['files', 'raw']) mkdirSync(join(/* turbopackIgnore: true */ folder, inner), { mode: 0o700 })
  } catch {
    throw new Refusal('bad_folder', { folder })
  }
  return { folder, giveUp: () => clear(folder, existed) }
}

function clear(folder: string, keepFolder: boolean): void {
  if (!keepFolder) return rmSync(folder, { recursive: true, force: true })
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
}
