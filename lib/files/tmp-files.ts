import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nowMs } from '../clock'
import { SWEEP_AFTER_MS } from '../domain/document/limits'
import { storeFolder } from './store'

const NAME = /^upload-(\d+)-(\d+)-[0-9a-f-]{36}\.part$/

/** Removes what interrupted uploads left in PLAZO_DATA/tmp: files whose process is gone, and those older than a day. Returns how many. */
export function sweepTmp(): number {
  const folder = storeFolder('tmp')
  const dead = readdirSync(folder).filter((name) => isDead(name, join(folder, name)))
  for (const name of dead) rmSync(join(folder, name), { recursive: true, force: true })
  return dead.length
}

function isDead(name: string, path: string): boolean {
  const [, pid, since] = NAME.exec(name) ?? []
  if (pid !== undefined && since !== undefined) return !isAlive(Number(pid)) || nowMs() - Number(since) > SWEEP_AFTER_MS
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return changed !== undefined && nowMs() - changed > SWEEP_AFTER_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
