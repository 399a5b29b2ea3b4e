import type { NoticeItemKind } from '../lib/domain/letter/words'
import type { NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { formatDay } from '../lib/i18n/dates'
import { formatList } from '../lib/i18n/numbers'
import { sentenceFor, translatorFor } from '../lib/i18n/translator'
import { entryWords, languageOf } from './entry-words'
import type { EntryWords } from './entry-words'
import { MOST_COUNTS, countsOf } from './subject'

export const MOST_ITEMS = 10

export type Section = { kind: NoticeItemKind; title: string; count: number; note: string | null; entries: EntryWords[] }
export type Link = { label: string; url: string }
/** A notice in words, before it is text or html. */
export type NoticeWords = {
  stamp: string
  heading: string
  lede: string | null
  late: string | null
  team: string | null
  sections: Section[]
  more: Link | null
  open: string
  why: string
  safe: string
  links: Link[]
}

/** The words of a notice in its reader's language: at most ten items in full, then how many more there are. */
export function noticeWords(facts: NoticeFacts): NoticeWords {
  const language = languageOf(facts)
  const t = translatorFor(language, 'reminders')
  const shown = facts.entries.slice(0, MOST_ITEMS)
  const rest = facts.entries.length - shown.length
  const sections = countsOf(facts).map(([kind, count]): Section => ({
    kind, count, title: t(`section.${kind}`), note: kind === 'own' ? t('section.ownNote') : null,
    entries: shown.filter((one) => one.kind === kind).map((one) => entryWords(facts, one)),
  })).filter((one) => one.entries.length > 0)
  const profile = `${facts.base}/settings/profile#reminders`
  return {
    stamp: `Plazo, ${formatDay(language, facts.on, 'full')}, ${facts.time}`,
    heading: headingOf(facts),
    lede: ledeOf(facts),
    late: facts.late ? t('late') : null,
    team: facts.team && t('week.text', facts.team),
    sections,
    more: rest > 0 ? { label: t('more', { count: rest }), url: `${facts.base}/today` } : null,
    open: t('open'),
    why: t(`foot.${facts.kind}`, { time: facts.digestAt }),
    safe: t('foot.safe'),
    links: [{ label: t('foot.change'), url: profile }, { label: t('foot.pause'), url: profile }, { label: t('foot.calendar'), url: `${facts.base}/calendar` }],
  }
}

function headingOf(facts: NoticeFacts): string {
  const language = languageOf(facts)
  const t = translatorFor(language, 'reminders')
  if (facts.kind === 'weekly') return sentenceFor(language, 'reminders', 'head.week', { day: formatDay(language, facts.on, 'full') })
  if (facts.kind === 'immediate') return facts.entries[0]?.kind === 'approve' ? t('head.approve_one') : t('head.own_one')
  return formatList(language, countsOf(facts).slice(0, MOST_COUNTS).map(([kind, count]) => t(`head.${kind}`, { count })))
}

function ledeOf(facts: NoticeFacts): string | null {
  const language = languageOf(facts)
  const first = facts.entries.find((one) => one.dueOn !== null)
  if (!first || facts.kind === 'immediate') return null
  const words = entryWords(facts, first)
  const when = words.when ?? ''
  return facts.hideTitles
    ? sentenceFor(language, 'reminders', 'firstHidden', { day: words.day ?? '', when })
    : sentenceFor(language, 'reminders', 'first', { authority: words.heading, when })
}
