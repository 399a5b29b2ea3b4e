import type { Whose } from '../deadline/types'

export const NEXT_STEPS = [
  'their_answer', 'their_delivery', 'body_decides', 'answer_question', 'open_notice', 'demand_delivery', 'ask_review', 'complain', 'go_to_court',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** What a date asks of whom, in one word for lists: from the rule's id (law.json) and whose it is. */
export function nextStep(rule: string, whose: Whose | string): NextStep {
  if (whose === 'oversight_body') return 'body_decides'
  if (whose === 'authority') return /\.delivery$|\.access$/.test(rule) ? 'their_delivery' : 'their_answer'
  if (/#clarify$|\.subsanacion$/.test(rule)) return 'answer_question'
  if (/\.notice$/.test(rule)) return 'open_notice'
  if (/delivery_request$/.test(rule)) return 'demand_delivery'
  if (/internal_review$|reposicion$|\.confirmatory/.test(rule)) return 'ask_review'
  return /court|upravni_spor|\.klage$|\.ta$|\.ftt$/.test(rule) ? 'go_to_court' : 'complain'
}
