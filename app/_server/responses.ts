import { outcomeOf } from './outcome-of'

const STATUS = { not_allowed: 403, no_such_file: 410, too_large: 413, throttled: 429, storage_full: 507 } as const

/** A JSON answer that nobody may keep. */
export function json(status: number, body: unknown): Response {
  return noStore(Response.json(body, { status }))
}

/** Marks an answer as one that no cache may keep. */
export function noStore(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store, private')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  return response
}

/** An error as JSON: {"error":{"code"}} under its status. */
export function outcomeResponse(error: unknown): Response {
  const no = outcomeOf(error)
  if (no.ok) return json(500, { error: { code: 'failed' } })
  if (no.kind === 'not_found') return json(404, { error: { code: 'not_found' } })
  if (no.kind === 'busy') return json(503, { error: { code: 'busy' } })
  if (no.kind === 'failed') return json(500, { error: { code: 'failed', reference: no.reference } })
  if (no.kind === 'signed_out') return json(401, { error: { code: 'signed_out' } })
  if (no.kind === 'fields') return json(400, { error: { code: 'bad_input', fields: no.fields } })
  return json(no.code in STATUS ? STATUS[no.code as keyof typeof STATUS] : 400, { error: { code: no.code, params: no.params } })
}
