import type { DeadlineRow, Sentence, Whose } from './types'

/** One rung of the ladder of dates: a code (messages law.json, `ladder.<code>`), its day, whose it is, and whether it has passed or was met. */
export type Rung = { code: string; on: string; rule: string | null; whose: Whose | null; passed: boolean; label: Sentence | null }

const LEFT_OUT = /\.notice$|\.subsanacion$|#hearing$|#instruct$|\.inadmit$|\.refusal_decision$|\.transfer$/
const IN_ORDER = ['began', 'answer_due', 'silence_refused', 'silence_granted', 'silence_complaint', 'answer_due_other', 'clarify_by', 'may_complain',
  'may_act', 'today', 'must_complain', 'must_act', 'latest', 'they_decide_by']

/**
 * The dates of a case in order of time, for people: begun, their answer due on each reading, silence, we may complain, today, we must complain, latest.
 * Rules that nothing has started stand in no rung.
 */
export function ladder(rows: readonly DeadlineRow[], today: string): Rung[] {
  const rungs: Rung[] = [{ code: 'today', on: today, rule: null, whose: null, passed: false, label: null }]
  const add = (code: string, on: string | null, row: DeadlineRow, label: Sentence | null = null) => {
    if (on !== null) rungs.push({ code, on, rule: row.rule, whose: row.whose, passed: on < today || isMet(row), label })
  }
  for (const row of rows) {
    if (row.state === 'not_started' || LEFT_OUT.test(row.rule)) continue
    if (row.rule.endsWith('#extension_notice')) continue
    if (row.whose === 'requester') oursOf(row, add)
    else theirsOf(row, add)
  }
  return rungs.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : IN_ORDER.indexOf(a.code) - IN_ORDER.indexOf(b.code)))
}

// What was done in time or late is behind us, also before its day.
const isMet = ({ state }: DeadlineRow) => state === 'met' || state === 'met_late'

type Add = (code: string, on: string | null, row: DeadlineRow, label?: Sentence | null) => void

function theirsOf(row: DeadlineRow, add: Add): void {
  const reply = /\.(reply|48h)$/.test(row.rule)
  const began = row.steps.find((step) => step.code.startsWith('began_'))
  if (reply && began) add('began', began.on, row)
  add(reply ? 'answer_due' : 'they_decide_by', row.dueOn, row)
  for (const reading of row.readings.slice(1)) add('answer_due_other', reading.dueOn, row, reading.label)
  const silence = row.state === 'met' ? null : row.silenceFrom
  if (row.effect === 'deemed_granted') add('silence_granted', silence, row)
  else if (row.effect === 'deemed_refused') add('silence_refused', silence, row)
  else if (row.effect === 'complaint_opens' && reply) add('silence_complaint', silence, row)
}

function oursOf(row: DeadlineRow, add: Add): void {
  if (row.rule.endsWith('#clarify')) return add('clarify_by', row.dueOn, row)
  const complaint = !/court|upravni_spor|klage|\.ta$|\.ftt$|ombudsman|misdemeanour|delivery_request/.test(row.rule)
  add(complaint ? 'may_complain' : 'may_act', row.opensOn, row)
  add(complaint ? 'must_complain' : 'must_act', row.dueOn, row)
  const closes = [row.latestUntil, ...row.readings.map((reading) => reading.closesOn)].filter((on) => on !== null).sort().at(-1) ?? null
  if (closes !== row.dueOn) add('latest', closes, row)
}
