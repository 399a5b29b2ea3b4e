/** What `verify` can find: a closed list, worded in the README. */
export const VERIFY_KINDS = [
  'database', 'file_missing', 'file_size', 'file_hash', 'file_extra', 'event_hash', 'event_detail', 'event_missing', 'event_tail', 'document_differs', 'fact_differs', 'text_differs', 'date_stale', 'row_differs',
] as const
export type VerifyKind = (typeof VERIFY_KINDS)[number]

/** `where` leads there: the SHA-256 of a file, "REF seq" of an event, the reference of a case, or "database". `what` is a plain English sentence. */
export type Problem = { kind: VerifyKind; where: string; what: string }
export type Report = (kind: VerifyKind, where: string, what: string) => void
