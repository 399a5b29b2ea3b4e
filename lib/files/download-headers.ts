import { UNKNOWN_TYPE, servedType, viewingOf } from '../domain/document/media-type'
import { contentDisposition } from './content-disposition'

/**
 * The headers under which a document leaves (safety.md, attack 34): as an attachment, or in view for Plazo's own pages when it is a picture, plain text
 * or a PDF that pdf.js fetches. Its type is from an allow-list, nothing in it may run, and nobody may keep a copy.
 */
export function downloadHeaders(file: { filename: string; mediaType: string; sha256: string }, inView: boolean): Record<string, string> {
  const type = servedType(file.mediaType, file.filename)
  const shown = inView && viewingOf(type) !== 'none'
  return {
    'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type || UNKNOWN_TYPE,
    'Content-Disposition': contentDisposition(shown ? 'inline' : 'attachment', file.filename),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store, private',
    'Accept-Ranges': 'bytes',
    ETag: `"${file.sha256}"`,
  }
}
