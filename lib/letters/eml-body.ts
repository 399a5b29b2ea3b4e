import { drawn } from './drawn'
import { letterHtml } from './preview'
import { letterText } from './plain-text'
import type { LetterSheet } from './sheet'

/** The letter as the body of a mail: its subject on one line, its text, and the same as HTML. A draft says so in all three. */
export function letterMailBody(sheet: LetterSheet): { subject: string; text: string; html: string } {
  const { subject, mark } = drawn(sheet)
  return { subject: mark ? `${mark}: ${subject}` : subject, text: letterText(sheet), html: letterHtml(sheet) }
}
