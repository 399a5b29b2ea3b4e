import { factFormInput, factOf } from '@/lib/inputs/fact-form'
import type { Planned } from './use-effect-preview'

/** What a half-typed fact would change can be asked as soon as it is whole but for its reason; null until then. */
export function plannedFact(requestId: string, typed: unknown, without?: string): Planned | null {
  const read = factFormInput.safeParse({ ...(typed as object), correcting: false })
  return read.success ? { requestId, facts: [factOf(read.data)], without } : null
}
