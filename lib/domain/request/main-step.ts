import type { DeadlineRow, Whose } from '../deadline/types'
import { nextStep } from './next-step'
import type { Stage } from './words'

export const MAIN_STEPS = [
  'sent', 'reply', 'delivered', 'complaint_decided', 'clarified', 'notice_opened', 'delivery_requested', 'review_filed', 'complaint_filed', 'court_filed',
] as const
export type MainStep = (typeof MAIN_STEPS)[number]

/** What the main button of a case records: the next legal step, as a tab of the composer with its fact and remedy chosen. */
export type MainAct = { step: MainStep; compose: 'reply' | 'fact'; type: string | null; remedy: string | null }

type Running = { rule: string; whose: Whose; state: string }
/** `settled`: nothing is due from anybody, and every question has its outcome. */
type At = { stage: Stage; begun: boolean; running: Running | null; settled?: boolean; rows?: readonly Pick<DeadlineRow, 'rule' | 'whose' | 'state'>[] }

/**
 * The next legal steps of a case, the first of them for the main button: what is due of us if a window of ours is open, else what we wait for. Empty once it is
 * closed, or decided with nothing left: then closing it is what is left. Where silence is positive the demand for delivery comes before the complaint although no day ends it (es-ct.delivery_request, arts 35.3 and 36.1).
 */
export function mainActs({ rows = [], ...at }: At): MainAct[] {
  const act = actOf(at)
  if (!act) return []
  const mayDemand = act.type === 'complaint_filed' || at.running?.state === 'lapsed'
  const demand = mayDemand && rows.find((row) => row.whose === 'requester' && row.state === 'open' && nextStep(row.rule, row.whose) === 'demand_delivery')
  return demand ? [factAct('delivery_requested', 'delivery_requested'), act] : [act]
}

const factAct = (step: MainStep, type: string, remedy: string | null = null): MainAct => ({ step, compose: 'fact', type, remedy })

function actOf(at: Omit<At, 'rows'>): MainAct | null {
  if (at.stage === 'closed' || mayBeClosed(at)) return null
  if (!at.begun) return factAct('sent', 'sent')
  const reply: MainAct = { step: 'reply', compose: 'reply', type: null, remedy: null }
  if (!at.running) return reply
  const { rule, whose, state } = at.running
  if (whose === 'requester' && state === 'not_open') return reply
  switch (nextStep(rule, whose)) {
    case 'their_answer': return reply
    case 'their_delivery': return factAct('delivered', 'delivered')
    case 'body_decides': return factAct('complaint_decided', 'complaint_decided')
    case 'answer_question': return factAct('clarified', 'clarified')
    case 'open_notice': return factAct('notice_opened', 'notice_opened')
    case 'demand_delivery': return factAct('delivery_requested', 'delivery_requested')
    case 'ask_review': return factAct('review_filed', 'complaint_filed', rule)
    case 'go_to_court': return factAct('court_filed', 'complaint_filed', rule)
    case 'complain': return factAct('complaint_filed', 'complaint_filed', rule)
  }
}

/** Whether all that is left of a case is to close it. */
export function mayBeClosed(at: Pick<At, 'stage' | 'settled'>): boolean {
  return at.stage === 'decided' && at.settled === true
}
