import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setUpHouse } from '../../commands/house/testing'
import { eventCount, somebody } from '../../commands/request/testing'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import type { ClockFact } from '../../domain/deadline/types'
import { findAuthorities } from '../authority/find-authorities'
import { previewDeadlines } from './preview-deadlines'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-10T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const preview = (authority: string, facts: ClockFact[], by = somebody('staff')) => {
  const found = previewDeadlines(by, { authority, requester: 'none', channel: 'electronic_register', facts })
  return found.kind === 'dates' ? { law: found.answer.law, rule: found.shown.rule, dueOn: found.shown.dueOn } : found
}

describe('the dates of a case that is not saved', () => {
  it.each<[string, ClockFact[], unknown]>([
    ['rivas', [{ type: 'registered', on: '2026-03-02' }], { law: 'es-md-10-2019', rule: 'es-md.reply', dueOn: '2026-03-30' }],
    ['rivas', [{ type: 'received', on: '2019-06-03' }], { law: 'es-ltaibg', rule: 'es-ltaibg.reply', dueOn: '2019-07-03' }],
    ['barcelona', [{ type: 'received', on: '2026-02-20' }], { law: 'es-ct-19-2014', rule: 'es-ct.reply', dueOn: '2026-03-20' }],
    ['belgrade', [{ type: 'received', earliest: '2026-03-02', latest: '2026-03-05' }], { law: 'rs-zspijz', rule: 'rs.reply', dueOn: '2026-03-17' }],
    ['rivas', [], { kind: 'nothing' }],
    ['atlantis', [{ type: 'received', on: '2026-03-02' }], { kind: 'nothing' }],
    ['rivas', [{ type: 'received', on: '2001-03-02' }], { kind: 'problem', code: 'no_law' }],
  ])('%s %o', (authority, facts, expected) => {
    const before = eventCount()
    expect(preview(authority, facts)).toMatchObject(expected as object)
    expect(eventCount()).toBe(before)
  })
  it('are not for an observer', () => expect(() => preview('rivas', [], somebody('observer'))).toThrow(/^not_allowed$/))
})

describe('authorities for a field that completes itself', () => {
  const ids = (typed: string, language = 'en', on = '2026-03-10') => findAuthorities(somebody('volunteer'), { typed }, language, on).map((one) => one.id)
  it.each([['ривас', ['rivas']], ['barcelona aj', ['barcelona']], ['MUP', []], ['ministarstvo', ['mup-rs']], ['београд', ['belgrade', 'mup-rs']], ['28123', ['rivas']], ['%', []], ['_', []], ['zzz', []]])(
    '%s', (typed, expected) => expect(ids(typed).sort()).toEqual([...expected].sort()),
  )
  it('come under the official name of the reader’s script, with the law of the day', () => {
    const named = (language: string, on: string) => findAuthorities(somebody('staff'), { ids: ['belgrade', 'rivas'] }, language, on).map((one) => [one.name.name, one.law])
    expect(named('sr-Latn', '2026-03-10').sort()).toEqual([['Ayuntamiento de Rivas-Vaciamadrid', 'es-md-10-2019'], ['Grad Beograd', 'rs-zspijz']])
    expect(named('es', '2019-03-10').sort()).toEqual([['Ayuntamiento de Rivas-Vaciamadrid', 'es-ltaibg'], ['Град Београд', 'rs-zspijz']].sort())
  })
})
