import { expect, it } from 'vitest'
import { computeDeadlines } from '../../deadline/compute-deadlines'
import type { ClockFact } from '../../deadline/types'
import { lawReference } from '../reference/law-reference'
import { shippedLaws } from '../registry'
import { articleAddress, ruleArticle } from './article-address'
import { lawGuide } from './law-guide'
import { passagesOf } from './passages'

const day = (type: string, on: string, more: object = {}) => ({ type, on, ...more }) as ClockFact
const STORIES: ClockFact[][] = [
  [day('received', '2026-03-02')],
  [day('received', '2026-03-02'), day('clarification_asked', '2026-03-05'), day('clarified', '2026-03-09'), day('hearing_started', '2026-03-10')],
  [day('sent', '2016-03-02'), day('decided', '2016-03-09', { result: 'granted' })],
  [day('received', '2020-03-16'), day('decided', '2020-07-20', { result: 'refused' })],
  [day('received', '2026-03-02'), day('extension_notified', '2026-03-06'), day('fee_notified', '2026-03-09'), day('fee_paid', '2026-03-10')],
  [day('received', '2026-03-02'), day('complaint_filed', '2026-05-10'), day('complaint_decided', '2026-06-10')],
  [day('received', '2026-03-02'), day('decided', '2026-03-10', { result: 'refused' }), day('notice_available', '2026-03-10', { of: 'decided' })],
]

const held = new Map<string, ReadonlySet<string>>()

/** All places of a law's page. */
function anchorsOf(law: string, on: string): ReadonlySet<string> {
  const known = held.get(`${law} ${on}`)
  if (known) return known
  const guide = lawGuide(law, on)
  const reference = lawReference(law)
  const anchors = new Set([
    '', ...(guide?.clocks ?? []).concat(guide?.remedies ?? []).flatMap((rule) => [rule.anchor, ...rule.lines.map(({ anchor }) => anchor)]),
    ...(reference ? passagesOf(reference) : []).flatMap(({ passages }) => passages.map(({ anchor }) => anchor)), ...(guide?.decrees ?? []).map(({ anchor }) => anchor),
  ])
  held.set(`${law} ${on}`, anchors)
  return anchors
}

it('leads every article of every step to a place that stands on its page', () => {
  const top = new Set<string>()
  const led = new Map<string, string>()
  for (const law of Object.keys(shippedLaws)) {
    for (const facts of STORIES) {
      for (const kind of [undefined, 'life_or_liberty']) {
        const result = computeDeadlines({
          law, facts, requester: 'legal_person', channel: 'electronic', today: '2026-11-20', ...(law === 'es-md-10-2019' ? { calendar: 'ES-MD-Rivas' } : {}), ...(kind ? { kind } : {}),
        })
        if (!result.ok) continue
        for (const row of result.answer.deadlines) {
          for (const source of row.steps.flatMap((step) => step.sources)) {
            if (source.kind !== 'law') continue
            const found = articleAddress(source, row.rule, result.answer.version)
            expect(found, `${source.law} ${source.cite}`).not.toBeNull()
            if (!found) continue
            expect(anchorsOf(found.law, found.on ?? '2026-11-20').has(found.anchor), `${row.rule}: ${source.cite} → ${found.anchor}`).toBe(true)
            led.set(`${row.rule} ${source.cite}`, `${found.law}#${found.anchor}`)
            if (found.anchor === '') top.add(`${source.law}: ${source.cite}`)
          }
        }
      }
    }
  }
  expect(led.size).toBeGreaterThan(100)
  // A whole law, not an article of it.
  expect([...top].sort()).toEqual(['es-ct-19-2014: Ley 39/2015', 'es-ltaibg: Ley 39/2015'])
})

it('names the law in which a rule stands', () => {
  expect(ruleArticle({ rule: 'es-lpac.subsanacion', cite: 'art 68.1' }, 'es-md-10-2019', '2020-01-01')).toEqual({ law: 'es-lpac', cite: 'art 68.1' })
  expect(ruleArticle({ rule: 'es-md.reply#clarify', cite: 'art 39' }, 'es-md-10-2019', '2020-01-01')).toEqual({ law: 'es-md-10-2019', cite: 'art 39' })
  expect(ruleArticle({ rule: 'rs.reply', cite: 'art 16.1' }, 'rs-zspijz', null)).toEqual({ law: 'rs-zspijz', cite: 'art 16.1' })
})
