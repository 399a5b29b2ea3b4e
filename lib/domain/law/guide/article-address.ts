import { lawReference } from '../reference/law-reference'
import { shippedLaws } from '../registry'
import type { LawRegistry } from '../registry'
import { ruleAnchor } from './anchor'
import { lawGuide } from './law-guide'
import { passagesOf } from './passages'
import type { Article, GuideRule } from './types'

/** Where the guide tells an article: the law's page, the version (null: the one in force), and the place on it (empty: the top of the page). */
export type ArticleAddress = { law: string; on: string | null; anchor: string }

/** The article of a deadline's rule: that of another law where the rule stands there (a request is cured under Ley 39/2015, whatever law it was made under). */
export function ruleArticle({ rule, cite }: { rule: string; cite: string }, law: string, version: string | null, laws: LawRegistry = shippedLaws): Article {
  const guide = version === null ? null : lawGuide(law, version, laws)
  const found = guide?.clocks.find(({ id }) => id === rule.replace(/#(clarify|hearing|extension_notice)$/, ''))
  return { law: found?.article.law ?? law, cite }
}

/** Other laws that a citation begins with. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(Ley 39\/2015|LPAC)\b/, 'es-lpac'], [/^(Ley 19\/2013|LTAIBG)\b/, 'es-ltaibg'], [/^Ley 10\/2019\b/, 'es-md-10-2019'], [/^Llei 19\/2014\b/, 'es-ct-19-2014'],
]

/** Where a step of "Why this date?" can be read: the line of the rule that cites the article, else another line, passage or decree that does, else the law's page. */
export function articleAddress(article: Article, rule: string, version: string, laws: LawRegistry = shippedLaws): ArticleAddress | null {
  const named = NAMED.find(([pattern]) => pattern.test(article.cite))
  const own = placeIn(article.law, article.law === named?.[1] ? bare(article.cite, named[0]) : article.cite, rule, version, laws)
  if (!named || named[1] === article.law) return own
  const other = placeIn(named[1], bare(article.cite, named[0]), rule, version, laws)
  return other && (other.anchor !== '' || !own?.anchor) ? other : own
}

const bare = (cite: string, name: RegExp): string => cite.replace(name, '').trim()

function placeIn(law: string, cite: string, rule: string, version: string, laws: LawRegistry): ArticleAddress | null {
  const asked = lawGuide(law, version, laws)
  const guide = asked?.version ? asked : lawGuide(law, asked?.versions.at(-1)?.validFrom ?? version, laws)
  if (!guide?.version) return null
  const on = guide.version.validTo === null ? null : guide.version.validFrom
  const anchor = cite === '' ? '' : anchorOf(guide.clocks.concat(guide.remedies), rule, cite) ?? passageAnchor(law, cite) ?? decreeAnchor(guide.decrees, cite) ?? ''
  return { law, on, anchor }
}

function anchorOf(rules: readonly GuideRule[], rule: string, cite: string): string | null {
  const own = rules.find(({ id }) => id === rule) ?? rules.find(({ id }) => id === rule.replace(/#.*$/, ''))
  const inOwn = own && lineOf(own, cite)
  if (own && (inOwn || own.article.cite === cite)) return own.id === rule && inOwn ? inOwn : ruleAnchor(rule)
  for (const other of rules) {
    if (sameArticle(other.article.cite, cite)) return other.anchor
    const line = lineOf(other, cite)
    if (line) return line
  }
  return null
}

const lineOf = (rule: GuideRule, cite: string): string | null =>
  rule.article.cite === cite ? null : rule.lines.find(({ articles }) => articles.some((one) => one.cite === cite))?.anchor ?? null

function passageAnchor(law: string, cite: string): string | null {
  const reference = lawReference(law)
  const passages = reference ? passagesOf(reference).flatMap(({ passages: held }) => held) : []
  return (passages.find((one) => one.cite === cite) ?? passages.find((one) => one.cite !== undefined && sameArticle(one.cite, cite)))?.anchor ?? null
}

const decreeAnchor = (decrees: readonly { cite: string; anchor: string }[], cite: string) => decrees.find((one) => one.cite === cite)?.anchor ?? null

/** Whether two citations begin with the same article: "arts 30.2, 30.3" and "art 30.2". */
function sameArticle(one: string, other: string): boolean {
  const [a, b] = [firstArticle(one), firstArticle(other)]
  return a !== null && b !== null && a.number === b.number && (a.of === b.of || a.of === '' || b.of === '')
}

function firstArticle(cite: string): { of: string; number: string } | null {
  const [, of = '', number] = /^(arts?|ss?\.|§|чл\.?|[A-Z]{3,}(?: art)?)?\s*([A-Z]?\*?\d[\d-]*(?:\.\d+)*(?:\(\d+\))?)/.exec(cite) ?? []
  return number === undefined ? null : { of: of.replace(/^arts$/, 'art').replace(/^ss\.$/, 's.'), number }
}
