import { describe, expect, it } from 'vitest'
import { draftFormInput } from './draft-form'
import { logFormInput } from './log-form'
import type { LogForm } from './log-form'
import { logRequestInput } from './log-request'

const TODAY = '2026-04-08'
const schema = logFormInput(() => TODAY)
const form = (over: Partial<LogForm> = {}): LogForm => ({
  authority: 'rivas', title: 'Contratos', questions: [{ text: 'Uno', parts: [{ text: 'a' }], source: 'Slides', sourcePage: '10' }], requester: 'ours',
  channel: 'electronic_register', assignee: '', campaign: '', tags: ' 5G, cámaras,5G ,', language: 'es', restricted: false,
  arrivedAs: 'registered', arrivedOn: '2026-03-02', uncertain: false, arrivedEarliest: '', arrivedLatest: '', registerNumber: 'E-1', sentOn: '',
  standing: 'waiting', answer: 'granted', refusal: 'refused', complainedOf: 'silence', decidedOn: '', notifiedOn: '', complaintOn: '', remedy: '',
  reminders: [], uploadIds: [], replyText: '', replyUploadIds: [], ...over,
})
const problems = (over: Partial<LogForm>) => {
  const read = schema.safeParse(form(over))
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}
const parsed = (over: Partial<LogForm>) => schema.parse(form(over))
const facts = (over: Partial<LogForm>) => parsed(over).facts

