import { afterEach, beforeEach, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { rivas, somebody } from '../../commands/request/testing'
import { rawDb } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { Actor } from '../../domain/permissions'
import { readListFilter } from './list-filter'
import { requestList } from './request-list'
import { viewCounts } from './view-counts'

const TODAY = '2026-04-08'
let fresh: FreshDatabase
let staff: Actor
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock(`${TODAY}T10:00:00Z`)
  await setUpHouse()
  staff = somebody('staff')
  rivas()
})
afterEach(() => fresh.cleanUp())

/** What SQLite says it would do for each statement of a piece of work. */
function plansOf(work: () => unknown): string[] {
  const statement = Object.getPrototypeOf(rawDb().prepare('SELECT 1')) as Record<'get' | 'all', (this: { source: string }, ...values: unknown[]) => unknown>
  const own = { get: statement.get, all: statement.all }
  const asked: { sql: string; values: unknown[] }[] = []
  for (const name of ['get', 'all'] as const) {
    statement[name] = function noted(...values) {
      asked.push({ sql: this.source, values })
      return own[name].apply(this, values)
    }
  }
  try {
    work()
  } finally {
    Object.assign(statement, own)
  }
  return asked.filter(({ sql }) => sql.includes('"request"')).map(({ sql, values }) =>
    (rawDb().prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail).join('\n'))
}

const QUERIES: Record<string, string>[] = [
  {}, { view: 'all' }, { view: 'overdue' }, { view: 'week' }, { view: 'waiting' }, { view: 'complaints' }, { view: 'drafts' }, { view: 'needs_me' },
  { view: 'all', after: '2026-04-01~a' }, { view: 'all', before: '2026-04-01~a' }, { after: '2026-04-01~a' },
  { authority: 'rivas' }, { assignee: 'me' }, { assignee: 'nobody' }, { country: 'ES' }, { law: 'es-lpac' }, { language: 'es' }, { outcome: 'refused' }, { status: 'decided' },
  { whose: 'ours' }, { due: 'month' }, { due: 'none' }, { unread: 'yes' }, { tag: 'x' }, { q: 'contratos' },
]

it.each(QUERIES)('%j reads no table of cases from end to end', (query) => {
  const plans = plansOf(() => requestList(staff, readListFilter(query), 'en', TODAY))
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((plan) => /SCAN request$/m.test(plan))).toEqual([])
})

it.each([{}, { view: 'all' }, { view: 'week' }, { view: 'overdue' }, { view: 'needs_me' }, { authority: 'rivas' }, { assignee: 'me' }, { whose: 'ours' }, { due: 'month' }, { country: 'ES' }] as Record<string, string>[])(
  '%j shows its page in the order of an index, without sorting', (query) => {
    const page = plansOf(() => requestList(staff, readListFilter(query), 'en', TODAY)).find((plan) => /SEARCH authority/.test(plan)) ?? ''
    expect(page).toMatch(/(SCAN|SEARCH) request USING INDEX/)
    expect(page).not.toContain('TEMP B-TREE FOR ORDER BY')
  })

it.each([{ view: 'all' }, { country: 'ES' }, { law: 'es-lpac' }, { language: 'es' }, { outcome: 'refused' }, { whose: 'ours' }, { assignee: 'nobody' }, { authority: 'rivas' }] as Record<string, string>[])(
  '%j counts in an index alone', (query) => {
    const count = plansOf(() => requestList(staff, readListFilter(query), 'en', TODAY))[0] ?? ''
    expect(count).toMatch(/request_tally|COVERING INDEX/)
    // The restricted cases are few, and have an index of their own.
    expect(count).not.toMatch(/(SCAN|SEARCH) request USING INDEX (?!request_restricted)/)
  })

it('keeps its place with the row that comes after it', () => {
  const [plan] = plansOf(() => requestList(staff, readListFilter({ view: 'all', after: '2026-04-01~a' }), 'en', TODAY)).filter((one) => /SEARCH authority/.test(one))
  expect(plan).toContain('request_next ((next_sort,id)>(?,?))')
})

it('counts the views of the navigation without looking at each case', () => {
  const plans = plansOf(() => viewCounts(staff, TODAY))
  expect(plans).toHaveLength(1)
  expect(plans[0]).toContain('request_tally')
  expect(plans[0]).not.toMatch(/SCAN request$/m)
})
