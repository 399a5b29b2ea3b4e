'use server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { isLanguage } from '@/lib/i18n/languages'
import { findAuthorities } from '@/lib/queries/authority/find-authorities'
import { asChoice } from './authority-choice'

const typedInput = z.object({ typed: z.string().max(200), on: z.union([z.literal(''), z.iso.date()]) })

/** Authorities by what is typed, in both scripts, with the law that binds them on a day (today when none is given yet). */
export const findAuthoritiesAction = action(typedInput, (actor, { typed, on }, by) => {
  const language = isLanguage(by.person.language) ? by.person.language : 'en'
  return findAuthorities(actor, { typed }, language, on || null).map((found) => asChoice(language, found))
})
