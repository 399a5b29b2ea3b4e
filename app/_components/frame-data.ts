import type { Language } from '@/lib/i18n/languages'
import type { Theme } from './reader'

/** The saved views that every reader has; own views of a person bring their own label. */
export type StandardView = 'needsMe' | 'mine' | 'overdue' | 'soon' | 'waiting' | 'complaints' | 'drafts' | 'unassigned' | 'open' | 'all'

export interface FrameView {
  href: string
  name: StandardView | { label: string }
  count: number
  /** There are more than were counted: "99+". */
  more?: boolean
  /** Something in it needs a person. */
  needsAct?: boolean
}

/** What the frame of the desk shows; plain text and numbers only. */
export interface FrameData {
  person: { name: string; initials: string; role: string }
  organisation: string
  language: Language
  theme: Theme
  views: readonly FrameView[]
  /** How much waits in the inbox for this person. */
  inbox: number
  /** Single keys on or off, from the person's profile. */
  shortcuts: boolean
  /** The day that a test clock gives, written out; absent on a true clock. */
  testClock?: string
  /** Whether this person may change templates. */
  templates: boolean
  helpHref?: string
  /** What keeps mail and reminders from leaving, in words, for those who can do something about it. */
  mailAlarm?: { text: string; href: string; link: string }
}

/** Server actions behind the forms of the frame; each form works without JavaScript. Fields: language · theme · none. */
export interface FrameActions {
  language: (form: FormData) => Promise<void>
  theme: (form: FormData) => Promise<void>
  signOut: (form: FormData) => Promise<void>
}
