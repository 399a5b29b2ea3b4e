import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { json, keysOf, newData, PASSWORD, plazo, refused } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

type Loaded = { users: { email: string; role: string; password: string }[]; requests: { request: string; authority: string }[] }
type Shown = {
  facts: { type: string }[]; deadlines: { rule: string; dueOn: string | null; readings: unknown[]; steps: unknown[] }[]
  questions: { text: string; parts: unknown[] }[]; documents: unknown[]; events: { seq: number; at: string; actor: string; type: string; detail: unknown }[]
}

const SHOW_KEYS = ['request', 'title', 'authority', 'law', 'version', 'stage', 'outcome', 'restricted', 'assignee', 'facts', 'deadlines', 'questions', 'messages', 'documents', 'letters', 'events']
const ROW_KEYS = ['rule', 'whose', 'nominalOn', 'dueOn', 'dueAt', 'silenceFrom', 'opensOn', 'safeUntil', 'latestUntil', 'effect', 'cite', 'verified', 'provisional', 'state', 'late', 'readings', 'steps']
const REFS = ['EX-RIVAS', 'EX-BARCELONA', 'EX-BELGRADE', 'EX-DUE-SOON', 'EX-OVERDUE', 'EX-RESTRICTED']

const data = newData()
let loaded: Loaded
beforeAll(async () => { loaded = await json<Loaded>(['example'], { data }) })

const dueOf = (shown: Shown, rule: string) => shown.deadlines.find((row) => row.rule === rule)?.dueOn

describe('example', () => {
  it('answers one person a role with a password each, and the six requests', () => {
    expect(loaded.users.map(({ email, role }) => [email, role])).toEqual(
      ['admin', 'coordinator', 'staff', 'volunteer', 'observer'].map((role) => [`${role}@plazo.example`, role]))
    expect(new Set(loaded.users.map(({ password }) => password)).size).toBe(5)
    expect(loaded.requests.map(({ request }) => request)).toEqual(REFS)
    expect(loaded.requests.map(({ authority }) => authority)).toEqual(['rivas', 'barcelona', 'mup-rs', expect.any(String), expect.any(String), expect.any(String)])
  })

  it('a second one answers not_empty; on a folder that was just initialised it loads', async () => {
    await refused('not_empty', ['example'], { data })
    const fresh = newData()
    await json(['init', '--org', 'A house', '--email', 'admin@house.example'], { data: fresh, stdin: PASSWORD })
    expect((await json<Loaded>(['example'], { data: fresh })).requests.map(({ request }) => request)).toEqual(REFS)
  })

  it('--size loads so many generated cases', async () => {
    const fresh = newData()
    await json(['example', '--size', '12', '--seed', '7'], { data: fresh })
    expect(await json<unknown[]>(['list'], { data: fresh })).toHaveLength(12)
  })

  it('tells the published days and keeps Today alive', async () => {
    const shown = Object.fromEntries(await Promise.all(REFS.map(async (ref) => [ref, await json<Shown & Record<string, unknown>>(['show', ref], { data })] as const)))
    const facts = (ref: string) => shown[ref]?.facts.map((fact) => [fact.type, (fact as { on?: string }).on])
    expect(facts('EX-RIVAS')).toEqual(expect.arrayContaining([['sent', '2020-06-15'], ['registered', '2020-06-15']]))
    expect(facts('EX-BARCELONA')).toEqual(expect.arrayContaining([['sent', '2019-11-25'], ['decided', '2019-12-20']]))
    expect(facts('EX-BELGRADE')).toEqual(expect.arrayContaining([['sent', '2019-03-04'], ['decided', '2019-03-18']]))
    expect(shown['EX-BELGRADE']).toMatchObject({ authority: 'mup-rs', outcome: 'refused', stage: 'decided' })
    expect(shown['EX-RIVAS']?.documents.length).toBeGreaterThan(0)
    expect(shown['EX-RESTRICTED']).toMatchObject({ restricted: true })
  })

  it('has a term of an authority and a date of ours open, one to fifty days ahead', async () => {
    const rows = await json<{ request: string; nextDeadline: { whose: string; dueOn: string } | null }[]>(['list'], { data })
    const next = (ref: string) => rows.find((row) => row.request === ref)?.nextDeadline
    const day = 86_400_000, today = Date.parse(new Date().toISOString().slice(0, 10))
    for (const [ref, whose] of [['EX-DUE-SOON', 'authority'], ['EX-RESTRICTED', 'requester']] as const) {
      expect(next(ref)).toMatchObject({ whose })
      const ahead = (Date.parse(next(ref)?.dueOn ?? '') - today) / day
      expect(ahead, ref).toBeGreaterThanOrEqual(1)
      expect(ahead, ref).toBeLessThanOrEqual(50)
    }
  })
})

