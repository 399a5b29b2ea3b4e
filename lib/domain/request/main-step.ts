import type { Whose } from '../deadline/types'
import { nextStep } from './next-step'
import type { Stage } from './words'

export const MAIN_STEPS = [
  'sent', 'reply', 'delivered', 'complaint_decided', 'clarified', 'notice_opened', 'delivery_requested', 'review_filed', 'complaint_filed', 'court_filed',
] as const
export type MainStep = (typeof MAIN_STEPS)[number]

/** What the main button of a case records: the next legal step, as a tab of the composer with its fact and remedy chosen. */
export type MainAct = { step: MainStep; compose: 'reply' | 'fact'; type: string | null; remedy: string | null }

/** The next legal step of a case: what is due of us if a window of ours is open, else what we wait for. Null once it is closed. */
export function mainAct(at: { stage: Stage; begun: boolean; running: { rule: string; whose: Whose; state: string } | null }): MainAct | null {
  if (at.stage === 'closed') return null
  if (!at.begun) return { step: 'sent', compose: 'fact', type: 'sent', remedy: null }
  const reply: MainAct = { step: 'reply', compose: 'reply', type: null, remedy: null }
  if (!at.running) return reply
  const { rule, whose, state } = at.running
  const fact = (step: MainStep, type: string, remedy: string | null = null): MainAct => ({ step, compose: 'fact', type, remedy })
  if (whose === 'requester' && state === 'not_open') return reply
  switch (nextStep(rule, whose)) {
    case 'their_answer': return reply
    case 'their_delivery': return fact('delivered', 'delivered')
    case 'body_decides': return fact('complaint_decided', 'complaint_decided')
    case 'answer_question': return fact('clarified', 'clarified')
    case 'open_notice': return fact('notice_opened', 'notice_opened')
    case 'demand_delivery': return fact('delivery_requested', 'delivery_requested')
    case 'ask_review': return fact('review_filed', 'complaint_filed', rule)
    case 'go_to_court': return fact('court_filed', 'complaint_filed', rule)
    case 'complain': return fact('complaint_filed', 'complaint_filed', rule)
  }
}
