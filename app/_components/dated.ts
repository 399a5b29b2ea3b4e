import type { ReactNode } from 'react'
import type { DeadlineRow } from '@/lib/domain/deadline/types'

/** What "Why this date?" needs of a case, or of a question put to the calculator: its dates, its law and calendar, and what each fact rests on. */
export interface Dated {
  rows: readonly DeadlineRow[]
  law: { id: string; version: string | null }
  calendarId: string
  evidence: (index: number) => ReactNode
}
