import { z } from 'zod'
import { CHANNELS, REQUEST_LANGUAGES } from '../domain/request/words'

const text = (max: number) => z.string().trim().max(max, { error: 'too_long' })
const needed = (max: number) => text(max).min(1, { error: 'required' })
const day = z.iso.date({ error: 'bad_date' })

/** A web address that a browser may follow: http or https only. */
const website = text(500).refine((value) => value === '' || /^https?:\/\/[^\s]+$/i.test(value), { error: 'bad_url' })

/** An authority of the directory: its names per language and script, the law by date, its calendar, where it takes requests. */
export const saveAuthorityInput = z.object({
  authorityId: z.string().max(100).optional(),
  version: z.number().int().optional(),
  names: z.array(z.object({ language: z.enum(REQUEST_LANGUAGES), name: needed(300) })).min(1, { error: 'required' }).max(7),
  place: text(200).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'required' }),
  zone: needed(60),
  language: z.enum(REQUEST_LANGUAGES),
  calendarId: needed(60),
  laws: z.array(z.object({ lawId: needed(60), fromOn: day, toOn: day.nullish() })).min(1, { error: 'required' }).max(20),
  officialCode: text(60).optional(),
  website: website.optional(),
  notes: text(5000).optional(),
  contacts: z.array(z.object({
    channel: z.enum(CHANNELS), address: needed(500), office: text(200).optional(), note: text(500).optional(), confirmedOn: day.nullish(),
  })).max(30).default([]),
}).refine((input) => new Set(input.names.map((one) => one.language)).size === input.names.length, { error: 'twice', path: ['names'] })
  .refine((input) => input.laws.every((law) => !law.toOn || law.fromOn <= law.toOn), { error: 'latest_before_earliest', path: ['laws'] })
export type SaveAuthorityInput = z.input<typeof saveAuthorityInput>
