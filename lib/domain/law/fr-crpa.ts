import { ADVERSE, TRIGGER_RECEIVED } from './results-and-triggers'
import type { ClockRule, LawVersion, RemedyRule } from './rule-types'

const reply: ClockRule = {
  id: 'fr.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 1, unit: 'months' }, rollOver: 'none', scope: 'authority',
  effect: 'deemed_refused', silenceCite: 'R*311-12', metBy: ['decided', 'delivered'], cite: 'R311-13', status: 'interpretation', source: 'CRPA', label: 'term',
  quote: "un mois à compter de la réception de la demande par l'administration compétente",
  note: 'The words are verified; that an implied decision knows no roll-over is from memory.',
  stops: [{ begins: 'transferred', ends: 'received', how: 'restart', cite: 'R311-13', status: 'interpretation' }],
}

const cadaClock = { whose: 'oversight_body', anchors: [{ event: 'complaint', remedies: ['fr.cada'] }], rollOver: 'none', scope: 'region' } as const

const opinion: ClockRule = {
  id: 'fr.cada.opinion', ...cadaClock, duration: { n: 1, unit: 'months' }, effect: 'none', metBy: ['complaint_decided'], cite: 'R343-3',
  status: 'verified', source: 'CRPA',
}
const implied: ClockRule = {
  id: 'fr.cada.implied', ...cadaClock, whose: 'authority', duration: { n: 2, unit: 'months' }, effect: 'deemed_refused', metBy: ['decided', 'delivered'],
  cite: 'R343-5, R*343-4', status: 'verified', source: 'CRPA',
}

const cada: RemedyRule = {
  id: 'fr.cada', cite: 'R311-15, R343-1, L342-1', status: 'verified', source: 'CRPA', takenBy: 'complaint_filed', scope: 'region',
  note: 'counted as a non-franc term per VAG; roll-over on Saturday, Sunday, holiday',
  ways: [
    {
      anchor: { event: 'decision', results: ADVERSE }, label: 'statute', duration: { n: 2, unit: 'months' }, rollOver: 'next_working_day', cite: 'R343-1',
    },
    {
      anchor: { event: 'expiry', rule: 'fr.reply' }, label: 'statute', duration: { n: 2, unit: 'months' }, rollOver: 'next_working_day',
      cite: 'R343-1, L112-6', endsOnlyIfAcknowledged: true,
    },
  ],
}

const ta: RemedyRule = {
  id: 'fr.ta', cite: 'CJA R421-1', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: [{
    anchor: { event: 'expiry', rule: 'fr.cada.implied' }, label: 'statute', duration: { n: 2, unit: 'months' }, rollOver: 'next_working_day',
  }],
}

/** Livre III of the CRPA: a month's silence refuses; the CADA must be seized before the court. */
export const frCrpa: readonly LawVersion[] = [{
  law: 'fr-crpa', validFrom: '2016-01-01', validTo: null, status: 'verified', jurisdiction: 'FR', zone: 'Europe/Paris', defaultCalendar: 'FR',
  trigger: TRIGGER_RECEIVED, spanish: false, replyId: 'fr.reply', transferStarts: false, clocks: [reply, opinion, implied], remedies: [cada, ta], decrees: [],
}]
