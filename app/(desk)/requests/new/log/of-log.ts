import type { ActionFormState } from '@/app/_ui/use-action-form'
import type { LogForm } from '@/lib/inputs/log-form'

/** The log form as its parts get it. */
export type OfLog = ActionFormState<LogForm, unknown>
