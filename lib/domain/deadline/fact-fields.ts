import type { FactType } from './types'

/** What a type of fact can say beyond its date: the fields of ClockFact that it has. */
export type FactField = 'result' | 'notifiedOn' | 'until' | 'days' | 'complete' | 'to' | 'of' | 'remedy' | 'registerNumber'

const FIELDS: Partial<Record<FactType, readonly FactField[]>> = {
  sent: ['registerNumber'],
  received: ['registerNumber'],
  registered: ['registerNumber'],
  acknowledged: ['complete', 'registerNumber'],
  clarification_asked: ['days'],
  extension_notified: ['until', 'days'],
  transferred: ['to'],
  notice_available: ['of'],
  decided: ['result', 'notifiedOn'],
  complaint_filed: ['remedy', 'registerNumber'],
  complaint_decided: ['remedy', 'result', 'notifiedOn'],
  mediation_started: ['remedy'],
  mediation_ended: ['remedy'],
}

/** The fields that a type of fact has beyond its date, in the order in which a form asks them. */
export function fieldsOfFact(type: string): readonly FactField[] {
  return FIELDS[type as FactType] ?? []
}

/** What an electronic notice can bring. */
export const NOTICED_TYPES = ['decided', 'extension_notified', 'clarification_asked', 'complaint_decided'] as const satisfies readonly FactType[]
