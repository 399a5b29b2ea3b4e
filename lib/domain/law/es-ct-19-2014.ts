import { ctRemedies } from './es-ct-remedies'
import { DECREE_ES, LPAC_COUNTING, lpacNotice, lpacSubsanacion } from './es-lpac-parts'
import { ADVERSE, TRIGGER_RECEIVED } from './results-and-triggers'
import type { ClockRule, LawVersion } from './rule-types'

const reply: ClockRule = {
  id: 'es-ct.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'deemed_granted', silenceCite: 'arts 35.1-35.2', metBy: ['decided', 'delivered'], cite: 'art 33.1, 33.3', status: 'verified', source: 'CT19',
  quote: 'en el plazo de un mes, a contar desde el día siguiente al de la recepción de la solicitud', label: 'term', noticeRow: true,
  extension: {
    how: 'after_end', cite: 'art 33.2', status: 'interpretation',
    durations: [
      { duration: { n: 15, unit: 'calendar_days' }, label: 'half_calendar_days' },
      { duration: { n: 15, unit: 'working_days' }, label: 'half_working_days' },
    ],
  },
  stops: [
    {
      begins: 'clarification_asked', ends: 'clarified', how: 'stop', cite: 'art 28', status: 'verified',
      part: { name: 'clarify', duration: { n: 10, unit: 'working_days' }, least: 10, rollOver: 'next_working_day', effect: 'deemed_withdrawn', whose: 'requester' },
    },
    {
      begins: 'hearing_started', ends: 'hearing_ended', how: 'stop', cap: { n: 10, unit: 'working_days' }, cite: 'art 31', status: 'verified',
      part: { name: 'hearing', duration: { n: 10, unit: 'working_days' }, rollOver: 'next_working_day', effect: 'none', whose: 'authority' },
    },
    { begins: 'transferred', ends: 'received', how: 'restart', cite: 'art 30.1', status: 'interpretation' },
  ],
}

const transfer: ClockRule = {
  id: 'es-ct.transfer', whose: 'authority', anchors: [{ event: 'receipt', first: true }], duration: { n: 15, unit: 'calendar_days' },
  rollOver: 'next_working_day', scope: 'authority', effect: 'none', metBy: ['transferred'], cite: 'art 30.1', status: 'verified', source: 'CT19',
  quote: 'quince días naturales',
}

const delivery: ClockRule = {
  id: 'es-ct.delivery', whose: 'authority',
  anchors: [{ event: 'fact', type: 'delivery_requested' }, { event: 'decision', results: ['granted', 'granted_in_part'] }],
  duration: { n: 30, unit: 'working_days' }, rollOver: 'next_working_day', scope: 'authority', effect: 'complaint_opens', metBy: ['delivered'],
  cite: 'arts 35.3, 36.1', status: 'interpretation', source: 'CT19; GAIPFUN',
}

const gaipDecide: ClockRule = {
  id: 'es-ct.gaip.decide', whose: 'oversight_body', anchors: [{ event: 'complaint', remedies: ['es-ct.gaip'] }], duration: { n: 2, unit: 'months' },
  rollOver: 'next_working_day', scope: 'region', effect: 'complaint_rejected', metBy: ['complaint_decided'], cite: 'art 42.9', status: 'verified',
  source: 'CT19', extendedAfterComplaint: true,
  extension: { how: 'after_end', durations: [{ duration: { n: 15, unit: 'working_days' } }], cite: 'art 42.9', status: 'verified' },
  stops: [{
    begins: 'mediation_started', ends: 'mediation_ended', how: 'stop', cap: { n: 1, unit: 'months' }, cite: 'art 42.4, 42.6', status: 'verified',
  }],
}

const reposicionDecide: ClockRule = {
  id: 'es-ct.reposicion#decide', whose: 'authority', anchors: [{ event: 'complaint', remedies: ['es-ct.reposicion'] }],
  duration: { n: 1, unit: 'months' }, rollOver: 'next_working_day', scope: 'authority', effect: 'complaint_rejected', metBy: ['complaint_decided'],
  cite: 'art 38; LPAC 123-124', status: 'verified', source: 'CT19; LPAC',
}

/** Llei 19/2014 of Catalonia: one month, silence grants unless a legal limit applies, then delivery must be asked for; the GAIP hears complaints. */
export const esCt192014: readonly LawVersion[] = [{
  law: 'es-ct-19-2014', validFrom: '2015-07-01', validTo: null, status: 'verified', jurisdiction: 'ES-CT', zone: 'Europe/Madrid',
  defaultCalendar: 'ES-CT', trigger: TRIGGER_RECEIVED, spanish: true, replyId: 'es-ct.reply', transferStarts: false,
  countingFrom: { on: '2016-10-02', cite: 'Ley 39/2015' },
  clocks: [lpacNotice, reply, transfer, delivery, gaipDecide, reposicionDecide, lpacSubsanacion],
  remedies: ctRemedies(ADVERSE),
  counting: LPAC_COUNTING, decrees: [DECREE_ES],
}]
