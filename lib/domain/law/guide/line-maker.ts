import type { Sentence } from '../../deadline/types'
import type { CountingCites, Duration, LawVersion, RuleStatus } from '../rule-types'
import { ruleAnchor } from './anchor'
import type { Article, GuideLine, Topic } from './types'

type About = { id: string; law: string; cite: string; status: RuleStatus }
type Said = { topic: Topic; code: string; params?: Sentence['params']; cite?: string | undefined; also?: string | undefined; status?: RuleStatus | undefined; anchor?: string }

/** A duration as one parameter: its number, its unit, and days added at the end ("2 months 10"). */
export const durationParam = ({ n, unit, plusDays }: Duration): string => [n, unit, ...(plusDays ? [plusDays] : [])].join(' ')

const RANK: readonly RuleStatus[] = ['verified', 'interpretation', 'from_memory']
/** The least sure of several marks. */
export const leastSure = (...marks: RuleStatus[]): RuleStatus => RANK[Math.max(...marks.map((mark) => RANK.indexOf(mark)))] ?? 'from_memory'

/** Collects the lines of one rule: each with an anchor of its own, and never surer than the version that it stands in. */
export function lineMaker(version: LawVersion, about: About) {
  const lines: GuideLine[] = []
  const taken = new Set<string>()
  const anchorOf = (wanted: string) => {
    let anchor = wanted
    for (let turn = 2; taken.has(anchor); turn += 1) anchor = `${wanted}-${turn}`
    taken.add(anchor)
    return anchor
  }
  const say = ({ topic, code, params = {}, cite = about.cite, also, status = 'verified', anchor }: Said, more: Pick<GuideLine, 'from' | 'to' | 'way'> = {}) => {
    const articles: Article[] = [cite, ...(also === undefined ? [] : [also])].map((one) => ({ law: about.law, cite: one }))
    lines.push({
      topic, anchor: anchorOf(anchor ?? `${ruleAnchor(about.id)}-${topic}`), sentence: { code, params }, articles, status: leastSure(status, about.status, version.status), ...more,
    })
  }
  const counting = (what: keyof CountingCites) => version.counting?.[what]
  return { lines, say, counting }
}

export type LineMaker = ReturnType<typeof lineMaker>
