import type { ActionFormState } from '@/app/_ui/use-action-form'
import type { QuestionRow } from '@/lib/inputs/questions-form'

/** A form that holds questions; each page's own form is one. */
export type QuestionsForm = { questions: QuestionRow[] }
export type OfQuestions = ActionFormState<QuestionsForm, unknown>
