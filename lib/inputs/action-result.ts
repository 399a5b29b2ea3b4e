/** What every server action answers: data, or one of the four kinds of "no" as a value; a bug throws instead. */
export type ActionResult<T = undefined> =
  | { ok: true; data: T }
  | { ok: false; kind: 'fields'; fields: Record<string, string> }
  | { ok: false; kind: 'refused'; code: string; params?: Record<string, string> }
  | { ok: false; kind: 'not_found' }
  | { ok: false; kind: 'signed_out' }
  | { ok: false; kind: 'busy' }

export type ActionFailure = Exclude<ActionResult<never>, { ok: true }>
