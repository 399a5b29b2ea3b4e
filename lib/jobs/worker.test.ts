import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../db/client'
import { rateLimit } from '../db/schema/people'
import { heartbeat, workerRun } from '../db/schema/record'
import { freshDatabase } from '../db/testing'
import type { FreshDatabase } from '../db/testing'
import { pass, passOnce } from './worker'

let fresh: FreshDatabase
const NOW = '2026-04-08T08:00:00.000Z'
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock(NOW)
  db().insert(rateLimit).values([{ key: 'passed', points: 20, expire: Date.parse(NOW) - 1 }, { key: 'counts', points: 3, expire: Date.parse(NOW) + 1 }]).run()
})
afterEach(() => fresh.cleanUp())

const keys = () => db().select().from(rateLimit).all().map((row) => row.key).sort()

it('beats on every pass and sweeps only when asked: counts of attempts whose window has passed go', async () => {
  await pass({ sweep: false })
  expect(keys()).toEqual(['counts', 'passed'])
  expect(db().select().from(heartbeat).all()).toEqual(['worker', 'reminders'].map((process) => ({ process, at: NOW })))
  await pass({ sweep: true })
  expect(keys()).toEqual(['counts'])
})

it('writes down a single pass as a run', async () => {
  const done = await passOnce()
  expect(db().select().from(workerRun).all()).toMatchObject([{ at: NOW, result: done }])
  expect(keys()).toEqual(['counts'])
})
