/** Types that a download may name; anything else leaves as application/octet-stream (safety.md, attack 34). */
const SERVED = new Set([
  'application/pdf', 'text/plain', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/tiff', 'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet', 'application/rtf',
])
const ENDING_OF_ZIP: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
export const UNKNOWN_TYPE = 'application/octet-stream'

/** The type under which a document leaves: what its bytes showed, made precise by the ending of its name, never decided by it. */
export function servedType(sniffed: string, filename: string): string {
  const ending = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
  const precise = sniffed === 'application/zip' ? (ENDING_OF_ZIP[ending] ?? sniffed) : sniffed
  return SERVED.has(precise) ? precise : UNKNOWN_TYPE
}

/** Whether a file is a mail: text under the ending of one. A mail has no bytes at its start that only mails have. */
export function isMailFile(sniffed: string, filename: string): boolean {
  return /\.eml$/i.test(filename) && (sniffed === 'text/plain' || sniffed === UNKNOWN_TYPE)
}

export type Viewing = 'pdf' | 'image' | 'text' | 'none'

/** How a page shows a document of this type: drawn, as a picture, as plain text, or not at all. */
export function viewingOf(type: string): Viewing {
  if (type === 'application/pdf') return 'pdf'
  if (type === 'text/plain') return 'text'
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(type) ? 'image' : 'none'
}
