export const BULK_KINDS = ['assign', 'tag', 'campaign'] as const
export type BulkKind = (typeof BULK_KINDS)[number]
/** One change of many cases: to whom they go (empty: nobody), which tag they get, which campaign (empty: none). */
export type BulkChange = { requestIds: readonly string[]; kind: BulkKind; value: string }

/** Why a case stays as it is. */
export const BULK_REASONS = ['closed', 'not_allowed', 'nothing_changed', 'cannot_act', 'gone'] as const
export type BulkReason = (typeof BULK_REASONS)[number]
/** How many cases change, or would, and how many can't, by reason. */
export type BulkOutcome = { changed: number; cannot: { why: BulkReason; count: number }[] }

/** What a change of many cases needs to be taken back: how a case stood before (as `value` of a change), and whether its new person became a member by it. */
export type BulkWas = { requestId: string; was: string; joined: boolean }
export type BulkDone = BulkOutcome & { back: BulkWas[] }
export type UndoBulk = { kind: BulkKind; value: string; back: BulkWas[] }

/** Counts what became of each case: null where it changed. */
export function bulkOutcome(each: readonly (BulkReason | null)[]): BulkOutcome {
  const count = (one: BulkReason | null) => each.filter((why) => why === one).length
  return { changed: count(null), cannot: BULK_REASONS.map((why) => ({ why, count: count(why) })).filter((one) => one.count > 0) }
}
