import { unstable_rethrow } from 'next/navigation'
import { logFault } from '@/app/_server/log'

export type Attempt<T> = { ok: true; value: T } | { ok: false; reference: string }

/** Reads one part of the page; when that fails the other parts still stand, and the fault is logged under a reference. */
export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, reference: logFault(error) }
  }
}
