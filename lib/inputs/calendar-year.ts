import { z } from 'zod'
import { isCalendarDate } from '../domain/calendar/days'
import { line, optionalLine } from './house/fields'

/** A source that anybody can look up: a web address or a citation. What a program proposes is no source. */
const source = line(300)
  .refine((text) => !/^https?:/i.test(text) || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text), { error: 'bad_url' })
  .refine((text) => !/date.?holidays/i.test(text), { error: 'no_source' })

/** A day as a person says it here: off, or no day off though a list has it. */
const day = z.object({
  on: z.string({ error: 'required' }).min(1, 'required').refine(isCalendarDate, { error: 'bad_date' }),
  name: line(120),
  off: z.enum(['off', 'works'], { error: 'choose_one' }),
  source,
})

/** What a person says of one year of a calendar, whole: the days over those that Plazo ships, and whether the year is confirmed. */
export const calendarYearInput = z.object({
  calendar: z.string().min(1).max(60),
  year: z.number().int().min(1990, 'invalid').max(2100, 'invalid'),
  version: z.string().max(64).optional(),
  confirm: z.boolean().default(false),
  source: z.string().trim().max(300, 'too_long').default(''),
  why: optionalLine(500),
  days: z.array(day).max(60, 'too_many').default([]),
}).superRefine((input, context) => {
  const wrong = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path })
  if (input.confirm) {
    const read = source.safeParse(input.source)
    if (!read.success) wrong(read.error.issues[0]?.message ?? 'required', 'source')
  }
  input.days.forEach(({ on }, index) => {
    if (!on.startsWith(`${input.year}-`)) wrong('other_year', 'days', index, 'on')
    else if (input.days.findIndex((other) => other.on === on) < index) wrong('twice', 'days', index, 'on')
  })
})
export type CalendarYearFields = z.input<typeof calendarYearInput>
export type CalendarYearInput = z.output<typeof calendarYearInput>

/** The law data that a person has seen and applies: its SHA-256 (hex). */
export const lawDataInput = z.object({ fingerprint: z.string().min(1).max(64) })
