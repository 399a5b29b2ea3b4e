import { ADVERSE, TRIGGER_RECEIVED } from './results-and-triggers'
import type { ClockRule, LawVersion, RemedyRule } from './rule-types'

const reply: ClockRule = {
  id: 'uk.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 20, unit: 'working_days' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'none', metBy: ['decided', 'delivered'], cite: 's.10(1)', status: 'verified', source: 'UKFOIA', label: 'term', noticeRow: true,
  quote: 'promptly and in any event not later than the twentieth working day following the date of receipt',
  extension: { how: 'open', durations: [], cite: 'ss.10(3), 17(2)-(3)', status: 'verified' },
  stops: [
    { begins: 'fee_notified', ends: 'fee_paid', how: 'stop', inclusive: true, cite: 's.10(2)', status: 'verified' },
    { begins: 'clarification_asked', ends: 'clarified', how: 'restart', cite: 's.10(6)(b)', status: 'verified' },
    { begins: 'transferred', ends: 'received', how: 'restart', cite: 's.10(1)', status: 'interpretation' },
  ],
}

const review: ClockRule = {
  id: 'uk.internal_review#decide', whose: 'authority', anchors: [{ event: 'complaint', remedies: ['uk.internal_review'] }],
  duration: { n: 20, unit: 'working_days' }, rollOver: 'next_working_day', scope: 'authority', effect: 'none', metBy: ['complaint_decided'],
  cite: 's.45 code', status: 'verified', source: 'UKICO', label: 'review_usual',
  readings: [{ label: 'review_exceptional', cite: 's.45 code', duration: { n: 40, unit: 'working_days' }, rollOver: 'next_working_day' }],
}

const fortyDays = { duration: { n: 40, unit: 'working_days' }, rollOver: 'next_working_day', label: 'practice', practice: true } as const
const internalReview: RemedyRule = {
  id: 'uk.internal_review', cite: 's.45 code', status: 'verified', source: 'UKICO', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    { anchor: { event: 'decision', results: ADVERSE }, ...fortyDays },
    { anchor: { event: 'expiry', rule: 'uk.reply' }, ...fortyDays },
  ],
}

const sixWeeks = { duration: { n: 6, unit: 'weeks' }, rollOver: 'none', label: 'practice', practice: true } as const
const ico: RemedyRule = {
  id: 'uk.ico', cite: 's.50', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    { anchor: { event: 'complaint_decided', remedies: ['uk.internal_review'] }, ...sixWeeks },
    { anchor: { event: 'expiry', rule: 'uk.internal_review#decide' }, ...sixWeeks },
  ],
}

const tribunal: RemedyRule = {
  id: 'uk.ftt', cite: 's.57; tribunal rules', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: [{
    anchor: { event: 'complaint_decided', remedies: ['uk.ico'] }, label: 'statute', duration: { n: 28, unit: 'calendar_days' }, rollOver: 'none',
  }],
}

/** FOIA 2000: twenty working days of every part of the United Kingdom; no deemed refusal. */
export const ukFoia: readonly LawVersion[] = [{
  law: 'uk-foia', validFrom: '2005-01-01', validTo: null, status: 'verified', jurisdiction: 'UK', zone: 'Europe/London', defaultCalendar: 'UK',
  trigger: TRIGGER_RECEIVED, spanish: false, replyId: 'uk.reply', transferStarts: false, clocks: [reply, review], remedies: [internalReview, ico, tribunal],
  counting: { working_days: 's.10(6)' }, decrees: [],
}]
