import type { NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { html } from './html'
import { noticeWords } from './notice-words'
import { plainText } from './plain-text'
import { subjectOf } from './subject'

/** A mail as it goes: the same told three times. */
export type Email = { subject: string; text: string; html: string }

/** A notice as an email: digest, immediate mail or weekly summary, from the same facts told three times. */
export function noticeEmail(facts: NoticeFacts): Email {
  const subject = subjectOf(facts)
  const words = noticeWords(facts)
  return { subject, text: plainText(words), html: html(facts, words, subject) }
}

/** The headers by which mail programs know that a machine wrote it, and where a person can stop it (a page with a button: reading it changes nothing). */
export function noticeHeaders(facts: Pick<NoticeFacts, 'base' | 'language'>): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated', Precedence: 'bulk', 'X-Auto-Response-Suppress': 'All',
    'List-Unsubscribe': `<${facts.base}/settings/profile#reminders>`, 'Content-Language': facts.language,
  }
}
