import { setTimeout as sleep } from 'node:timers/promises'

const TRIES = 60
const PAUSE_MS = 250

/** Runs a short transaction, again and again while another process holds the database: what took long (a copy of everything, a mail server's answer) must not be lost over that. */
export async function patiently<T>(work: () => T): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return work()
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
      if (!code.startsWith('SQLITE_BUSY') || tried >= TRIES) throw fault
      await sleep(PAUSE_MS)
    }
  }
}
