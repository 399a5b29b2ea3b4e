import type { NoticeEntry, NoticeFacts } from '../lib/domain/reminder/notice-facts'
import { formatDay, formatDayNear } from '../lib/i18n/dates'
import { effectText, ruleName } from '../lib/i18n/deadline-text'
import { isLanguage } from '../lib/i18n/languages'
import type { Language } from '../lib/i18n/languages'
import { relativeDay } from '../lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '../lib/i18n/translator'

/** An item in words: what stands in the margin, whose it is, why it is told, and the one thing to do. */
export type EntryWords = {
  day: string | null
  when: string | null
  heading: string
  headingLanguage: string
  ref: string | null
  title: { text: string; language: string } | null
  lines: string[]
  action: { label: string; url: string }
  openUrl: string
  late: boolean
}

export const languageOf = (facts: Pick<NoticeFacts, 'language'>): Language => (isLanguage(facts.language) ? facts.language : 'en')

/** The words of one item, in the reader's language; with `hideTitles` no name, title or reason. */
export function entryWords(facts: NoticeFacts, entry: NoticeEntry): EntryWords {
  const language = languageOf(facts)
  const t = translatorFor(language, 'reminders')
  const openUrl = `${facts.base}/requests/${entry.requestId}`
  return {
    day: entry.dueOn && formatDayNear(language, entry.dueOn, facts.on),
    when: entry.dueOn && relativeDay(language, entry.dueOn, facts.on, entry.kind === 'overdue' ? 'plain' : 'due'),
    heading: facts.hideTitles ? t('hiddenItem', { ref: entry.ref }) : entry.authority.name,
    headingLanguage: facts.hideTitles ? language : entry.authority.language,
    ref: facts.hideTitles ? null : entry.ref,
    title: facts.hideTitles ? null : { text: entry.title.name, language: entry.title.language },
    lines: facts.hideTitles ? [] : linesOf(language, entry, facts.on),
    action: { label: actionLabel(language, entry), url: actionUrl(facts, entry, openUrl) },
    openUrl,
    late: entry.kind === 'overdue' || (entry.dueOn !== null && entry.dueOn <= facts.on),
  }
}

function linesOf(language: Language, entry: NoticeEntry, on: string): string[] {
  const t = translatorFor(language, 'reminders')
  const day = (date: string) => formatDay(language, date, 'long')
  const moved = entry.movedFrom && entry.dueOn ? [say(language, 'newDate', { day: day(entry.dueOn), was: day(entry.movedFrom) })] : []
  const told = entry.answering ? [t(entry.kind === 'own' ? 'answeringOwn' : 'answering')] : []
  return [...moved, ...whyOf(language, entry, on), ...told]
}

function whyOf(language: Language, entry: NoticeEntry, on: string): string[] {
  if (entry.kind === 'classify') return entry.cameOn ? [say(language, 'came', { day: formatDayNear(language, entry.cameOn, on) })] : []
  if (entry.kind === 'approve') {
    if (!entry.letter) return []
    const purpose = sentenceFor(language, 'states', `purpose.${entry.letter.purpose}`)
    return [entry.letter.writer ? say(language, 'letter', { purpose, writer: entry.letter.writer }) : purpose]
  }
  if (entry.kind === 'own') return [ownWhy(language, entry, on)]
  const rule = ruleName(language, entry.rule ?? '')
  const effect = entry.effect === 'none' ? null : effectText(language, entry.effect)
  // Where a rule has several readings, the silence is certain only after the last of them.
  const certain = entry.silentSince === null || entry.silentSince <= on
  if (entry.kind === 'overdue') return [effect && certain ? say(language, 'why.overdue', { rule, effect }) : say(language, 'why.overdueOnly', { rule })]
  return [[say(language, `why.${entry.kind}`, { rule }), ...(effect ? [say(language, 'why.effect', { effect })] : [])].join(' ')]
}

function ownWhy(language: Language, entry: NoticeEntry, on: string): string {
  if (entry.dueOn !== null && entry.dueOn < on) return say(language, 'why.ownPassed')
  const day = (date: string) => formatDayNear(language, date, on)
  if (entry.step === 'complain' && entry.silentSince) {
    const since = day(entry.silentSince)
    return entry.opensOn ? sentenceFor(language, 'today', 'why.silence', { since, from: day(entry.opensOn) }) : sentenceFor(language, 'today', 'why.silenceOnly', { since })
  }
  return sentenceFor(language, 'today', `why.${entry.step ?? 'other'}`, {}, sentenceFor(language, 'today', 'why.other'))
}

function actionLabel(language: Language, entry: NoticeEntry): string {
  if (entry.kind === 'approve') return translatorFor(language, 'reminders')('review')
  if (entry.kind === 'classify') return sentenceFor(language, 'today', 'verb.classify')
  if (entry.kind === 'own') return sentenceFor(language, 'today', `verb.${entry.step ?? 'open_notice'}`, {}, translatorFor(language, 'reminders')('open'))
  return entry.kind === 'overdue' ? sentenceFor(language, 'today', 'verb.followUp') : translatorFor(language, 'reminders')('open')
}

function actionUrl(facts: NoticeFacts, entry: NoticeEntry, open: string): string {
  if (entry.letter) return `${open}/letters/${entry.letter.id}`
  if (entry.kind === 'classify') return `${facts.base}/inbox?tab=classify&request=${entry.requestId}`
  return entry.kind === 'overdue' ? `${open}?compose=reminder#compose` : open
}

const say = (language: Language, code: string, params: Record<string, string> = {}) => sentenceFor(language, 'reminders', code, params)
