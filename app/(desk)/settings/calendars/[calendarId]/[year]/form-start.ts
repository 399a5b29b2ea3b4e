import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import { holidayCodes } from '@/lib/i18n/holiday-code'
import { collatorFor } from '@/lib/i18n/sort'
import type { CalendarYearFields } from '@/lib/inputs/calendar-year'
import type { CalendarYearPage } from '@/lib/queries/calendar/calendar-year-page'

export type FormDay = NonNullable<CalendarYearFields['days']>[number]
/** What the form of a year begins with: what is said of it, the days that a program proposes, the names that every reader gets in their language. */
export type FormStart = { said: CalendarYearFields; proposed: { label: string; known: string | null; day: FormDay }[]; names: string[]; stood: boolean }

/** The form of a year in the reader's words; the source of what is proposed is left for the person to find. */
export function formStart(language: Language, page: CalendarYearPage): FormStart {
  const { calendar, year } = page.state
  const t = translatorFor(language, 'calendars')
  const named = (code: string) => sentenceFor(language, 'holidays', code, {}, code)
  return {
    said: {
      calendar, year, version: page.version, confirm: page.said.source !== null, source: page.said.source ?? '', why: '',
      days: page.said.days.map((day) => ({ on: day.on, name: named(day.name), off: day.off ? 'off' : 'works', source: day.source })),
    },
    proposed: (page.proposals?.lacking ?? []).filter(({ on }) => !page.said.days.some((day) => day.on === on)).map(({ on, name, known }) => ({
      label: formatDay(language, on), known: known && t(`known.${known}`), day: { on, name, off: 'off', source: '' },
    })),
    names: holidayCodes().map(named).sort(collatorFor(language).compare),
    stood: page.said.source !== null || page.said.days.length > 0,
  }
}
