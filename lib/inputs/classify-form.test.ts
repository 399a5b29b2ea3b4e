import { describe, expect, it } from 'vitest'
import { CLASSES } from '../domain/inbox/words'
import { parseDeadlineInput } from '../domain/deadline/parse-deadline-input'
import { asksArrival, classified, classifyMailInput, emptyClassify, factsOfClass, fieldsOfClass } from './classify-form'
import type { ClassifyMail } from './classify-form'

const NEW = { registered: false, decided: false }
const REGISTERED = { registered: true, decided: false }
const form = (over: Partial<ClassifyMail>): ClassifyMail => ({ ...emptyClassify('2026-04-07', '', ['q1', 'q2']), ...over })
const facts = (over: Partial<ClassifyMail>, known = REGISTERED) => factsOfClass(form(over), known)
const problems = (over: Partial<ClassifyMail>, known = REGISTERED) => classifyMailInput(known).safeParse(form(over)).error?.issues.map((one) => [one.path.join('.'), one.message]) ?? []

describe('the short form of a message', () => {
  it.each<[string, Partial<ClassifyMail>, unknown[]]>([
    ['an automatic reply', { as: 'auto_reply' }, []],
    ['something else', { as: 'other' }, []],
    ['an acknowledgement without a number', { as: 'acknowledgement' }, []],
    ['an acknowledgement with one', { as: 'acknowledgement', registerNumber: 'E-1' }, [{ type: 'acknowledged', on: '2026-04-07', registerNumber: 'E-1' }]],
    ['an acknowledgement that names term and remedies', { as: 'acknowledgement', complete: true }, [{ type: 'acknowledged', on: '2026-04-07', complete: true }]],
    ['a receipt of what is registered already', { as: 'receipt', registeredOn: '2026-03-02', registerNumber: 'E-1' }, [{ type: 'acknowledged', on: '2026-03-02', registerNumber: 'E-1' }]],
    ['a notice that waits', { as: 'notice_waiting', availableOn: '2026-04-06', of: 'decided' }, [{ type: 'notice_available', on: '2026-04-06', of: 'decided' }]],
    ['an extension to a day', { as: 'extension', until: '2026-05-07', days: '20' }, [{ type: 'extension_notified', on: '2026-04-07', until: '2026-05-07' }]],
    ['an extension by days', { as: 'extension', days: '20' }, [{ type: 'extension_notified', on: '2026-04-07', days: 20 }]],
    ['a question to us', { as: 'clarification', days: '10' }, [{ type: 'clarification_asked', on: '2026-04-07', days: 10 }]],
    ['a transfer', { as: 'transfer', to: 'Madrid' }, [{ type: 'transferred', on: '2026-04-07', to: 'Madrid' }]],
    ['a fee', { as: 'fee' }, [{ type: 'fee_notified', on: '2026-04-07' }]],
    ['a decision', { as: 'decision', result: 'refused', paperOn: '2026-04-01' }, [{ type: 'decided', on: '2026-04-01', notifiedOn: '2026-04-07', result: 'refused' }]],
    ['documents', { as: 'disclosure', result: 'granted' }, [{ type: 'decided', on: '2026-04-07', notifiedOn: '2026-04-07', result: 'granted' }, { type: 'delivered', on: '2026-04-07' }]],
    ['documents, whatever the questions say', { as: 'disclosure', result: 'granted', outcomes: [{ questionId: 'q1', outcome: 'refused' }] }, [{ type: 'decided', on: '2026-04-07', notifiedOn: '2026-04-07', result: 'granted' }, { type: 'delivered', on: '2026-04-07' }]],
  ])('%s', (_what, over, expected) => expect(facts(over)).toEqual(expected))

  it('begins the clock by a receipt, and takes documents after a decision for their delivery', () => {
    expect(facts({ as: 'receipt', registeredOn: '2026-03-02', registerNumber: 'E-1' }, NEW)).toEqual([{ type: 'registered', on: '2026-03-02', registerNumber: 'E-1' }])
    expect(facts({ as: 'disclosure' }, { registered: true, decided: true })).toEqual([{ type: 'delivered', on: '2026-04-07' }])
  })
  it('makes only facts that the deadline engine reads', () => {
    const whole = { registeredOn: '2026-03-02', registerNumber: 'E-1', availableOn: '2026-04-06', of: 'decided' as const, days: '5', result: 'granted' as const, to: 'x' }
    for (const as of CLASSES) expect(parseDeadlineInput({ law: 'es-md-10-2019', calendar: 'ES-MD', requester: 'legal_person', channel: 'electronic', facts: facts({ ...whole, as }) }, '2026-04-08').ok, as).toBe(true)
  })
  it('asks for what the kind needs and nothing besides', () => {
    expect(problems({})).toContainEqual(['as', 'choose_one'])
    expect(problems({ as: 'auto_reply', on: '' })).toEqual([])
    expect(problems({ as: 'receipt' })).toEqual([['registeredOn', 'required'], ['registerNumber', 'required']])
    expect(problems({ as: 'notice_waiting' })).toEqual([['availableOn', 'required'], ['of', 'choose_one']])
    expect(problems({ as: 'decision' })).toEqual([['result', 'choose_one']])
    expect([problems({ as: 'disclosure' }), problems({ as: 'disclosure' }, { registered: true, decided: true })]).toEqual([[['result', 'choose_one']], []])
    expect(problems({ as: 'decision', result: 'granted', paperOn: '2026-04-08' })).toEqual([['paperOn', 'end_before_start']])
    expect(problems({ as: 'fee', on: '' })).toEqual([['on', 'required']])
    expect(CLASSES.filter((as) => fieldsOfClass(as, REGISTERED).length === 0 && !asksArrival(as))).toEqual(['auto_reply', 'other'])
  })
  it('gives grounds with a refusal only, and outcomes of the questions that were answered', () => {
    const outcomes: ClassifyMail['outcomes'] = [{ questionId: 'q1', outcome: 'granted' }, { questionId: 'q2', outcome: 'none' }]
    expect(classified('r', 'm', form({ as: 'decision', result: 'refused', grounds: ['g'], outcomes }), REGISTERED)).toMatchObject({ requestId: 'r', messageId: 'm', as: 'decision', refusalGrounds: ['g'], answers: [outcomes[0]] })
    expect(classified('r', 'm', form({ as: 'decision', result: 'granted', grounds: ['g'] }), REGISTERED)).toMatchObject({ refusalGrounds: [], answers: [] })
    expect(classified('r', 'm', form({ as: 'other', grounds: ['g'], outcomes }), REGISTERED)).toMatchObject({ facts: [], refusalGrounds: [], answers: [] })
  })
})