describe('list and show', () => {
  it('have exactly their keys, and more may come but none may go', async () => {
    const rows = await json<{ request: string; nextDeadline: object | null }[]>(['list'], { data })
    expect(rows.map((row) => row.request).sort()).toEqual([...REFS].sort())
    for (const row of rows) {
      expect(keysOf(row)).toEqual(expect.arrayContaining(['authority', 'nextDeadline', 'outcome', 'request', 'stage', 'title']))
      if (row.nextDeadline) expect(keysOf(row.nextDeadline)).toEqual(['dueOn', 'rule', 'whose'])
    }
    const shown = await json<Shown>(['show', 'EX-BARCELONA'], { data })
    expect(keysOf(shown)).toEqual(expect.arrayContaining(SHOW_KEYS))
    expect(shown.deadlines.length).toBeGreaterThan(0)
    for (const row of shown.deadlines) expect(keysOf(row)).toEqual(expect.arrayContaining(ROW_KEYS))
    for (const document of shown.documents) expect(document).toEqual({ filename: expect.any(String) as string, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, size: expect.any(Number) as number })
    expect(shown.events.map((event) => event.seq)).toEqual(shown.events.map((_event, index) => index + 1))
    for (const event of shown.events) expect(keysOf(event)).toEqual(expect.arrayContaining(['actor', 'at', 'detail', 'seq', 'type']))
  })

  it('an unknown reference is no_such_request', async () => {
    await refused('no_such_request', ['show', 'EX-NOWHERE'], { data })
    await refused('no_such_request', ['fact', 'EX-NOWHERE'], { data, stdin: { type: 'sent', on: '2026-03-02' } })
  })

  it('--as shows what that person may see, and a restricted case looks like one that is not there', async () => {
    const seen = async (role: string) => (await json<{ request: string }[]>(['list', '--as', `${role}@plazo.example`], { data })).map((row) => row.request)
    expect(await seen('coordinator')).toHaveLength(6)
    expect(await seen('admin')).not.toContain('EX-RESTRICTED')
    expect(await seen('volunteer')).not.toContain('EX-RESTRICTED')
    expect(await seen('observer')).toEqual(['EX-BARCELONA'])
    const hidden = await refused('no_such_request', ['show', 'EX-RESTRICTED', '--as', 'admin@plazo.example'], { data })
    expect(await refused('no_such_request', ['show', 'EX-NOWHERE', '--as', 'admin@plazo.example'], { data })).toBe(hidden)
    await refused('no_such_request', ['--as', 'volunteer@plazo.example', 'fact', 'EX-RESTRICTED'], { data, stdin: { type: 'sent', on: '2026-03-02' } })
    await refused('not_allowed', ['fact', 'EX-RIVAS', '--as', 'volunteer@plazo.example'], { data, stdin: { type: 'acknowledged', on: '2020-06-16' } })
    await refused('not_allowed', ['log', '--as', 'observer@plazo.example'], { data, stdin: { authority: 'rivas', title: 'Contracts', questions: ['Which?'], facts: [] } })
    await refused('not_allowed', ['backup', 'copy', '--as', 'coordinator@plazo.example'], { data })
  })
})

