import type { LawVersion } from '../law/rule-types'
import type { FactBook, Seen } from './fact-book'
import type { FactType } from './types'

/** The fact that starts the authority's clock; `wanted` names the one the law counts from when it is missing. */
export type Receipt = { seen: Seen; wanted: FactType | null }

/**
 * The fact from which the authority's term runs: the first known of the law's own order, the rest marked. After a transfer, the receipt at the
 * authority that got it; `first` looks at the first receipt only, whatever was transferred.
 */
export function receiptOf(facts: FactBook, version: LawVersion, prefer: readonly FactType[] = version.trigger, first = false): Receipt | null {
  const transfer = first ? undefined : facts.of('transferred').at(-1)
  if (transfer) {
    const earlier = firstOf(facts, prefer, (seen) => seen.early < transfer.early)
    const again = firstOf(facts, prefer, (seen) => (earlier ? seen.early >= transfer.early : seen.early > transfer.early))
    if (again) return again
    if (version.transferStarts) return { seen: transfer, wanted: prefer[0] ?? 'received' }
  }
  return firstOf(facts, prefer, () => true)
}

function firstOf(facts: FactBook, prefer: readonly FactType[], counts: (seen: Seen) => boolean): Receipt | null {
  for (const type of prefer) {
    const seen = facts.of(type).find(counts)
    if (seen) return { seen, wanted: type === prefer[0] ? null : prefer[0] ?? null }
  }
  return null
}
