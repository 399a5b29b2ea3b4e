import type { Language } from '@/lib/i18n/languages'
import type { CaseForms } from '@/lib/queries/request/case-forms'

type SlotProps = { forms: CaseForms; language: Language }

export function ComposerSlot(_props: SlotProps) { return null }
export function DetailsEditSlot(_props: SlotProps) { return null }
export function PeopleSlot(_props: SlotProps) { return null }
export function QuestionsEditSlot(_props: SlotProps) { return null }
export function AnswerSlot(_props: SlotProps & { questionId: string }) { return null }
export function DateByHandSlot(_props: SlotProps & { rule: string }) { return null }
export function FactMenuSlot(_props: SlotProps & { factId: string }) { return null }
export function CaseMenuSlot(_props: SlotProps) { return null }
export function FilesAddSlot(_props: SlotProps) { return null }
