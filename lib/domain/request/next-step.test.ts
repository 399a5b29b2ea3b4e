import { expect, it } from 'vitest'
import { shippedLaws } from '../law/registry'
import { NEXT_STEPS, nextStep } from './next-step'

it.each([
  ['es-md.reply', 'authority', 'their_answer'], ['es-ct.delivery', 'authority', 'their_delivery'], ['es-md.ctpd.decide', 'oversight_body', 'body_decides'],
  ['es-md.reply#clarify', 'requester', 'answer_question'], ['es-lpac.notice', 'requester', 'open_notice'], ['es-md.ctpd', 'requester', 'complain'],
  ['rs.complaint.silence', 'requester', 'complain'], ['rs.upravni_spor', 'requester', 'go_to_court'], ['es-ljca.court', 'requester', 'go_to_court'],
  ['es-ct.delivery_request', 'requester', 'demand_delivery'], ['es-ct.reposicion', 'requester', 'ask_review'], ['uk.internal_review', 'requester', 'ask_review'],
])('%s of the %s asks to %s', (rule, whose, step) => expect(nextStep(rule, whose)).toBe(step))

it('has a word for every remedy that ships', () => {
  const remedies = Object.values(shippedLaws).flat().flatMap((version) => version.remedies.map((one) => one.id))
  expect(remedies.length).toBeGreaterThan(10)
  for (const rule of remedies) expect(NEXT_STEPS, rule).toContain(nextStep(rule, 'requester'))
  expect(remedies.filter((rule) => nextStep(rule, 'requester') === 'complain')).not.toContain('eu.court')
})
