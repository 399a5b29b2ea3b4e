'use server'
import { action } from '@/app/_server/action'
import { movesInWords } from '@/app/_components/moves/moves-in-words'
import { applyCalendarYear } from '@/lib/commands/calendar/apply-calendar-year'
import { calendarYearInput } from '@/lib/inputs/calendar-year'
import { previewCalendarYear } from '@/lib/queries/calendar/preview-calendar-year'

export const previewCalendarYearAction = action(calendarYearInput, async (actor, input, { person }) =>
  movesInWords(person.language, await previewCalendarYear(actor, input, person.language)))
export const applyCalendarYearAction = action(calendarYearInput, applyCalendarYear)
