import { ADVERSE } from './results-and-triggers'
import type { ClockRule, CountingCites, Decree, Way } from './rule-types'

export const DECREE_ES: Decree = {
  from: '2020-03-14', to: '2020-05-31', cite: 'Real Decreto 463/2020, disp. adic. 3; Real Decreto 537/2020, art 9', status: 'from_memory', readings: false,
}

export const LPAC_COUNTING: CountingCites = {
  working_days: 'Ley 39/2015 arts 30.2, 30.3', months: 'Ley 39/2015 art 30.4', years: 'Ley 39/2015 art 30.4', rollOver: 'Ley 39/2015 art 30.5',
}

/** LPAC 43.2: an electronic notice that isn't opened counts as served on the tenth calendar day. */
export const lpacNotice: ClockRule = {
  id: 'es-lpac.notice', whose: 'requester', anchors: [{ event: 'notice' }], duration: { n: 10, unit: 'calendar_days' }, rollOver: 'none', scope: 'authority',
  effect: 'none', metBy: ['notice_opened'], cite: 'LPAC art 43.2', status: 'verified', source: 'LPAC',
  quote: 'se entenderá rechazada cuando hayan transcurrido diez días naturales desde la puesta a disposición de la notificación sin que se acceda a su contenido',
}

/** LPAC 68.1: ten working days to cure a defective application. */
export const lpacSubsanacion: ClockRule = {
  id: 'es-lpac.subsanacion', whose: 'requester', anchors: [{ event: 'fact', type: 'clarification_asked' }], duration: { n: 10, unit: 'working_days' },
  rollOver: 'next_working_day', scope: 'authority', effect: 'deemed_withdrawn', metBy: ['clarified'], cite: 'art 68.1', status: 'verified', source: 'LPAC',
}

/** LJCA 46.1 and 128.2: two months from an express act, six from silence in the text of the law; August doesn't run. */
export function courtWays(remedy: string, decide: string, reply: string | null): readonly Way[] {
  const express = { duration: { n: 2, unit: 'months' }, rollOver: 'next_working_day', label: 'statute', august: true, cite: 'LJCA art 46.1, 128.2' } as const
  const silence = {
    duration: { n: 6, unit: 'months' }, rollOver: 'next_working_day', label: 'statute', august: true, cite: 'LJCA art 46.1', status: 'from_memory',
    doctrine: [{ label: 'doctrine_case_law', from: '2014-04-10', to: null, duration: null, cite: 'STC 52/2014', status: 'from_memory' }],
  } as const
  return [
    { anchor: { event: 'complaint_decided', remedies: [remedy] }, ...express },
    { anchor: { event: 'expiry', rule: decide }, ...silence },
    { anchor: { event: 'decision', results: ADVERSE }, ...express },
    ...(reply ? [{ anchor: { event: 'expiry', rule: reply }, ...silence } as const] : []),
  ]
}
