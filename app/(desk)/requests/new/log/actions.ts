'use server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { logRequest } from '@/lib/commands/request/log-request'
import type { ClockFact } from '@/lib/domain/deadline/types'
import { isLanguage } from '@/lib/i18n/languages'
import { caseFields, dateFields, logFormInput } from '@/lib/inputs/log-form'
import { factsOfForm } from '@/lib/inputs/log-form-facts'
import { dayAt } from '@/lib/queries/authority/day-at'
import { previewDeadlines } from '@/lib/queries/deadline/preview-deadlines'
import { panelOf } from './panel'

const { requester, channel } = caseFields
const previewInput = z.object({ ...dateFields, authority: z.string().max(100), requester, channel })

/** Logs a request already sent, with what happened since. */
export const logRequestAction = action(logFormInput(dayAt), (actor, input) => logRequest(actor, input))

/** The dates of what is typed so far, in words; nothing is written. */
export const previewDeadlinesAction = action(previewInput, (actor, form, by) =>
  panelOf(isLanguage(by.person.language) ? by.person.language : 'en', previewDeadlines(actor, {
    ...form, ...(form.urgent ? { kind: 'life_or_liberty' } : {}), facts: factsOfForm(form) as ClockFact[],
  })))
