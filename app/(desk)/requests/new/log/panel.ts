import { shortLawName } from '@/lib/domain/law/reference/short-name'
import type { ShortName } from '@/lib/domain/law/reference/short-name'
import { ladder } from '@/lib/domain/deadline/ladder'
import type { DeadlineRow, Step, StepSource } from '@/lib/domain/deadline/types'
import { formatDay } from '@/lib/i18n/dates'
import { calendarName, deadlineStateText, provisionalText, ruleName, stepText } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { DeadlinePreview } from '@/lib/queries/deadline/preview-deadlines'

export type PanelLine = { on: string | null; day: string | null; text: string; source: string | null; off: boolean; result: boolean }
/** What stands beside the form: words only, written on the server. */
export type Panel =
  | { kind: 'nothing' }
  | { kind: 'problem'; text: string }
  | {
      kind: 'dates'; heading: string; on: string; day: string; relative: string; late: boolean; lawId: string; law: ShortName; calendar: string
      lines: PanelLine[]; after: PanelLine[]; caveats: string[]
    }

const COURT = /court|upravni_spor|klage|\.ta$|\.ftt$|ombudsman|misdemeanour/

/** Puts the dates of a case that isn't saved yet into words: the date to look at, its steps, what comes after, and every doubt. */
export function panelOf(language: Language, preview: DeadlinePreview): Panel {
  const t = translatorFor(language, 'new-request')
  if (preview.kind === 'nothing') return preview
  if (preview.kind === 'problem') return { kind: 'problem', text: sentenceFor(language, 'new-request', `panel.problem.${preview.code}`, {}, t('panel.problem.other')) }
  const { shown, answer, today } = preview
  const on = shown.dueOn ?? ''
  const met = shown.state === 'met' || shown.state === 'met_late'
  return {
    kind: 'dates', on, day: formatDay(language, on, 'long'), late: !met && on < today,
    heading: t('panel.heading', { whose: shown.whose, rule: ruleName(language, shown.rule) }),
    relative: met ? deadlineStateText(language, shown.state) : relativeDay(language, on, today, shown.whose === 'requester' && shown.state === 'not_open' ? 'plain' : 'due'),
    lawId: answer.law, law: shortLawName(answer.law), calendar: calendarName(language, answer.calendar),
    lines: shown.steps.map((step) => lineOf(language, step)),
    after: afterOf(language, preview.answer.deadlines, shown, today),
    caveats: [...shown.provisional.map((doubt) => provisionalText(language, doubt)), ...(shown.verified ? [] : [t('panel.unverified')])],
  }
}

function lineOf(language: Language, step: Step): PanelLine {
  const source = step.sources.map((one) => sourceText(language, one)).filter(Boolean).join(' · ')
  return {
    on: step.on, day: step.on ? formatDay(language, step.on, 'short') : null, text: stepText(language, step), source: source || null,
    off: step.off ?? false, result: step.result ?? false,
  }
}

function sourceText(language: Language, source: StepSource): string {
  if (source.kind === 'law') return source.cite
  return source.kind === 'calendar' ? translatorFor(language, 'new-request')('panel.calendar', { calendar: calendarName(language, source.calendar), year: String(source.year) }) : ''
}

/** The other dates of the case: their answer, silence, when we may and must complain. Going to court is left to the page of the case. */
function afterOf(language: Language, rows: readonly DeadlineRow[], shown: DeadlineRow, today: string): PanelLine[] {
  const rungs = ladder(rows, today).filter((rung) => rung.rule !== null && rung.rule !== shown.rule && !COURT.test(rung.rule) && rung.code !== 'latest')
  return rungs.map(({ on, code, rule }) => ({
    on, day: formatDay(language, on, 'short'), text: sentenceFor(language, 'law', `ladder.${code}`), source: ruleName(language, rule ?? ''), off: false, result: false,
  }))
}
