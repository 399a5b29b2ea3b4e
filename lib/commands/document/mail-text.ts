import type { ReadingWhy } from '../../domain/document/reading'
import type { UnreadableReason } from '../../domain/inbox/words'
import { withinBounds } from '../../files/text/read-text'
import type { ReadText } from '../../files/text/words'
import { readMail } from '../../mail/inbound/read-mail'

const WHY: Readonly<Record<UnreadableReason, ReadingWhy>> = {
  too_slow: 'too_slow', too_much_memory: 'too_much_memory', too_large: 'too_large', too_deep: 'too_many_parts', too_many_parts: 'too_many_parts', header_flood: 'too_many_parts',
  broken: 'broken', bytes_missing: 'bytes_missing',
}

/** The words of a mail that was added as a file: its subject, who wrote it, and its text as a reader sees it, in the process for mails. What is attached stays in it, unread. */
export async function mailText(path: string): Promise<ReadText> {
  const read = await readMail(path, null)
  if (!read.ok) return { state: 'unreadable', count: 0, pages: [], why: WHY[read.reason] }
  const { subject, from, text } = read.mail
  return withinBounds([{ page: 0, text: [subject, from && `${from.name} <${from.address}>`.trim(), text].filter(Boolean).join('\n\n'), ocr: false }])
}
