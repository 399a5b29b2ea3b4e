import { describe, expect, it } from 'vitest'
import { logMessageInput } from './case-forms'
import { factInput } from './fact'
import { factFormInput, factOf } from './fact-form'
import type { FactForm } from './fact-form'
import { replyFormInput, replyMessage } from './reply-form'
import type { ReplyForm, ReplyKind } from './reply-form'

const REPLY: ReplyForm = {
  kind: 'later', on: '2026-04-02', channel: 'email', paperOn: '', until: '', days: '', complete: false, to: '', registerNumber: '', counterpart: '', text: '', grounds: [], uploadIds: [],
}
const FACT: FactForm = {
  type: 'registered', precision: 'day', on: '2026-03-02', time: '', earliest: '', latest: '', result: '', notifiedOn: '', until: '', days: '', complete: false, to: '', of: '',
  remedy: '', registerNumber: '', evidenceNote: '', documentId: '', uploadIds: [], correcting: false, why: '',
}
const pathsOf = (given: FactForm) => factFormInput.safeParse(given).error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []

describe('a reply as it is typed', () => {
  it.each<[ReplyKind, Partial<ReplyForm>, unknown]>([
    ['later', {}, []],
    ['no_effect', {}, []],
    ['refused', { paperOn: '2026-03-30' }, [{ type: 'decided', on: '2026-03-30', notifiedOn: '2026-04-02', result: 'refused' }]],
    ['granted', {}, [{ type: 'decided', on: '2026-04-02', notifiedOn: '2026-04-02', result: 'granted' }]],
    ['acknowledged', { registerNumber: 'E-1', complete: true }, [{ type: 'acknowledged', on: '2026-04-02', complete: true, registerNumber: 'E-1' }]],
    ['clarification_asked', { days: '10' }, [{ type: 'clarification_asked', on: '2026-04-02', days: 10 }]],
    ['extension_notified', { until: '2026-05-04', days: '20' }, [{ type: 'extension_notified', on: '2026-04-02', until: '2026-05-04' }]],
    ['extension_notified', { days: '20' }, [{ type: 'extension_notified', on: '2026-04-02', days: 20 }]],
    ['transferred', { to: 'Ministry' }, [{ type: 'transferred', on: '2026-04-02', to: 'Ministry' }]],
  ])('%s proves %j', (kind, typed, facts) => {
    const message = replyMessage('case', replyFormInput.parse({ ...REPLY, ...typed, kind }))
    expect(message.facts).toEqual(facts)
    expect(logMessageInput.parse(message)).toEqual(message)
  })

  it('keeps grounds only where something was withheld, and a message without effect is no reply to classify', () => {
    expect(replyMessage('case', { ...REPLY, kind: 'refused', grounds: ['RS-14'] }).refusalGrounds).toEqual(['RS-14'])
    expect(replyMessage('case', { ...REPLY, kind: 'granted', grounds: ['RS-14'] }).refusalGrounds).toEqual([])
    expect(replyMessage('case', { ...REPLY, kind: 'no_effect' }).kind).toBe('other')
    expect(replyMessage('case', REPLY).kind).toBe('reply')
  })

  it('is not dated after the day on which it came', () => {
    expect(replyFormInput.safeParse({ ...REPLY, kind: 'refused', paperOn: '2026-04-03' }).error?.issues[0]).toMatchObject({ path: ['paperOn'], message: 'end_before_start' })
  })
})

describe('a fact as it is typed', () => {
  it('says its day, its minute, or the days between which it lies', () => {
    expect(factOf(FACT)).toEqual({ type: 'registered', on: '2026-03-02' })
    expect(factOf({ ...FACT, precision: 'minute', time: '09:05' })).toEqual({ type: 'registered', at: '2026-03-02T09:05' })
    expect(factOf({ ...FACT, precision: 'between', earliest: '2026-03-01', latest: '2026-03-04' })).toEqual({ type: 'registered', earliest: '2026-03-01', latest: '2026-03-04' })
  })

  it('leaves out what its type does not have, and what the command reads is the same', () => {
    const typed = { ...FACT, type: 'decided', result: 'refused', notifiedOn: '2026-03-05', days: '9', registerNumber: 'E-1', evidenceNote: 'the letter' }
    const fact = factOf(factFormInput.parse(typed))
    expect(fact).toEqual({ type: 'decided', on: '2026-03-02', result: 'refused', notifiedOn: '2026-03-05', evidenceNote: 'the letter' })
    expect(factInput.parse(fact)).toEqual(fact)
  })

  it.each<[string, Partial<FactForm>, [string, string][]]>([
    ['a day', { on: '' }, [['on', 'required']]],
    ['a time', { precision: 'minute' }, [['time', 'required']]],
    ['both days', { precision: 'between', on: '' }, [['earliest', 'required'], ['latest', 'required']]],
    ['the two days in order', { precision: 'between', earliest: '2026-03-04', latest: '2026-03-01' }, [['latest', 'latest_before_earliest']]],
    ['the result of a decision', { type: 'decided' }, [['result', 'required']]],
    ['a reason when it is set right', { correcting: true }, [['why', 'required']]],
  ])('asks for %s', (_what, typed, problems) => expect(pathsOf({ ...FACT, ...typed })).toEqual(problems))
})

it('an empty field of a fact says nothing', () => {
  expect(factInput.parse({ type: 'sent', on: '2026-03-02', earliest: '', latest: '', notifiedOn: '', until: '' })).toEqual({ type: 'sent', on: '2026-03-02' })
  expect(factInput.safeParse({ type: 'sent', on: '2026-02-30' }).error?.issues[0]?.message).toBe('bad_date')
})