describe('the page "Log one already sent"', () => {
  it('says that life or liberty is at stake, and since which minute', () => {
    expect(parsed({ arrivedAs: 'received', urgent: true, arrivedTime: '14:30' })).toMatchObject({ kind: 'life_or_liberty', facts: [{ type: 'received', at: '2026-03-02T14:30' }] })
    expect(parsed({})).not.toHaveProperty('kind')
    expect(problems({ urgent: true, arrivedTime: '25:00' })).toEqual(['arrivedTime: bad_time'])
  })

  it('becomes what the command takes', () => {
    const input = schema.parse(form({ sentOn: '2026-03-01', reminders: [{ on: '2026-04-01' }, { on: '' }] }))
    expect(logRequestInput.parse(input)).toEqual(input)
    expect(input).toMatchObject({
      authority: 'rivas', tags: ['5G', 'cámaras'], assignee: null, campaign: null, requester: { id: 'ours' },
      questions: [{ text: 'Uno', parts: ['a'], source: 'Slides', sourcePage: '10' }],
      facts: [{ type: 'sent', on: '2026-03-01' }, { type: 'registered', on: '2026-03-02', registerNumber: 'E-1' }],
      messages: [{ direction: 'out', kind: 'reminder', on: '2026-04-01' }],
    })
  })

  it('tells of several facts at once, and only of those that its standing asks for', () => {
    const dates = { decidedOn: '2026-03-20', notifiedOn: '2026-03-23', complaintOn: '2026-04-01', remedy: 'es-md.ctpd' }
    const types = (over: Partial<LogForm>) => {
      const { facts, messages } = parsed({ ...dates, ...over })
      return [...facts, ...messages.flatMap((one) => one.facts)].map((fact) => [fact.type, fact.result].filter(Boolean).join(' ')).sort()
    }
    expect(types({})).toEqual(['registered'])
    expect(types({ standing: 'answered', answer: 'granted_in_part' })).toEqual(['decided granted_in_part', 'registered'])
    expect(types({ standing: 'refused', refusal: 'inadmissible' })).toEqual(['decided inadmissible', 'registered'])
    expect(types({ standing: 'in_complaint' })).toEqual(['complaint_filed', 'registered'])
    expect(types({ standing: 'to_classify' })).toEqual(['registered'])
    expect(types({ standing: 'in_complaint', complainedOf: 'refused' })).toEqual(['complaint_filed', 'decided refused', 'registered'])
  })

  it('makes their answer a message of the record, with its documents and the decision that it proves', () => {
    const reply = { direction: 'in', kind: 'reply', text: 'Resolución', uploadIds: ['r1'] }
    const typed = { replyText: ' Resolución ', replyUploadIds: ['r1'], decidedOn: '2026-03-20', notifiedOn: '2026-03-23', uploadIds: ['u1'] }
    const decided = { type: 'decided', on: '2026-03-20', notifiedOn: '2026-03-23', result: 'refused' }
    expect(parsed({ ...typed, standing: 'refused' })).toMatchObject({ uploadIds: ['u1'], facts: [{ type: 'registered' }], messages: [{ ...reply, on: '2026-03-23', facts: [decided], toClassify: false }] })
    expect(parsed({ ...typed, notifiedOn: '', standing: 'refused' }).messages).toMatchObject([{ on: '2026-03-20' }])
    expect(parsed({ ...typed, standing: 'to_classify' }).messages).toEqual([{ ...reply, on: '2026-03-23', facts: [], toClassify: true }])
    expect(parsed({ ...typed, standing: 'in_complaint', complainedOf: 'refused', complaintOn: '2026-04-01', remedy: 'es-md.ctpd' }).messages).toMatchObject([{ facts: [decided] }])
    expect(parsed({ ...typed, standing: 'in_complaint', complaintOn: '2026-04-01', remedy: 'es-md.ctpd' }).messages).toEqual([])
    expect(parsed(typed).messages).toEqual([])
  })

  it('keeps an uncertain day as two', () => {
    expect(facts({ uncertain: true, arrivedOn: '2026-01-01', arrivedAs: 'received', arrivedEarliest: '2026-03-02', arrivedLatest: '2026-03-05' }))
      .toEqual([{ type: 'received', earliest: '2026-03-02', latest: '2026-03-05', registerNumber: 'E-1' }])
  })

  it.each<[string, Partial<LogForm>, string[]]>([
    ['no date at all', { arrivedOn: '' }, ['arrivedOn: required']],
    ['a day of sending alone', { arrivedOn: '', sentOn: '2026-03-01' }, []],
    ['no such day', { arrivedOn: '2026-02-30' }, ['arrivedOn: bad_date']],
    ['tomorrow', { arrivedOn: '2026-04-09' }, ['arrivedOn: future_date']],
    ['today', { arrivedOn: TODAY }, []],
    ['long ago', { arrivedOn: '1026-03-02' }, ['arrivedOn: date_too_early']],
    ['arrived before it was sent', { sentOn: '2026-03-03' }, ['arrivedOn: before_request']],
    ['answered before the request', { standing: 'answered', decidedOn: '2026-03-01' }, ['decidedOn: before_request']],
    ['answered, without a date', { standing: 'refused' }, ['decidedOn: required']],
    ['notified before it was decided', { standing: 'refused', decidedOn: '2026-03-20', notifiedOn: '2026-03-19' }, ['notifiedOn: before_request']],
    ['a reply to classify, without its day', { standing: 'to_classify' }, ['notifiedOn: required']],
    ['a reply before the request', { standing: 'to_classify', notifiedOn: '2026-03-01' }, ['notifiedOn: before_request']],
    ['a reply of tomorrow', { standing: 'to_classify', notifiedOn: '2026-04-09' }, ['notifiedOn: future_date']],
    ['a complaint without day and body', { standing: 'in_complaint' }, ['complaintOn: required', 'remedy: choose_one']],
    ['a complaint before the refusal', { standing: 'in_complaint', complainedOf: 'refused', decidedOn: '2026-03-20', complaintOn: '2026-03-19', remedy: 'es-md.ctpd' }, ['complaintOn: before_request']],
    ['latest before earliest', { uncertain: true, arrivedEarliest: '2026-03-05', arrivedLatest: '2026-03-02' }, ['arrivedLatest: end_before_start']],
    ['one end of an uncertain day', { uncertain: true, arrivedEarliest: '2026-03-05' }, ['arrivedLatest: required']],
    ['a follow-up before the request', { reminders: [{ on: '2026-03-01' }] }, ['reminders.0.on: before_request']],
    ['an authority typed, none chosen', { authority: '?' }, ['authority: unknown_authority']],
    ['nothing asked', { questions: [{ text: ' ', parts: [], source: '', sourcePage: '' }] }, ['questions.0.text: required']],
  ])('%s', (_what, over, expected) => expect(problems(over)).toEqual(expected))
})

it('begins a draft without any date', () => {
  expect(draftFormInput.parse(form({ uploadIds: ['u1'] }))).toMatchObject({ authority: 'rivas', facts: [], messages: [], uploadIds: ['u1'] })
})
