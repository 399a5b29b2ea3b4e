'use server'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { fileMail } from '@/lib/commands/inbox/file-mail'
import { readAgain } from '@/lib/commands/inbox/read-again'
import { setAsideMail, takeBackMail } from '@/lib/commands/inbox/set-aside-mail'
import { takeInFiles } from '@/lib/commands/inbox/take-in-files'
import { unfileMail } from '@/lib/commands/inbox/unfile-mail'
import { fileMailInput, inboundIdInput, takeInFilesInput } from '@/lib/inputs/inbox'
import { findCases } from '@/lib/queries/inbox/cases-for-mail'

const typedInput = z.object({ typed: z.string().max(200) })

export const fileMailAction = action(fileMailInput, (actor, input) => void fileMail(actor, input))
/** Takes a mail out of its case again; answers how many dates moved back with it. */
export const unfileMailAction = action(inboundIdInput, (actor, input) => unfileMail(actor, input).moved.length)
export const setAsideMailAction = action(inboundIdInput, setAsideMail)
export const takeBackMailAction = action(inboundIdInput, takeBackMail)
/** Reads an unreadable mail again; answers why it still can't be read, or null. */
export const readAgainAction = action(inboundIdInput, readAgain)
/** Mails that somebody has as files. */
export const takeInFilesAction = action(takeInFilesInput, takeInFiles)
/** Cases that the person sees, by what is typed, in any script. */
export const findCasesAction = action(typedInput, (actor, { typed }, by) => findCases(actor, typed, by.person.language))
