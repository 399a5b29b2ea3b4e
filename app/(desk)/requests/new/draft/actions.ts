'use server'
import { action } from '@/app/_server/action'
import { draftRequest } from '@/lib/commands/request/log-request'
import { draftFormInput } from '@/lib/inputs/draft-form'

/** Begins a draft: authority and questions now, the letter later. */
export const draftRequestAction = action(draftFormInput, (actor, input) => draftRequest(actor, input))
