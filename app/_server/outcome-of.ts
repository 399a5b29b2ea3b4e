import { unstable_rethrow } from 'next/navigation'
import { NotFound, Refusal } from '@/lib/domain/refusal'
import type { ActionFailure } from '@/lib/inputs/action-result'
import { logFault } from './log'

/** What an error means to the person: one of the kinds of "no"; what nobody foresaw is logged. Next's own signals (redirect, not found) go on. */
export function outcomeOf(error: unknown): ActionFailure {
  unstable_rethrow(error)
  if (error instanceof NotFound) return { ok: false, kind: 'not_found' }
  if (error instanceof Refusal) {
    if (error.field !== undefined) return { ok: false, kind: 'fields', fields: { [error.field]: error.code } }
    return { ok: false, kind: 'refused', code: error.code, params: error.params }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY')) return { ok: false, kind: 'busy' }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return { ok: false, kind: 'refused', code: 'storage_full' }
  return { ok: false, kind: 'failed', reference: logFault(error) }
}
