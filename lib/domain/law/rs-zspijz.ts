import { rsRemedies } from './rs-remedies'
import { ADVERSE, TRIGGER_RECEIVED } from './results-and-triggers'
import type { ClockRule, LawVersion } from './rule-types'

const reply: ClockRule = {
  id: 'rs.reply', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 15, unit: 'calendar_days' }, rollOver: 'next_working_day',
  scope: 'authority', effect: 'complaint_opens', silenceCite: 'art 22.1.2', metBy: ['decided', 'delivered'], cite: 'art 16.1', status: 'verified', source: 'RSFOI; RSZUP',
  quote: 'без одлагања, а најкасније у року од 15 дана од дана пријема захтева, односно уређеног захтева', label: 'term', noticeRow: true,
  extension: {
    how: 'total', durations: [{ duration: { n: 40, unit: 'calendar_days' } }], notice: { n: 7, unit: 'calendar_days' }, cite: 'art 16.4', status: 'verified',
  },
  stops: [
    {
      begins: 'clarification_asked', ends: 'clarified', how: 'restart', cite: 'art 15.5-15.6', status: 'verified',
      part: { name: 'clarify', duration: { n: 8, unit: 'calendar_days' }, least: 8, most: 15, rollOver: 'next_working_day', effect: 'none', whose: 'requester' },
    },
    { begins: 'transferred', ends: 'received', how: 'restart', cite: 'arts 16.5, 19-20', status: 'verified' },
  ],
}

const instruct: ClockRule = {
  id: 'rs.reply#instruct', whose: 'authority', anchors: [{ event: 'receipt', first: true }], duration: { n: 8, unit: 'calendar_days' },
  rollOver: 'next_working_day', scope: 'authority', effect: 'none', metBy: ['clarification_asked'], cite: 'art 15.5-15.6', status: 'verified',
  source: 'RSFOI; RSZUP',
}

const urgent: ClockRule = {
  id: 'rs.48h', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 48, unit: 'hours' }, rollOver: 'none', scope: 'authority',
  effect: 'complaint_opens', silenceCite: 'art 22.1.2', metBy: ['decided', 'delivered'], onlyKind: 'life_or_liberty', cite: 'art 16.2', status: 'verified', source: 'RSFOI',
}

const refusalDecision: ClockRule = {
  id: 'rs.refusal_decision', whose: 'authority', anchors: [{ event: 'receipt' }], duration: { n: 15, unit: 'calendar_days' },
  rollOver: 'next_working_day', scope: 'authority', effect: 'none', metBy: ['decided'], cite: 'art 16.12', status: 'verified', source: 'RSFOI; RSZUP',
  stops: reply.stops?.map(({ part: _part, ...stop }) => stop) ?? [],
}

const complaints = ['rs.complaint.refusal', 'rs.complaint.silence'] as const
const commissioner = {
  whose: 'oversight_body', anchors: [{ event: 'complaint', remedies: complaints }], rollOver: 'next_working_day', scope: 'region', effect: 'none',
  silence: true, metBy: ['complaint_decided'], status: 'verified', source: 'RSFOI; RSZUP',
} as const
const decides: ClockRule = { id: 'rs.commissioner', ...commissioner, duration: { n: 60, unit: 'calendar_days' }, notKind: 'life_or_liberty', cite: 'art 24.1' }
const decidesUrgent: ClockRule = {
  id: 'rs.commissioner.48h', ...commissioner, duration: { n: 30, unit: 'calendar_days' }, onlyKind: 'life_or_liberty', cite: 'art 24.2',
}

const current: LawVersion = {
  law: 'rs-zspijz', validFrom: '2022-02-17', validTo: null, status: 'verified', jurisdiction: 'RS', zone: 'Europe/Belgrade', defaultCalendar: 'RS',
  trigger: TRIGGER_RECEIVED, spanish: false, replyId: 'rs.reply', transferStarts: true,
  counting: { calendar_days: 'ZUP 80.2, 80.4', rollOver: 'ZUP 80.5' },
  clocks: [reply, instruct, urgent, refusalDecision, decides, decidesUrgent],
  remedies: rsRemedies(ADVERSE, complaints),
  decrees: [{ from: '2020-03-24', to: '2020-05-06', cite: 'decree on terms in administrative procedures, spring 2020', status: 'from_memory', readings: true }],
}

/** The law of Serbia in both versions: the text before 105/21 is from memory, and its Commissioner had thirty days. */
export const rsZspijz: readonly LawVersion[] = [
  {
    ...current, validFrom: '2004-11-13', validTo: '2022-02-16', status: 'from_memory',
    clocks: [
      reply, instruct, urgent, refusalDecision,
      { ...decides, duration: { n: 30, unit: 'calendar_days' }, cite: 'art 24 (old)', status: 'from_memory' },
      { ...decidesUrgent, status: 'from_memory' },
    ],
  },
  current,
]
