'use server'
import { action } from '@/app/_server/action'
import { correctFact, withdrawFact } from '@/lib/commands/request/correct-fact'
import { recordFacts } from '@/lib/commands/request/record-facts'
import { clearDateByHand, setDateByHand } from '@/lib/commands/request/set-date-by-hand'
import { clearDateByHandInput, setDateByHandInput } from '@/lib/inputs/case-forms'
import { correctFactInput, factParts, previewFactsInput, recordFactsInput, withdrawFactInput } from '@/lib/inputs/fact'
import { previewFacts } from '@/lib/queries/request/preview-facts'
import { effectInWords } from './effect-in-words'

export const recordFactsAction = action(recordFactsInput, recordFacts)
export const correctFactAction = action(correctFactInput, correctFact)
export const withdrawFactAction = action(withdrawFactInput, withdrawFact)
export const setDateByHandAction = action(setDateByHandInput, setDateByHand)
export const clearDateByHandAction = action(clearDateByHandInput, clearDateByHand)
export const previewFactsAction = action(previewFactsInput, (actor, { requestId, facts, without }, by) =>
  effectInWords(by.person.language, previewFacts(actor, { requestId, facts: facts.map(factParts), without })))
