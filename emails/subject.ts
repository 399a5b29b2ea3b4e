import { NOTICE_ITEM_KINDS } from '../lib/domain/letter/words'
import type { NoticeItemKind } from '../lib/domain/letter/words'
import type { NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { formatDay } from '../lib/i18n/dates'
import { translatorFor } from '../lib/i18n/translator'
import { entryWords, languageOf } from './entry-words'

const LONGEST = 60
export const MOST_COUNTS = 3

/** How many items there are of each kind, in the order in which they are told, without those of which there are none. */
export function countsOf(facts: Pick<NoticeFacts, 'entries'>): [NoticeItemKind, number][] {
  return NOTICE_ITEM_KINDS.map((kind): [NoticeItemKind, number] => [kind, facts.entries.filter((one) => one.kind === kind).length]).filter(([, count]) => count > 0)
}

/** The subject: counts first, then what comes first; at most 60 characters, cut at a word. No name where the organisation hides titles. */
export function subjectOf(facts: NoticeFacts): string {
  const language = languageOf(facts)
  const t = translatorFor(language, 'reminders')
  const first = facts.entries[0]
  if (facts.hideTitles || !first) {
    const own = facts.entries.filter((one) => one.kind === 'own').length
    return cutAtWord(own > 0 ? t('subject.hiddenOwn', { count: own }) : t('subject.hidden', { count: facts.entries.length }))
  }
  const words = entryWords(facts, first)
  if (facts.kind === 'immediate') {
    if (first.kind === 'approve') return cutAtWord(t('subject.approveOne', { authority: words.heading, ref: first.ref }))
    return cutAtWord(t('subject.ownBy', { verb: words.action.label, day: formatDay(language, first.dueOn ?? facts.on, 'short'), authority: words.heading, ref: first.ref }))
  }
  const counts = countsOf(facts).slice(0, MOST_COUNTS).map(([kind, count]) => t(`subject.${kind}`, { count }))
  const said = counts.map((_, left) => counts.slice(0, counts.length - left).join(', '))
    .map((some) => (facts.kind === 'weekly' ? t('subject.week', { counts: some }) : t('subject.first', { counts: some, authority: words.heading })))
  return said.find((one) => [...one].length <= LONGEST) ?? cutAtWord(said.at(-1) ?? '')
}

/** A text in one line of at most 60 characters, cut at a word and marked as cut. */
export function cutAtWord(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const signs = [...line]
  if (signs.length <= LONGEST) return line
  const short = signs.slice(0, LONGEST - 1).join('')
  const at = short.lastIndexOf(' ')
  return `${(at > LONGEST / 3 ? short.slice(0, at) : short).replace(/[\s,;:–(-]+$/u, '')}…`
}
