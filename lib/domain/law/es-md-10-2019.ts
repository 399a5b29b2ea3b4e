import { DECREE_ES, LPAC_COUNTING, courtWays, lpacNotice, lpacSubsanacion } from './es-lpac-parts'
import { ADVERSE, TRIGGER_REGISTERED } from './results-and-triggers'
import type { ClockRule, Doctrine, LawVersion, RemedyRule } from './rule-types'

const reply: ClockRule = {
  id: 'es-md.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 20, unit: 'working_days' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'deemed_refused', silenceCite: 'art 42.3', metBy: ['decided', 'delivered'], cite: 'art 42.1', status: 'verified', source: 'MD10',
  quote: 'en el plazo máximo de veinte días desde su recepción. Cuando el volumen o la complejidad ... por otros veinte días más, informando de esta circunstancia al solicitante',
  label: 'madrid_term', noticeRow: true,
  extension: { how: 'more', durations: [{ duration: { n: 20, unit: 'working_days' } }], cite: 'art 42.1', status: 'verified' },
  readings: [{
    label: 'state_term', cite: 'Ley 19/2013 art 20.1', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', onlyCalendars: 'ES-MD-',
    extension: { how: 'more', durations: [{ duration: { n: 1, unit: 'months' } }], cite: 'Ley 19/2013 art 20.1', status: 'verified' },
  }],
  stops: [
    {
      begins: 'clarification_asked', ends: 'clarified', how: 'stop', cite: 'art 39', status: 'verified',
      part: { name: 'clarify', duration: { n: 10, unit: 'working_days' }, rollOver: 'next_working_day', effect: 'deemed_withdrawn', whose: 'requester' },
    },
    {
      begins: 'hearing_started', ends: 'hearing_ended', how: 'stop', cap: { n: 15, unit: 'working_days' }, cite: 'LTAIBG 19.3 (basic law)', status: 'verified',
      part: { name: 'hearing', duration: { n: 15, unit: 'working_days' }, rollOver: 'next_working_day', effect: 'none', whose: 'authority' },
    },
    { begins: 'transferred', ends: 'received', how: 'restart', cite: 'art 41', status: 'interpretation' },
  ],
}

const fiveDays = { duration: { n: 5, unit: 'working_days' }, rollOver: 'next_working_day', scope: 'authority', effect: 'none', whose: 'authority' } as const

const inadmit: ClockRule = {
  id: 'es-md.inadmit', ...fiveDays, anchors: [{ event: 'receipt', prefer: ['received', 'registered', 'sent'] }], metBy: ['decided'],
  results: ['inadmissible'], cite: 'art 42.2', status: 'verified', source: 'MD10',
}

const transfer: ClockRule = {
  id: 'es-md.transfer', ...fiveDays, anchors: [{ event: 'receipt', first: true }], metBy: ['transferred'], cite: 'art 41', status: 'verified', source: 'MD10',
}

const decide: ClockRule = {
  id: 'es-md.ctpd.decide', whose: 'oversight_body', anchors: [{ event: 'complaint', remedies: ['es-md.ctpd'] }], duration: { n: 3, unit: 'months' },
  rollOver: 'next_working_day', scope: 'region', effect: 'complaint_rejected', metBy: ['complaint_decided'],
  cite: 'LTAIBG art 24.4 through Ley 10/2019 art 49', status: 'interpretation', source: 'LTAIBG; MD10; MECO',
}

/** The council's practice on complaints against silence moved twice without any change of the statute. */
const DOCTRINE: readonly Doctrine[] = [
  { label: 'doctrine_no_end', from: '2015-12-10', to: '2021-11-02', duration: null, cite: 'CTBG', status: 'verified' },
  { label: 'doctrine_no_end', from: '2021-11-03', to: '2024-05-21', duration: null, cite: 'CTyP 2021-2024', status: 'verified' },
  { label: 'doctrine_month', from: '2024-05-22', to: '2025-07-31', duration: { n: 1, unit: 'months' }, cite: 'CTPD 2024', status: 'verified', dayUnknown: true },
  { label: 'doctrine_no_end', from: '2025-08-01', to: null, duration: null, cite: 'CTPD 2025', status: 'verified', dayUnknown: true },
]

const ctpd: RemedyRule = {
  id: 'es-md.ctpd', cite: 'arts 47-50, 72-77, disp. adic. 8.2, 13', status: 'verified', source: 'MD10; MDSEDE; INFOL1; INFOL2; MECO',
  takenBy: 'complaint_filed', scope: 'region',
  ways: [
    {
      anchor: { event: 'decision', results: ADVERSE }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', cite: 'art 48.1',
    },
    {
      anchor: { event: 'expiry', rule: 'es-md.reply' }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', cite: 'art 48.1',
      doctrine: DOCTRINE,
    },
  ],
}

const court: RemedyRule = {
  id: 'es-ljca.court', cite: 'art 43.7; LJCA 46', status: 'verified', source: 'MD10; LJCA', takenBy: 'complaint_filed', scope: 'region',
  ways: courtWays('es-md.ctpd', 'es-md.ctpd.decide', 'es-md.reply'),
}

/** Ley 10/2019 of Madrid: twenty working days; for municipalities the State month stands beside it as a second reading. */
export const esMd102019: readonly LawVersion[] = [{
  law: 'es-md-10-2019', validFrom: '2020-01-01', validTo: null, status: 'verified', jurisdiction: 'ES-MD', zone: 'Europe/Madrid', defaultCalendar: 'ES-MD',
  trigger: TRIGGER_REGISTERED, spanish: true, replyId: 'es-md.reply', transferStarts: false,
  clocks: [lpacNotice, reply, inadmit, transfer, decide, lpacSubsanacion],
  remedies: [ctpd, court],
  counting: LPAC_COUNTING, decrees: [DECREE_ES],
}]
