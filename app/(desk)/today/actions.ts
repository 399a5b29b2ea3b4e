'use server'
import { action } from '@/app/_server/action'
import { putBack, putOff } from '@/lib/commands/view/put-off'
import { putBackInput, putOffInput } from '@/lib/inputs/put-off'

/** Puts a case off on one's own Today. */
export const putOffAction = action(putOffInput, (actor, input) => putOff(actor, input))
/** Shows it there again. */
export const putBackAction = action(putBackInput, (actor, input) => putBack(actor, input))
