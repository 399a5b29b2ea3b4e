import { eq } from 'drizzle-orm'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { nowMs } from '../../clock'
import { inbound } from '../../db/schema/inbox'
import { outbox } from '../../db/schema/mail'
import { write } from '../../db/transact'
import { SWEEP_AFTER_MS } from '../../domain/document/limits'
import { rawPath } from '../../files/keep-raw'
import { isStoredName, storeFolder } from '../../files/store'

/** Removes the bytes of mails that were written but neither queued nor taken in: no row names them, and they are older than a day. Returns how many. */
export function sweepRaw(): number {
  return readdirSync(storeFolder('raw')).filter(isStoredName).filter(isOld).filter(removeUnlessNamed).length
}

function isOld(sha256: string): boolean {
  const changed = statSync(rawPath(sha256), { throwIfNoEntry: false })?.mtimeMs
  return changed !== undefined && nowMs() - changed > SWEEP_AFTER_MS
}

function removeUnlessNamed(sha256: string): boolean {
  return write((tx) => {
    if (tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.rawSha256, sha256)).get()) return false
    if (tx.select({ id: inbound.id }).from(inbound).where(eq(inbound.sha256, sha256)).get()) return false
    rmSync(rawPath(sha256), { force: true })
    return true
  })
}
