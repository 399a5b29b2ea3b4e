import { z } from 'zod'
import { isCalendarDate } from '../domain/calendar/days'
import { CHANNELS, REQUEST_LANGUAGES } from '../domain/request/words'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })
const day = z.iso.date({ error: 'bad_date' })
/** A day that may be left out: a form gives an empty text. */
const dayOrNone = z.string().refine((value) => value === '' || isCalendarDate(value), { error: 'bad_date' }).nullish()

/** A web address that a browser may follow: http or https only. */
const website = text(500).refine((value) => value === '' || /^https?:\/\/[^\s]+$/i.test(value), { error: 'bad_url' })

type Law = { fromOn: string; toOn?: string | null | undefined }

/** An authority of the directory: its names per language and script, the law by date, its calendar, where it takes requests. */
export const saveAuthorityInput = z.object({
  authorityId: z.string().max(100).optional(),
  version: z.number().int().optional(),
  names: z.array(z.object({ language: z.enum(REQUEST_LANGUAGES, { error: 'choose_one' }), name: needed(300) })).min(1, { error: 'too_few' }).max(7),
  place: text(200).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'choose_one' }),
  zone: needed(60),
  language: z.enum(REQUEST_LANGUAGES, { error: 'choose_one' }),
  calendarId: z.string().min(1, { error: 'choose_one' }).max(60),
  laws: z.array(z.object({ lawId: z.string().min(1, { error: 'choose_one' }).max(60), fromOn: day, toOn: dayOrNone })).min(1, { error: 'too_few' }).max(20),
  officialCode: text(60).optional(),
  website: website.optional(),
  notes: text(5000).optional(),
  contacts: z.array(z.object({
    channel: z.enum(CHANNELS), address: needed(500), office: text(200).optional(), note: text(500).optional(), confirmedOn: dayOrNone,
  })).max(30).default([]),
}).superRefine((input, context) => {
  const wrong = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path })
  input.names.forEach((one, index) => {
    if (input.names.findIndex((other) => other.language === one.language) < index) wrong('twice', 'names', index, 'language')
  })
  input.laws.forEach((law, index) => {
    if (law.toOn && law.fromOn > law.toOn) wrong('end_before_start', 'laws', index, 'toOn')
    else if (input.laws.slice(0, index).some((other) => overlap(law, other))) wrong('overlaps', 'laws', index, 'fromOn')
  })
})
export type SaveAuthorityInput = z.input<typeof saveAuthorityInput>

/** Only one law binds an authority on a day. */
function overlap(one: Law, other: Law): boolean {
  return one.fromOn <= (other.toOn || '9999-12-31') && other.fromOn <= (one.toOn || '9999-12-31')
}
