import { ADVERSE } from './results-and-triggers'
import type { ClockRule, LawVersion, RemedyRule } from './rule-types'

const reply: ClockRule = {
  id: 'nw.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'none', metBy: ['decided', 'delivered'], cite: '§ 5 Abs. 2', status: 'interpretation', source: 'NWLDI', label: 'term',
  quote: 'unverzüglich, spätestens innerhalb eines Monats, zugänglich gemacht werden sollen',
  note: 'The words are verified; counting and roll-over (BGB 187, 188, 193; VwVfG NRW 31.3) are from memory.',
}

const ldi: RemedyRule = {
  id: 'nw.ldi', cite: '§ 13', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    { anchor: { event: 'decision', results: ADVERSE }, label: 'statute_no_end', duration: null, rollOver: 'none' },
    { anchor: { event: 'expiry', rule: 'nw.reply' }, label: 'statute_no_end', duration: null, rollOver: 'none' },
  ],
}

const klage: RemedyRule = {
  id: 'nw.klage', cite: 'VwGO 74, 75; JustG NRW 110', status: 'from_memory', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    {
      anchor: { event: 'decision', results: ADVERSE }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', cite: 'VwGO 74',
    },
    {
      anchor: { event: 'receipt' }, unlessMet: 'nw.reply', label: 'statute_no_end', duration: null, rollOver: 'none',
      opensAfter: { n: 3, unit: 'months' }, cite: 'VwGO 75',
    },
  ],
}

/** IFG NRW: a month that "should" be kept; no silence effect, no limit for the LDI, court for inaction after three months. */
export const deNwIfg: readonly LawVersion[] = [{
  law: 'de-nw-ifg', validFrom: '2002-01-01', validTo: null, status: 'verified', jurisdiction: 'DE-NW', zone: 'Europe/Berlin', defaultCalendar: 'DE-NW',
  trigger: ['sent', 'received', 'registered'], spanish: false, replyId: 'nw.reply', transferStarts: false, clocks: [reply], remedies: [ldi, klage],
  counting: { months: 'BGB 187, 188', rollOver: 'BGB 193; VwVfG NRW 31.3' }, decrees: [],
}]
