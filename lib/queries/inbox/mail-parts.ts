import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { inboundBody } from '../../db/schema/inbox'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { readRaw } from '../../files/keep-raw'
import { headersOf } from '../../mail/inbound/headers-of'
import type { HeaderField } from '../../mail/inbound/headers-of'
import { safeHtml } from '../../mail/inbound/safe-html'
import { mailFor } from './mail-for'

const MOST_CHARACTERS = 2_000_000
// Its own policy, beside that of the page which it inherits: nothing is asked of the network, whatever got past the cleaning.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
const LOOK = 'body{margin:12px;background:#fff;color:#1b1a17;font:15px/1.55 "PT Serif",Cambria,"Noto Serif","Liberation Serif",serif;overflow-wrap:anywhere}table{border-collapse:collapse;max-width:100%}td,th{vertical-align:top;padding:2px 6px}pre{white-space:pre-wrap}'

/** A mail's HTML as a whole page for a sandboxed frame, cleaned of all that runs or asks the network. Refuses with too_large, NotFound where it has none. */
export function mailHtml(actor: Actor, inboundId: string): string {
  const mail = mailFor(actor, inboundId)
  const html = db().select({ html: inboundBody.html }).from(inboundBody).where(eq(inboundBody.inboundId, mail.id)).get()?.html
  if (!html) throw new NotFound()
  if (html.length > MOST_CHARACTERS) throw new Refusal('too_large')
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><style>${LOOK}</style></head><body>${safeHtml(html, { images: false })}</body></html>`
}

/** The header fields of a mail as they stand in its bytes. Refuses with no_such_file when the bytes are missing. */
export function mailHeaders(actor: Actor, inboundId: string): HeaderField[] {
  return headersOf(mailOriginal(actor, inboundId).bytes)
}

/** A mail's bytes as they came, proven by their hash, under a name of ours. Refuses with no_such_file when they are missing. */
export function mailOriginal(actor: Actor, inboundId: string): { bytes: Buffer; sha256: string; filename: string } {
  const { sha256, arrivedAt } = mailFor(actor, inboundId)
  const bytes = readRaw(sha256)
  if (!bytes) throw new Refusal('no_such_file')
  return { bytes, sha256, filename: `mail-${arrivedAt.slice(0, 10)}-${sha256.slice(0, 8)}.eml` }
}
