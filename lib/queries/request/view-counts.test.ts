import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { addMember } from '../../commands/request/assign'
import { recordFacts } from '../../commands/request/record-facts'
import { restrict } from '../../commands/request/restrict'
import { OPERATOR, rivas, somebody } from '../../commands/request/testing'
import { db, rawDb } from '../../db/client'
import { partner } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { VIEWS, readListFilter } from './list-filter'
import { countOf, requestList } from './request-list'
import { stand } from './testing'
import { viewCondition } from './view-conditions'
import { COUNTED, viewCounts } from './view-counts'

const TODAY = '2026-04-08'
let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(`${TODAY}T10:00:00Z`)
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

/** The tally beside what the cases themselves say. */
function tallies(): { kept: unknown; counted: unknown } {
  const columns = "stage, restricted, coalesce(partner_id, '') AS partner_id, coalesce(reply_due_on, '') AS reply_due_on, next_sort"
  return {
    kept: rawDb().prepare('SELECT stage, restricted, partner_id, reply_due_on, next_sort, cases FROM request_tally ORDER BY 1, 2, 3, 4, 5').all(),
    counted: rawDb().prepare(`SELECT ${columns}, count(*) AS cases FROM request GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`).all(),
  }
}

it('keeps the tally through every kind of change, a removal too', () => {
  const [one, two, three] = [rivas(), rivas(), rivas()]
  const steps = [
    () => recordFacts(OPERATOR, { requestId: one.id, facts: [{ type: 'decided', on: '2026-03-20', result: 'refused' }] }),
    () => restrict(OPERATOR, { requestId: two.id, restricted: true }),
    () => restrict(OPERATOR, { requestId: two.id, restricted: false }),
    () => stand(three.id, { stage: 'closed', nextDueOn: null, nextSort: '9999-12-31', replyDueOn: null }),
    () => {
      db().insert(partner).values({ id: 'share', name: 'SHARE', createdAt: 'x' }).run()
      stand(three.id, { partnerId: 'share' })
    },
    () => {
      rawDb().pragma('foreign_keys = OFF')
      db().delete(request).where(eq(request.id, two.id)).run()
    },
  ]
  for (const step of steps) {
    step()
    const { kept, counted } = tallies()
    expect(kept).toEqual(counted)
  }
})

it('counts each view as the cases themselves would, for everybody', () => {
  const [staff, volunteer, observer] = [somebody('staff'), somebody('volunteer'), somebody('observer')]
  db().insert(partner).values({ id: 'share', name: 'SHARE', createdAt: 'x' }).run()
  const guest = somebody('coordinator', 'share')
  for (const [index, stage] of (['awaiting_response', 'decided', 'in_complaint', 'closed', 'draft'] as const).entries()) {
    for (const restricted of [false, true]) {
      for (const nextDueOn of ['2026-04-01', '2026-04-10', '2026-09-01']) {
        const made = rivas({ restricted, assignee: index % 2 ? staff.id : null })
        stand(made.id, { stage, nextDueOn, replyDueOn: index === 1 ? null : nextDueOn, ...(nextDueOn === '2026-04-10' ? { partnerId: 'share' } : {}) })
        if (index === 0) for (const person of [volunteer, observer, ...(nextDueOn === '2026-04-10' ? [guest] : [])]) addMember(OPERATOR, { requestId: made.id, personId: person.id })
      }
    }
  }
  for (const actor of [staff, volunteer, observer, guest, OPERATOR] as Actor[]) {
    const views = viewCounts(actor, TODAY)
    for (const view of VIEWS) {
      const exact = countOf(actor, viewCondition(view, actor, TODAY))
      expect([view, views[view], requestList(actor, readListFilter({ view }), 'en', TODAY).total]).toEqual([view, exact, exact])
    }
  }
  expect(viewCounts(staff, TODAY)).toMatchObject({ all: 21, complaints: 3, drafts: 3 })
})

it('says more than it counts where there are more', () => {
  const { id } = rivas()
  const columns = (rawDb().pragma('table_info(request)') as { name: string }[]).map(({ name }) => name)
  const copied = columns.map((name) => (name === 'id' || name === 'ref' ? `'n' || value` : `"${name}"`)).join(', ')
  rawDb().exec(`INSERT INTO request (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${copied} FROM request, json_each('[${Array.from({ length: 150 }, (_one, index) => index).join(',')}]') WHERE request.id = '${id}'`)
  expect(viewCounts(OPERATOR, TODAY).open).toBeGreaterThan(COUNTED)
  expect(requestList(OPERATOR, readListFilter({}), 'en', TODAY).total).toBe(db().get<{ n: number }>(sql`SELECT count(*) AS n FROM ${request}`).n)
})
