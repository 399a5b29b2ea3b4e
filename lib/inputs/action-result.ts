/** What every server action answers: data, or a kind of "no" as a value; `failed` is a bug or an outage, logged under its reference. */
export type ActionResult<T = undefined> =
  | { ok: true; data: T }
  | { ok: false; kind: 'fields'; fields: Record<string, string> }
  | { ok: false; kind: 'refused'; code: string; params?: Record<string, string> }
  | { ok: false; kind: 'not_found' }
  | { ok: false; kind: 'signed_out' }
  | { ok: false; kind: 'busy' }
  | { ok: false; kind: 'failed'; reference: string }

export type ActionFailure = Exclude<ActionResult<never>, { ok: true }>
