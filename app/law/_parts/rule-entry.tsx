import { Fragment } from 'react'
import type { GuideLine, GuideRule } from '@/lib/domain/law/guide/types'
import type { ClockNote, RemedyReference } from '@/lib/domain/law/reference/types'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { ruleText } from '@/lib/i18n/rule-text'
import { translatorFor } from '@/lib/i18n/translator'
import { Sureness } from './marks'
import { AboutRemedy } from './about-remedy'
import { Quotation, Remark } from './words-of-law'

interface RuleEntryProps {
  law: string
  rule: GuideRule
  notes: readonly ClockNote[]
  about: RemedyReference | undefined
  language: Language
}

/** A clock or a remedy, told from the engine's own data: each line with its article, its place on the page and, where it isn't verified, that. */
export function RuleEntry({ law, rule, notes, about, language }: RuleEntryProps) {
  const t = translatorFor(language, 'law-guide')
  const ways = [...new Set(rule.lines.map(({ way }) => way ?? -1))]
  return (
    <article className="rule" id={rule.anchor} aria-labelledby={`${rule.anchor}-h`}>
      <h3 id={`${rule.anchor}-h`}>{ruleName(language, rule.id)}</h3>
      <p className="meta rule-about">
        <span>{t(`whose.${rule.whose}`)}</span> <span className="nb">{rule.article.cite}</span> <Sureness status={rule.status} language={language} />
        <a href={`#${rule.anchor}`} aria-label={`${t('law.line')}: ${ruleName(language, rule.id)}`}>#</a>
      </p>
      {ways.map((way) => <Lines key={way} rule={rule} lines={rule.lines.filter((line) => (line.way ?? -1) === way)} language={language} />)}
      {rule.quote && <Quotation law={law} quote={rule.quote} cite={rule.article.cite} source={rule.source} language={language} />}
      {rule.note && <p className="meta"><Remark law={law}>{rule.note}</Remark></p>}
      {notes.map((note) => (
        <div key={`${note.kind}${note.summary ?? note.quote}`} className="clock-note">
          <p className="meta"><b>{t(`about.${note.kind}`)}</b> {note.cite && <span className="nb">{note.cite}</span>} <Sureness status={note.status} language={language} /></p>
          {note.summary && <p><Remark law={law}>{note.summary}</Remark></p>}
          {note.quote && <Quotation law={law} quote={note.quote} source={note.src} language={language} />}
        </div>
      ))}
      {about && <AboutRemedy law={law} about={about} language={language} />}
    </article>
  )
}

function Lines({ rule, lines, language }: { rule: GuideRule; lines: readonly GuideLine[]; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  return (
    <dl className="rule-lines">
      {together(lines).map((group) => (
        <div key={group[0]?.anchor}>
          <dt>{t(`topic.${group[0]?.topic ?? 'term'}`)}</dt>
          {group.map((line) => (
            <dd key={line.anchor} id={line.anchor}>
              {ruleText(language, line.sentence)} <Days line={line} language={language} /> <Cites line={line} own={rule.article.cite} />
              {line.status !== rule.status && <> <Sureness status={line.status} language={language} /></>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Cites({ line, own }: { line: GuideLine; own: string }) {
  const others = [...new Set(line.articles.map(({ cite }) => cite).filter((cite) => cite !== own))]
  return others.length > 0 && <span className="meta">{others.map((cite, index) => <Fragment key={cite}>{index > 0 && ' · '}<span className={cite.length < 24 ? 'nb' : undefined}>{cite}</span></Fragment>)}</span>
}

/** The last day of a practice; its first stands in the sentence. */
function Days({ line, language }: { line: GuideLine; language: Language }) {
  const t = translatorFor(language, 'law-guide')
  return line.to && line.sentence.params['fromOn'] !== undefined ? <span className="nb">({t('law.until', { day: formatDay(language, line.to) })})</span> : null
}

/** Lines that follow each other and are about the same thing share one term. */
function together(lines: readonly GuideLine[]): GuideLine[][] {
  const groups: GuideLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last?.[0]?.topic === line.topic) last.push(line)
    else groups.push([line])
  }
  return groups
}
