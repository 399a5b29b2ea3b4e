import { NotFound, Refusal } from '../../domain/refusal'
import type { BulkReason } from '../../domain/request/bulk'

/** Does one part of a change of many cases: null when it was done, else why the case stays as it is. What is no answer of the rules is thrown. */
export function whyItStays(change: () => void): BulkReason | null {
  try {
    change()
    return null
  } catch (error) {
    if (error instanceof NotFound) return 'gone'
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not_allowed' || error.code === 'nothing_changed') return error.code
    if (error.code === 'cannot_act' || error.code === 'no_such_person' || error.code === 'in_use') return 'cannot_act'
    throw error
  }
}
