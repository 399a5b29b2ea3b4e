import { DECREE_ES, LPAC_COUNTING, courtWays, lpacNotice, lpacSubsanacion } from './es-lpac-parts'
import { ADVERSE, GRANTED, TRIGGER_RECEIVED } from './results-and-triggers'
import type { ClockRule, LawVersion, RemedyRule } from './rule-types'

const reply: ClockRule = {
  id: 'es-ltaibg.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'deemed_refused', silenceCite: 'art 20.4', metBy: ['decided', 'delivered'], cite: 'art 20.1', status: 'verified', source: 'LTAIBG',
  quote: 'en el plazo máximo de un mes desde la recepción de la solicitud por el órgano competente para resolver', label: 'term', noticeRow: true,
  extension: { how: 'more', durations: [{ duration: { n: 1, unit: 'months' } }], cite: 'art 20.1', status: 'verified' },
  stops: [
    {
      begins: 'clarification_asked', ends: 'clarified', how: 'stop', cite: 'art 19.2', status: 'verified',
      part: { name: 'clarify', duration: { n: 10, unit: 'working_days' }, rollOver: 'next_working_day', effect: 'deemed_withdrawn', whose: 'requester' },
    },
    {
      begins: 'hearing_started', ends: 'hearing_ended', how: 'stop', cap: { n: 15, unit: 'working_days' }, cite: 'art 19.3', status: 'verified',
      part: { name: 'hearing', duration: { n: 15, unit: 'working_days' }, rollOver: 'next_working_day', effect: 'none', whose: 'authority' },
    },
    { begins: 'transferred', ends: 'received', how: 'restart', cite: 'arts 19.1, 19.4', status: 'verified' },
  ],
}

const access: ClockRule = {
  id: 'es-ltaibg.access', whose: 'authority', anchors: [{ event: 'decision', results: GRANTED }], duration: { n: 10, unit: 'working_days' },
  rollOver: 'next_working_day', scope: 'authority', effect: 'none', metBy: ['delivered'], cite: 'art 22.1', status: 'verified', source: 'LTAIBG',
}

const decide: ClockRule = {
  id: 'es-ltaibg.ctbg.decide', whose: 'oversight_body', anchors: [{ event: 'complaint', remedies: ['es-ltaibg.ctbg'] }],
  duration: { n: 3, unit: 'months' }, rollOver: 'next_working_day', scope: 'region', effect: 'complaint_rejected', metBy: ['complaint_decided'],
  cite: 'art 24.4', status: 'verified', source: 'LTAIBG',
}

const ctbg: RemedyRule = {
  id: 'es-ltaibg.ctbg', cite: 'art 24', status: 'verified', source: 'LTAIBG; CTBG', takenBy: 'complaint_filed', scope: 'region',
  ways: [
    {
      anchor: { event: 'decision', results: ADVERSE }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', cite: 'art 24.2',
    },
    {
      anchor: { event: 'expiry', rule: 'es-ltaibg.reply' }, label: 'statute', duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day',
      cite: 'art 24.2',
      doctrine: [{ label: 'doctrine_no_end', from: '2014-12-10', to: null, duration: null, cite: 'CTBG', status: 'verified' }],
    },
  ],
}

const court: RemedyRule = {
  id: 'es-ljca.court', cite: 'LJCA art 46.1, 128.2', status: 'verified', source: 'LJCA', takenBy: 'complaint_filed', scope: 'region',
  ways: courtWays('es-ltaibg.ctbg', 'es-ltaibg.ctbg.decide', 'es-ltaibg.reply'),
}

/** Ley 19/2013, the State law: one month, silence refuses, the CTBG hears complaints. */
export const esLtaibg: readonly LawVersion[] = [{
  law: 'es-ltaibg', validFrom: '2014-12-10', validTo: null, status: 'verified', jurisdiction: 'ES', zone: 'Europe/Madrid', defaultCalendar: 'ES-MD',
  trigger: TRIGGER_RECEIVED, spanish: true, replyId: 'es-ltaibg.reply', transferStarts: true,
  countingFrom: { on: '2016-10-02', cite: 'Ley 39/2015' },
  clocks: [lpacNotice, reply, access, decide, lpacSubsanacion],
  remedies: [ctbg, court],
  counting: LPAC_COUNTING, decrees: [DECREE_ES],
}]
