'use server'
import { action } from '@/app/_server/action'
import { movesInWords } from '@/app/_components/moves/moves-in-words'
import { applyLawData } from '@/lib/commands/calendar/apply-law-data'
import { lawDataInput } from '@/lib/inputs/calendar-year'
import { previewLawData } from '@/lib/queries/calendar/law-data-state'

export const previewLawDataAction = action(lawDataInput, async (actor, _input, { person }) =>
  movesInWords(person.language, await previewLawData(actor, person.language)))
export const applyLawDataAction = action(lawDataInput, applyLawData)
