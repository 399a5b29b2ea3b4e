import { fileTypeFromBuffer } from 'file-type'
import { UNKNOWN_TYPE } from '../domain/document/media-type'

/** How many bytes from the start of a file are looked at to tell its type. */
export const HEAD_BYTES = 8192

/** The media type that the first bytes of a file show; its name has no say. Text must be UTF-8 without NUL. */
export async function sniff(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found) return officeAsZip(found.mime)
  return head.length > 0 && isText(head) ? 'text/plain' : UNKNOWN_TYPE
}

// What a zip holds is told by the name it is served under: the head alone can't always say, and the same bytes must always get the same answer.
function officeAsZip(mime: string): string {
  return /openxmlformats|opendocument/.test(mime) ? 'application/zip' : mime
}

function isText(head: Uint8Array): boolean {
  if (head.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
