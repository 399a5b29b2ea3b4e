import { afterEach, beforeEach, expect, it } from 'vitest'
import { db, rawDb } from './client'
import { HOUSE } from './history'
import { event, eventDetail } from './schema/record'
import { campaign } from './schema/request'
import { freshDatabase } from './testing'
import type { FreshDatabase } from './testing'
import { transact } from './transact'

const OPERATOR = { kind: 'command_line' } as const
let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
})
afterEach(() => fresh.cleanUp())

const added = (id: string) => ({ campaignId: id, name: id })

it('commits a change with its event, stamped with the actor and the clock', () => {
  transact(OPERATOR, (tx, record) => {
    tx.insert(campaign).values({ id: 'a', name: 'a', createdAt: 'x' }).run()
    record(HOUSE, 'campaign_added', added('a'))
  })
  expect(db().select().from(event).all()).toMatchObject([{ seq: 1, at: '2026-04-08T10:00:00.000Z', actor: 'command line', type: 'campaign_added', prevHash: '' }])
})

it('rolls back a change that nobody recorded', () => {
  expect(() => transact(OPERATOR, (tx) => void tx.insert(campaign).values({ id: 'a', name: 'a', createdAt: 'x' }).run())).toThrow(/without history/)
  expect(db().select().from(campaign).all()).toEqual([])
})

it('rolls back the event with a change that fails', () => {
  expect(() => transact(OPERATOR, (_tx, record) => {
    record(HOUSE, 'campaign_added', added('a'))
    throw new Error('later fault')
  })).toThrow('later fault')
  expect(db().select().from(event).all()).toEqual([])
})

it('chains each event to the one before, and salts equal details differently', () => {
  for (const id of ['a', 'a']) transact(OPERATOR, (_tx, record) => record(HOUSE, 'campaign_added', added(id)))
  const [first, second] = db().select().from(event).all()
  expect(second?.prevHash).toBe(first?.hash)
  expect(second?.detailHash).not.toBe(first?.detailHash)
})

it.each([
  ["UPDATE event SET type = 'note_added'"], ['DELETE FROM event'], ['DELETE FROM event_detail'], ["UPDATE event_detail SET detail = '{}'"],
])('refuses %s: the history is append-only', (sql) => {
  transact(OPERATOR, (_tx, record) => record(HOUSE, 'campaign_added', added('a')))
  expect(() => rawDb().prepare(sql).run()).toThrow(/append-only/)
})

it('lets a detail be erased, and nothing else of it change', () => {
  transact(OPERATOR, (_tx, record) => record(HOUSE, 'campaign_added', added('a')))
  rawDb().prepare("UPDATE event_detail SET detail = NULL, erased_at = '2026-04-09'").run()
  expect(db().select().from(eventDetail).all()).toMatchObject([{ detail: null, erasedAt: '2026-04-09' }])
})
