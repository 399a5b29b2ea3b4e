import type { ReactNode } from 'react'
import { Day } from '@/app/_ui/day'
import { Icon } from '@/app/_ui/icon'
import type { IconName } from '@/app/_ui/icon'
import { Pill } from '@/app/_ui/pill'
import type { Tone } from '@/app/_ui/pill'
import { boxPill } from '@/lib/domain/deadline/box-state'
import type { BoxPill, BoxState } from '@/lib/domain/deadline/box-state'
import { doubtsOf } from '@/lib/domain/deadline/doubts-of'
import { readingBars } from '@/lib/domain/deadline/reading-bars'
import { formatDay } from '@/lib/i18n/dates'
import { ruleName } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { relativeDay } from '@/lib/i18n/relative-day'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { RequestPage, ShownRow } from '@/lib/queries/request/request-page'
import { HandSet } from './hand-set'
import { ReadingBars } from './reading-bars'

const PILLS: Record<BoxPill, [Tone, IconName]> = {
  window_open: ['good', 'done'], window_open_all: ['good', 'done'], window_late: ['act', 'hand'], window_coming: ['wait', 'clock'],
  their_time: ['wait', 'clock'], standing_still: ['wait', 'pause'], run_out: ['late', 'alert'], met: ['good', 'check'], met_late: ['late', 'alert'],
}
const WHOSE = { requester: 'box.ours', authority: 'box.theirs', oversight_body: 'box.oversight' } as const

type BoxPage = Pick<RequestPage, 'rows' | 'today' | 'zone'>

interface BoxProps {
  state: BoxState<ShownRow>
  page: BoxPage
  names: Record<string, string>
  language: Language
}

/** The one date that matters: whose it is, when, what to do, how sure; its readings beside it. Without a date it says why there is none. */
export function DeadlineBox({ state, page, names, language }: BoxProps) {
  const t = translatorFor(language, 'request')
  const running = state.kind === 'running' ? state.row : null
  const bars = state.row && readingBars(state.row, page.rows, page.today)
  return (
    <section className={bars ? 'due' : 'due alone'} aria-labelledby="due-h">
      <div className="when">
        <h2 id="due-h">
          {running?.whose === 'requester' && <Icon name="flag" />}
          {running ? t(WHOSE[running.whose]) : t('box.none')}
        </h2>
        {running ? <Running row={running} page={page} names={names} language={language} /> : <p className="what">{t(`box.${state.kind as 'closed'}`)}</p>}
        {!running && state.row && <StatePill row={state.row} page={page} language={language}>{ruleName(language, state.row.rule)}</StatePill>}
      </div>
      {bars && <div className="read"><ReadingBars bars={bars} language={language} /></div>}
    </section>
  )
}

function StatePill({ row, page, language, children }: { row: ShownRow; page: BoxPage; language: Language; children?: ReactNode }) {
  const t = translatorFor(language, 'request')
  const code = boxPill(row, page.today)
  const [tone, icon] = PILLS[code]
  return <Pill tone={tone} icon={icon}>{children && <>{children}: </>}{t(`box.pill.${code}`)}</Pill>
}

function Running({ row, page, names, language }: { row: ShownRow; page: BoxPage; names: Record<string, string>; language: Language }) {
  const t = translatorFor(language, 'request')
  const coming = row.state === 'not_open' && row.opensOn !== null
  const big = coming ? row.opensOn : row.dueOn
  return (
    <>
      {big && <p className="big"><Day on={big}>{formatDay(language, big, 'big')}</Day></p>}
      {big && <p className="rel">{relativeDay(language, big, page.today, coming ? 'opens' : row.whose === 'requester' && row.state === 'open' && big < page.today ? 'plain' : 'due')}{row.dueAt && `, ${t('box.dueAt', { time: row.dueAt.slice(11, 16) })}`}</p>}
      <p className="what">
        {ruleName(language, row.rule)}. {row.whose === 'requester' ? <Ours row={row} page={page} language={language} /> : <Theirs row={row} language={language} />}
      </p>
      <StatePill row={row} page={page} language={language} />
      <MayMove row={row} page={page} language={language} />
      {row.handSet && <HandSet row={row} names={names} zone={page.zone} language={language} />}
    </>
  )
}

/** A calendar year that touches the date and isn't sure says so, quietly; a date set by hand rests on none. */
function MayMove({ row, page, language }: { row: ShownRow; page: BoxPage; language: Language }) {
  const t = translatorFor(language, 'request')
  const doubts = row.handSet ? [] : doubtsOf(row, page.rows)
  const doubt = doubts.find(({ why }) => why === 'local_days_missing') ?? doubts.find(({ why }) => why === 'unconfirmed')
  return doubt && <p className="meta maymove">{sentenceFor(language, 'request', `box.mayMove.${doubt.why}`, { year: String(doubt.year) }, t('unverified'))}</p>
}

function Ours({ row, page, language }: { row: ShownRow; page: BoxPage; language: Language }) {
  const t = translatorFor(language, 'request')
  if (row.opensOn === null || row.rule.includes('#') || row.state === 'lapsed') return null
  if (row.opensOn > page.today) return <>{sentenceFor(language, 'request', 'box.safeUntil', { on: formatDay(language, row.dueOn ?? row.opensOn, 'long') })}</>
  return <>{t('box.safeSince', { on: formatDay(language, row.opensOn, 'short') })}</>
}

function Theirs({ row, language }: { row: ShownRow; language: Language }) {
  const t = translatorFor(language, 'request')
  if (row.silenceFrom === null || row.effect === 'none') return null
  return <>{t(`box.silence.${row.effect}`, { on: formatDay(language, row.silenceFrom, 'short') })}</>
}
