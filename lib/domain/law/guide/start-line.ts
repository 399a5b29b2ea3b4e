import type { Anchor, LawVersion } from '../rule-types'
import type { Sentence } from '../../deadline/types'

/** What a count begins with, as sentences: the fact that the law names, and those that stand in for it. */
export function startSentences(version: LawVersion, anchor: Anchor): Sentence[] {
  switch (anchor.event) {
    case 'receipt': {
      if (anchor.first) return [{ code: 'start_first', params: {} }]
      const [wanted = 'received', ...others] = anchor.prefer ?? version.trigger
      return [{ code: 'start_receipt', params: { wanted } }, ...(others.length > 0 ? [{ code: 'start_else', params: { facts: others.join(',') } }] : [])]
    }
    case 'fact': return [{ code: 'start_fact', params: { fact: anchor.type } }]
    case 'decision': return [{ code: 'start_decision', params: { results: anchor.results.join(',') } }]
    case 'complaint': return [{ code: 'start_complaint', params: { rules: anchor.remedies.join(',') } }]
    case 'complaint_decided': return [{ code: 'start_complaint_decided', params: { rules: anchor.remedies.join(',') } }]
    case 'notice': return [{ code: 'start_notice', params: {} }]
    case 'expiry': return [{ code: 'start_expiry', params: { rule: anchor.rule } }]
  }
}
