import { existsSync, readFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { inboundAttachment, inboundBody } from '../../db/schema/inbox'
import { file } from '../../db/schema/record'
import { viewingOf } from '../../domain/document/media-type'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { readRaw } from '../../files/keep-raw'
import { filePath } from '../../files/store'
import { headersOf } from '../../mail/inbound/headers-of'
import type { HeaderField } from '../../mail/inbound/headers-of'
import { safeHtml } from '../../mail/inbound/safe-html'
import { mailFor } from './mail-for'

const MOST_PICTURE_BYTES = 2_000_000
// Its own policy, beside that of the page which it inherits: nothing is asked of the network, whatever got past the cleaning.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
const LOOK = 'body{margin:12px;background:#fff;color:#1b1a17;font:15px/1.55 "PT Serif",Cambria,"Noto Serif","Liberation Serif",serif;overflow-wrap:anywhere}table{border-collapse:collapse;max-width:100%}td,th{vertical-align:top;padding:2px 6px}pre{white-space:pre-wrap}'

/** A mail's HTML as a whole page for a sandboxed frame, cleaned of all that runs or asks the network. Pictures that came in the mail itself are in it. NotFound where it has none. */
export function mailHtml(actor: Actor, inboundId: string): string {
  const mail = mailFor(actor, inboundId)
  const html = db().select({ html: inboundBody.html }).from(inboundBody).where(eq(inboundBody.inboundId, mail.id)).get()?.html
  if (!html) throw new NotFound()
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><style>${LOOK}</style></head><body>${safeHtml(html, { images: false, inline: picturesOf(mail.id) })}</body></html>`
}

/** The pictures of a mail by their Content-ID, as data: addresses, for nothing else may be fetched into the frame; what is too much is left out. */
function picturesOf(inboundId: string): (contentId: string) => string | null {
  let left = MOST_PICTURE_BYTES
  const made = new Map<string, string | null>()
  return (contentId) => {
    const known = made.get(contentId)
    if (known !== undefined) return known
    const one = db().select({ sha256: file.sha256, size: file.size, type: file.mediaType }).from(inboundAttachment).innerJoin(file, eq(file.sha256, inboundAttachment.sha256))
      .where(and(eq(inboundAttachment.inboundId, inboundId), eq(inboundAttachment.contentId, contentId))).get()
    const fits = one && viewingOf(one.type) === 'image' && one.size <= left && existsSync(filePath(one.sha256))
    if (fits) left -= one.size
    const address = fits ? `data:${one.type};base64,${readFileSync(filePath(one.sha256)).toString('base64')}` : null
    made.set(contentId, address)
    return address
  }
}

/** The header fields of a mail as they stand in its bytes. Refuses with no_such_file when the bytes are missing. */
export function mailHeaders(actor: Actor, inboundId: string): HeaderField[] {
  return headersOf(mailOriginal(actor, inboundId).bytes)
}

/** A mail's bytes as they came, proven by their hash, under a name of ours. Refuses with no_such_file when they are missing. */
export function mailOriginal(actor: Actor, inboundId: string): { bytes: Buffer; sha256: string; filename: string; requestId: string | null } {
  const { sha256, arrivedAt, requestId } = mailFor(actor, inboundId)
  const bytes = readRaw(sha256)
  if (!bytes) throw new Refusal('no_such_file')
  return { bytes, sha256, filename: `mail-${arrivedAt.slice(0, 10)}-${sha256.slice(0, 8)}.eml`, requestId }
}
