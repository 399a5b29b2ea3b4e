import type { MainAct } from '../request/main-step'
import type { Outcome } from '../request/words'
import type { Purpose } from './words'

/** The letter that the next legal step of a case asks for; null where it asks for none. `lapsed`: their term ended without an answer. */
export function letterFor(at: { act: MainAct | null; outcome: Outcome; lapsed: boolean }): Purpose | null {
  switch (at.act?.step) {
    case 'sent': return 'initial_request'
    case 'clarified': return 'clarification_reply'
    case 'delivery_requested': return 'delivery_demand'
    case 'review_filed': return 'internal_review'
    case 'complaint_filed': return at.outcome === 'none' || at.outcome === 'deemed_refused' || at.outcome === 'deemed_granted' ? 'complaint_silence' : 'complaint_refusal'
    case 'reply': return at.lapsed ? 'reminder' : null
    default: return null
  }
}
