import { calendarSource } from '@/lib/i18n/calendar-source'
import type { Language } from '@/lib/i18n/languages'

/** A source as it was given: a web address to follow, a citation, or what stands in for one. */
export function SourceText({ language, source }: { language: Language; source: string }) {
  if (/^https?:\/\//i.test(source)) return <a href={source} rel="noreferrer">{source.replace(/^https?:\/\/(www\.)?/i, '')}</a>
  return <>{calendarSource(language, source)}</>
}
