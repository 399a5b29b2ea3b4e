import type { CalendarId } from '../calendar/types'
import type { Effect, FactType, Result, Whose } from '../deadline/types'

/** How sure a rule is: words read, words read and the machine rule is our reading, or from memory. */
export type RuleStatus = 'verified' | 'interpretation' | 'from_memory'
export type Unit = 'hours' | 'calendar_days' | 'working_days' | 'weeks' | 'months' | 'years'
export type RollOver = 'next_working_day' | 'previous_working_day' | 'none'
/** A length of time; `plusDays` are calendar days added at the end (EU: ten days for distance). */
export type Duration = { n: number; unit: Unit; plusDays?: number }
export type Basis = { cite: string; status: RuleStatus; quote?: string; source?: string; note?: string }
/** `authority`: the case's own calendar; `region`: the same without local days (complaint windows, oversight bodies). */
export type CalendarScope = 'authority' | 'region'
export type Kind = 'life_or_liberty'

/** A further reading of a term; `onlyCalendars` is the beginning of the calendar ids for which it is argued. */
export type TermReading = {
  label: string; cite: string; duration: Duration; rollOver: RollOver; extension?: Extension; onlyCalendars?: string; status?: RuleStatus
}

/**
 * An extension. `more`: n units more, counted from the trigger; `total`: n units from the trigger in all; `after_end`: counted from the nominal end
 * of the first term, once for each reading of its unit; `open`: a reasonable time that only the notice can name.
 */
export type Extension = Basis & {
  how: 'more' | 'total' | 'after_end' | 'open'
  durations: readonly { duration: Duration; label?: string }[]
  /** The notice must come within this time of the trigger; without it, before the first term's rolled end. */
  notice?: Duration
}

/** What stops a clock, or starts it anew. `cap` ends a stop that nobody ended. `inclusive`: the first day of the stop doesn't count either. */
export type StopRule = Basis & {
  begins: FactType
  ends: FactType
  how: 'stop' | 'restart'
  cap?: Duration
  inclusive?: boolean
  /** The requester's (or a third party's) own term: a row of its own, `<reply id>#<part>`. */
  part?: {
    name: 'clarify' | 'hearing'; duration: Duration; least?: number; most?: number; rollOver: RollOver; effect: Effect; whose: Whose
  }
}

/** Where a count begins. `expiry`: the end of another rule's term, unmet; the others are facts. */
export type Anchor =
  | { event: 'receipt'; prefer?: readonly FactType[]; first?: boolean }
  | { event: 'fact'; type: FactType }
  | { event: 'decision'; results: readonly Result[] }
  | { event: 'complaint'; remedies: readonly string[] }
  | { event: 'complaint_decided'; remedies: readonly string[] }
  | { event: 'notice' }
  | { event: 'expiry'; rule: string }

/** A clock of the authority, the oversight body or the requester. */
export type ClockRule = Basis & {
  id: string
  whose: Whose
  anchors: readonly Anchor[]
  duration: Duration
  rollOver: RollOver
  scope: CalendarScope
  effect: Effect
  /** Silence has an effect from the day after (silenceFrom); default: when effect isn't none. */
  silence?: boolean
  /** The article that gives silence its effect, where it isn't the term's own. */
  silenceCite?: string
  label?: string
  readings?: readonly TermReading[]
  extension?: Extension
  stops?: readonly StopRule[]
  /** Facts that meet it. A decision counts from its notification; `results` narrows it. */
  metBy: readonly FactType[]
  results?: readonly Result[]
  onlyKind?: Kind
  notKind?: Kind
  /** The extension's notice gets a row `#extension_notice`. */
  noticeRow?: boolean
  /** Facts of an extension belong to this rule only from the complaint on. */
  extendedAfterComplaint?: boolean
}

/** A reading of the oversight body's practice on a window, by date. `duration` null: no end. */
export type Doctrine = { label: string; from: string; to: string | null; duration: Duration | null; cite: string; status: RuleStatus; dayUnknown?: boolean }

/** One way into a remedy, with its window. `duration` null: the law sets no end. The first way whose anchor stands is the one that counts. */
export type Way = {
  anchor: Anchor
  label: string
  duration: Duration | null
  rollOver: RollOver
  cite?: string
  status?: RuleStatus
  doctrine?: readonly Doctrine[]
  /** Good practice, not law: a date to act on, but nothing is lost after it. */
  practice?: boolean
  /** Not once this rule's term was met (an authority that answered isn't silent). */
  unlessMet?: string
  /** The window opens only so long after the anchor. */
  opensAfter?: Duration
  /** August doesn't run (LJCA 128.2). */
  august?: boolean
  /** The end can't be held against us unless the acknowledgement was complete (France, CRPA L112-6). */
  endsOnlyIfAcknowledged?: boolean
  onlyKind?: Kind
  notKind?: Kind
}

/** A remedy: our window, and what takes it. */
export type RemedyRule = Basis & { id: string; ways: readonly Way[]; takenBy: FactType; scope: CalendarScope }

/** Terms suspended by decree; `readings`: shown with and without it, since its effect wasn't read. */
export type Decree = { from: string; to: string; cite: string; status: RuleStatus; readings: boolean }

/** The articles on how each unit counts, and on a last day that isn't a working day (`rollOver`), with the law's short name where it is another law. */
export type CountingCites = Partial<Record<Unit | 'rollOver', string>>

/** One version of a law, as the engine reads it. */
export type LawVersion = {
  law: string
  validFrom: string
  validTo: string | null
  status: RuleStatus
  jurisdiction: string
  zone: string
  defaultCalendar: CalendarId
  /** The first known one is the trigger; any but the first is marked. */
  trigger: readonly FactType[]
  /** Paper filings by natural persons count in the union of two calendars; electronic notices count as served (Spain). */
  spanish: boolean
  /** Before this day another counting applied, which isn't loaded: dates are unverified. */
  countingFrom?: { on: string; cite: string }
  counting?: CountingCites
  replyId: string | null
  /** A transfer starts the clock anew even where the receipt at the new authority isn't known yet (then marked). */
  transferStarts: boolean
  clocks: readonly ClockRule[]
  remedies: readonly RemedyRule[]
  decrees: readonly Decree[]
}
