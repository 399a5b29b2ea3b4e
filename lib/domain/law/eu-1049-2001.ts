import { ADVERSE, TRIGGER_REGISTERED } from './results-and-triggers'
import type { ClockRule, LawVersion, RemedyRule } from './rule-types'

const days = { duration: { n: 15, unit: 'working_days' }, rollOver: 'next_working_day', scope: 'authority' } as const
const more = { how: 'more', durations: [{ duration: { n: 15, unit: 'working_days' } }], status: 'verified' } as const

const reply: ClockRule = {
  id: 'eu.reply', whose: 'authority', anchors: [{ event: 'receipt' }], ...days, effect: 'complaint_opens', silenceCite: 'art 7.4', metBy: ['decided', 'delivered'],
  cite: 'art 7.1', status: 'interpretation', source: 'EU1049', label: 'term', noticeRow: true,
  quote: 'Within 15 working days from registration of the application',
  note: 'The words are verified; that the day after registration is the first (Reg. 1182/71) is from memory.',
  extension: { ...more, cite: 'art 7.3' },
}

const confirmatoryReply: ClockRule = {
  id: 'eu.confirmatory.reply', whose: 'authority', anchors: [{ event: 'complaint', remedies: ['eu.confirmatory'] }], ...days, effect: 'deemed_refused',
  silenceCite: 'art 8.3', metBy: ['complaint_decided'], cite: 'art 8.1', status: 'verified', source: 'EU1049', label: 'term', extendedAfterComplaint: true,
  extension: { ...more, cite: 'art 8.2' },
}

const confirmatory: RemedyRule = {
  id: 'eu.confirmatory', cite: 'arts 7.2, 7.4, 8', status: 'verified', source: 'EU1049', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    { anchor: { event: 'decision', results: ADVERSE }, label: 'statute', ...days, cite: 'art 7.2' },
    { anchor: { event: 'expiry', rule: 'eu.reply' }, label: 'statute_no_end', duration: null, rollOver: 'none', cite: 'art 7.4' },
  ],
}

const after = [
  { event: 'complaint_decided', remedies: ['eu.confirmatory'] },
  { event: 'expiry', rule: 'eu.confirmatory.reply' },
] as const

const court: RemedyRule = {
  id: 'eu.court', cite: 'TFEU 263', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: after.map((anchor) => ({ anchor, label: 'statute', duration: { n: 2, unit: 'months', plusDays: 10 }, rollOver: 'none' } as const)),
}

const ombudsman: RemedyRule = {
  id: 'eu.ombudsman', cite: 'TFEU 228', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: after.map((anchor) => ({ anchor, label: 'statute', duration: { n: 2, unit: 'years' }, rollOver: 'none' } as const)),
}

/** Regulation 1049/2001: fifteen working days of the institutions from registration, then the confirmatory application. */
export const eu10492001: readonly LawVersion[] = [{
  law: 'eu-1049-2001', validFrom: '2001-12-03', validTo: null, status: 'verified', jurisdiction: 'EU', zone: 'Europe/Brussels', defaultCalendar: 'EU',
  trigger: TRIGGER_REGISTERED, spanish: false, replyId: 'eu.reply', transferStarts: false, clocks: [reply, confirmatoryReply], remedies: [confirmatory, court, ombudsman],
  counting: { working_days: 'Reg. 1182/71' }, decrees: [],
}]
