import { readFileSync } from 'node:fs'

/** How far the sender of a claimed mail is, and who it is: kept in `why` while the row is `sending`. `ending`: the server may have the whole mail. */
export type Phase = 'claimed' | 'ending'
export type Owner = { phase: Phase; pid: number; started: string }

let ownStart: string | null = null

/** The mark of this process on a row that it claimed. */
export function ownMark(phase: Phase): string {
  ownStart ??= startedAt(process.pid)
  return `${phase} ${process.pid} ${ownStart ?? '-'}`
}

/** What a mark says; null when it is none. */
export function readMark(why: string | null): Owner | null {
  const [, phase, pid, started = '-'] = /^(claimed|ending) (\d+) (\S+)$/.exec(why ?? '') ?? []
  return phase === undefined ? null : { phase: phase as Phase, pid: Number(pid), started }
}

/** Whether the process that left this mark is surely gone. Where that can't be told, the lease decides; fencing makes a wrong answer harmless. */
export function isGone({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ESRCH'
  }
  const now = startedAt(pid)
  return started !== '-' && now !== null && now !== started
}

// Field 22 of /proc/PID/stat: a number may have been given to another process meanwhile, its start not.
function startedAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
