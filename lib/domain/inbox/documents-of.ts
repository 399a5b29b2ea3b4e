import { storedFilename } from '../document/filename'

type Attachment = { filename: string | null; contentType: string; contentId: string | null; inline: boolean }

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf', 'message/rfc822': '.eml', 'text/plain': '.txt', 'text/html': '.html', 'text/calendar': '.ics', 'image/png': '.png', 'image/jpeg': '.jpg', 'image/gif': '.gif',
}

/**
 * The attachments of a mail that become documents of its case, each with the name that it is kept under. A picture that the mail's own HTML draws (a logo, a
 * signature) is none; it stays with the mail.
 */
export function documentsOf<A extends Attachment>(attachments: readonly A[], html: string | null): { attachment: A; filename: string }[] {
  return attachments.filter((one) => !isDrawn(one, html)).map((attachment, index) => ({
    attachment, filename: storedFilename(attachment.filename ?? `${index + 1}${ENDINGS[attachment.contentType.toLowerCase()] ?? ''}`),
  }))
}

function isDrawn({ contentType, contentId, inline }: Attachment, html: string | null): boolean {
  if (!inline || !contentId || html === null || !/^image\//i.test(contentType)) return false
  return html.toLowerCase().includes(`cid:${contentId.toLowerCase()}`)
}