describe('log and fact', () => {
  const RIVAS = {
    authority: 'rivas', title: 'Contracts with Huawei', questions: ['Every contract since 2015', { text: 'Page 10 of 20', parts: ['Whose software?', 'How?'] }],
    requester: 'legal_person', channel: 'electronic', facts: [{ type: 'registered', on: '2026-03-02' }],
  }

  it('logs a request sent before; its dates are those of the law', async () => {
    const { request } = await json<{ request: string }>(['log'], { data, stdin: { ...RIVAS, assignee: 'staff@plazo.example', campaign: 'A campaign', restricted: false, language: 'es' } })
    const shown = await json<Shown>(['show', request], { data })
    expect(shown).toMatchObject({ request, title: RIVAS.title, authority: 'rivas', law: 'es-md-10-2019', stage: 'awaiting_response', outcome: 'none', restricted: false, assignee: 'staff@plazo.example', letters: [] })
    expect(shown.facts).toEqual([{ type: 'registered', on: '2026-03-02' }])
    expect(shown.questions).toMatchObject([{ text: 'Every contract since 2015', parts: [] }, { parts: [{ text: 'Whose software?' }, { text: 'How?' }] }])
    expect(dueOf(shown, 'es-md.reply')).toBe('2026-03-30')
    const one = await json<{ request: string; moved: { rule: string; was: string | null; now: string | null }[] }>(['fact', request], {
      data, stdin: { type: 'extension_notified', on: '2026-03-20', days: 20 },
    })
    expect(keysOf(one)).toEqual(expect.arrayContaining(['moved', 'request']))
    expect(one.request).toBe(request)
    const moved = one.moved.find((row) => row.rule === 'es-md.reply')
    expect(moved).toMatchObject({ was: '2026-03-30', now: dueOf(await json<Shown>(['show', request], { data }), 'es-md.reply') })
    expect(moved?.now).not.toBe('2026-03-30')
    const more = await json<{ moved: unknown[] }>(['fact', request], { data, stdin: [{ type: 'acknowledged', on: '2026-03-03' }, { type: 'decided', on: '2026-04-09', result: 'refused' }] })
    expect(more.moved).toEqual(expect.any(Array))
    expect(await json<Shown>(['show', request], { data })).toMatchObject({ stage: 'decided', outcome: 'refused' })
  })

  it('an array answers an array; an authority that the directory lacks is named, with its law', async () => {
    const logged = await json<{ request: string }[]>(['log'], {
      data, stdin: [RIVAS, { ...RIVAS, authority: undefined, authorityName: 'Ayuntamiento de otra parte', law: 'es-ltaibg', requester: { name: 'Someone', kind: 'natural_person' } }],
    })
    expect(logged).toHaveLength(2)
    expect(await json<Shown>(['show', logged[1]?.request ?? ''], { data })).toMatchObject({ law: 'es-ltaibg', authority: expect.any(String) as string })
  })

  describe('what is wrong is refused and nothing is written', () => {
    let before: unknown[] = []
    beforeAll(async () => { before = await json<unknown[]>(['list'], { data }) })
    afterAll(async () => { expect(await json<unknown[]>(['list'], { data })).toEqual(before) })

    it.each<[string, string, unknown]>([
      ['bad_json', 'half an object', '{"title": '], ['missing_fields', 'nothing in it', {}], ['missing_fields', 'an empty title', { ...RIVAS, title: '' }],
      ['missing_fields', 'no question', { ...RIVAS, questions: [] }], ['unknown_authority', 'an authority nobody knows', { ...RIVAS, authority: 'atlantis' }],
      ['unknown_law', 'a law nobody knows', { ...RIVAS, law: 'xx-law' }], ['unknown_calendar', 'a calendar nobody knows', { ...RIVAS, calendar: 'XX' }],
      ['unknown_fact', 'a fact nobody knows', { ...RIVAS, facts: [{ type: 'pondered', on: '2026-03-02' }] }],
      ['bad_input', 'a day that is none', { ...RIVAS, facts: [{ type: 'registered', on: '2026-02-30' }] }], ['missing_fields', 'the second of two', [RIVAS, { ...RIVAS, title: undefined }]],
    ])('%s: %s', async (code, _name, stdin) => {
      await refused(code, ['log'], { data, stdin })
    })
  })

  it('a fact that is wrong is refused and leaves no event', async () => {
    const events = async () => (await json<Shown>(['show', 'EX-DUE-SOON'], { data })).events.length
    const before = await events()
    for (const [code, stdin] of [['bad_json', 'no'], ['unknown_fact', { type: 'pondered', on: '2026-03-02' }], ['bad_input', { type: 'decided', on: '2026-13-01', result: 'refused' }], ['missing_fields', []]] as const) {
      await refused(code, ['fact', 'EX-DUE-SOON'], { data, stdin })
    }
    expect(await events()).toBe(before)
  })

  it('says who did it', async () => {
    const { request } = await json<{ request: string }>(['log', '--as', 'volunteer@plazo.example'], { data, stdin: RIVAS })
    const { events } = await json<Shown>(['show', request], { data })
    expect(new Set(events.map((event) => event.actor))).toEqual(new Set(['volunteer@plazo.example']))
    expect((await plazo(['show', request, '--as', 'volunteer@plazo.example'], { data })).code).toBe(0)
  })
})
