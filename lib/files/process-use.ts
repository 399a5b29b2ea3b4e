import { readFileSync } from 'node:fs'

export type ProcessUse = { cpuMs: number; memoryBytes: number }

// Linux counts processor time in hundredths of a second for every reader of /proc.
const TICK_MS = 10

/** Processor time (milliseconds, all threads) and resident memory (bytes) of a process; null when it is gone or the system has no /proc. */
export function usedBy(pid: number | undefined): ProcessUse | null {
  const stat = read(`/proc/${pid}/stat`), status = read(`/proc/${pid}/status`)
  if (stat === null || status === null) return null
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, memoryBytes: Number(kilobytes ?? 0) * 1024 }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
