import { setImmediate as breathe } from 'node:timers/promises'
import { and, inArray } from 'drizzle-orm'
import { today } from '../../clock'
import { affectedCases } from '../../db/affected-cases'
import type { AffectedCase, Reach } from '../../db/affected-cases'
import { lawInForce } from '../../db/calendar-book'
import { datesUnder } from '../../db/case-dates'
import { db } from '../../db/client'
import { request } from '../../db/schema/request'
import { visibleTo } from '../../db/scope'
import { dateMoves } from '../../domain/deadline/date-moves'
import type { DateMove } from '../../domain/deadline/date-moves'
import type { LawInForce } from '../../domain/law/law-data'
import type { Actor } from '../../domain/permissions'
import { authorityNames } from '../authority/authority-names'
import type { OfficialName } from '../authority/authority-names'

/** A case that would move: each date, old and new. */
export type MovingCase = { id: string; ref: string; title: string; language: string; authority: OfficialName; moves: DateMove[] }
/** What a change would move: how many cases it reaches and moves; those that the person may see (`cases`, the first of them), and how many more there are. */
export type MovesPreview = { reached: number; moving: number; cases: MovingCase[]; notShown: number; hidden: number }

const BATCH = 50
const SHOWN = 200

/** Which dates of which cases would move under other laws and calendars; nothing is written. Cases that the actor may not see are only counted. */
export async function previewMoves(actor: Actor, reach: Reach, law: LawInForce, language: string): Promise<MovesPreview> {
  const found: { one: AffectedCase; moves: DateMove[] }[] = []
  let reached = 0, moving = 0, visible = 0
  for (let after = ''; ;) {
    const batch = affectedCases(db(), reach, after, BATCH)
    const changed = batch.map((one) => ({ one, moves: movesOf(one, law) })).filter(({ moves }) => moves.length > 0)
    const seen = visibleAmong(actor, changed.map(({ one }) => one.row.id))
    const shown = changed.filter(({ one }) => seen.has(one.row.id))
    found.push(...shown.slice(0, Math.max(SHOWN - found.length, 0)))
    reached += batch.length
    moving += changed.length
    visible += shown.length
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) break
    after = last.row.id
    await breathe()
  }
  const names = authorityNames(found.map(({ one }) => one.row.authorityId), language)
  return {
    reached, moving, notShown: visible - found.length, hidden: moving - visible,
    cases: found.map(({ one: { row }, moves }) => ({
      id: row.id, ref: row.ref, title: row.title, language: row.language, authority: names.get(row.authorityId) ?? { name: '', language: row.language }, moves,
    })).sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
}

function movesOf(one: AffectedCase, law: LawInForce): DateMove[] {
  const day = today(one.zone)
  const byRule = one.handSet.length === 0 ? [] : datesUnder(lawInForce(db()), one, day).rows.filter((row) => row.handSet).map((row) => [row.rule, row.byRule] as const)
  return dateMoves(one.kept, datesUnder(law, one, day).rows, new Map(byRule))
}

function visibleAmong(actor: Actor, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set()
  return new Set(db().select({ id: request.id }).from(request).where(and(visibleTo(actor), inArray(request.id, [...ids]))).all().map(({ id }) => id))
}
