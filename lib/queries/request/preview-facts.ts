import { today } from '../../clock'
import { standingOf } from '../../db/case-standing'
import { caseDates, firstDay, lawOfCase, zoneOf } from '../../db/case-dates'
import { db } from '../../db/client'
import { factDay, liveFacts } from '../../db/facts'
import type { DatedFact } from '../../db/facts'
import { caseFor } from '../../db/scope'
import type { DeadlineErrorCode, DeadlineRow, DeadlineState, Whose } from '../../domain/deadline/types'
import { may } from '../../domain/permissions'
import type { Actor } from '../../domain/permissions'
import { NotFound, Refusal } from '../../domain/refusal'
import { inOrder } from '../../domain/request/stages'
import type { Outcome, Stage } from '../../domain/request/words'

/** One rule's date or state that saving would change: calendar dates or null. */
export type DateEffect = { rule: string; whose: Whose; was: string | null; now: string | null; wasState: DeadlineState | null; state: DeadlineState | null }
/** What saving facts would change, or the code of why no date can be worked out. */
export type FactsEffect = {
  today: string
  moved: DateEffect[]
  stage: { was: Stage; now: Stage }
  outcome: { was: Outcome; now: Outcome }
  law: { was: string; now: string }
  problem: DeadlineErrorCode | null
}
type Planned = { requestId: string; facts: readonly DatedFact[]; without?: string | undefined }

/** What a case's dates, stage and outcome would be with facts that are not saved yet, and without one that is. Nothing is written. */
export function previewFacts(actor: Actor, planned: Planned): FactsEffect {
  const found = caseFor(db(), actor, { id: planned.requestId })
  if (!found) throw new NotFound()
  if (!may(actor, 'record_fact', found.scope)) throw new Refusal('not_allowed')
  const { row } = found
  const live = liveFacts(db(), row.id)
  if (planned.without && !live.some((fact) => fact.id === planned.without)) throw new NotFound()
  const day = today(zoneOf(db(), row.authorityId))
  const kept = live.filter((fact) => fact.id !== planned.without)
  const facts = [...kept, ...planned.facts]
  const lawId = lawOfCase(db(), row, firstDay(facts), firstDay(live))
  const before = caseDates(db(), row, live, day), after = caseDates(db(), { ...row, lawId }, facts, day)
  const standing = after.error ? row : planned.without ? standingOf(db(), { ...row, lawId }, facts) : standingWith({ ...row, lawId }, kept, planned.facts)
  return {
    today: day,
    moved: after.error ? [] : effects(before.rows, after.rows),
    stage: { was: row.stage, now: standing.stage },
    outcome: { was: row.outcome, now: standing.outcome },
    law: { was: row.lawId, now: lawId },
    problem: after.error?.code ?? null,
  }
}

type Row = NonNullable<ReturnType<typeof caseFor>>['row']

function standingWith(row: Row, kept: readonly DatedFact[], added: readonly DatedFact[]): { stage: Stage; outcome: Outcome } {
  const known = [...kept]
  return inOrder(added.map((fact) => ({ fact, type: fact.type, day: factDay(fact) }))).reduce((at, { fact }) => {
    known.push(fact)
    return standingOf(db(), { ...row, ...at }, known)
  }, { stage: row.stage, outcome: row.outcome })
}

const dated = (row: DeadlineRow | undefined) => row?.dueOn ?? null
const shown = (row: DeadlineRow | undefined) => row !== undefined && (row.dueOn ?? row.opensOn ?? row.dueAt) !== null

function effects(before: readonly DeadlineRow[], after: readonly DeadlineRow[]): DateEffect[] {
  const rules = [...new Set([...before, ...after].map((row) => row.rule))]
  return rules.flatMap((rule) => {
    const was = before.find((row) => row.rule === rule), now = after.find((row) => row.rule === rule)
    if ((dated(was) === dated(now) && was?.state === now?.state) || (!shown(was) && !shown(now))) return []
    const { whose } = (now ?? was)!
    return [{ rule, whose, was: dated(was), now: dated(now), wasState: was?.state ?? null, state: now?.state ?? null }]
  })
}
