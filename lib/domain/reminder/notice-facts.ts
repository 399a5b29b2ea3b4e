import type { Whose } from '../deadline/types'
import type { NoticeItemKind, NoticeKind, Purpose } from '../letter/words'
import type { NextStep } from '../request/next-step'

/** A name in the language that it stands in. */
type Named = { name: string; language: string }

/** One item of a notice as it is written: calendar dates, codes and names, nothing formatted. */
export type NoticeEntry = {
  kind: NoticeItemKind
  requestId: string
  ref: string
  title: Named
  authority: Named
  rule: string | null
  whose: Whose | null
  dueOn: string | null
  effect: string
  step: NextStep | null
  /** The day of which this person was reminded before, where the date has moved since. */
  movedFrom: string | null
  silentSince: string | null
  opensOn: string | null
  /** The reader is told because nobody acted, or because the day is so near; not because the case is theirs. */
  answering: boolean
  cameOn: string | null
  letter: { id: string; purpose: Purpose; writer: string | null } | null
}

/** All that an email of Plazo's own says, as plain values: emails/ makes subject, text and html of it. `base` is the address of this installation, without a slash at its end. */
export type NoticeFacts = {
  kind: NoticeKind
  language: string
  on: string
  time: string
  late: boolean
  hideTitles: boolean
  base: string
  digestAt: string
  entries: readonly NoticeEntry[]
  team: { open: number; overdue: number; nobody: number } | null
}
