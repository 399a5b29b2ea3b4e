import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { json, keysOf, newData, plazo, refused } from './plazo-process'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

type Reading = Record<'label' | 'nominalOn' | 'dueOn' | 'opensOn' | 'closesOn' | 'cite', string | null>
type Row = { rule: string; readings: Reading[]; steps: Record<string, unknown>[]; provisional: Record<string, unknown>[] } & Record<string, unknown>
type Answer = { law: string; version: string; calendar: string; deadlines: Row[] }
type Vector = { id: string; input: Record<string, unknown>; expect: ({ rule: string; readings?: Partial<Reading>[] } & Record<string, unknown>)[]; why: string; guard?: boolean }

const vectors = JSON.parse(readFileSync(new URL('../../lib/domain/deadline/law-vectors.json', import.meta.url), 'utf8')) as Vector[]
const RIVAS = { authority: 'rivas', requester: 'legal_person', channel: 'electronic', today: '2026-03-02', facts: [{ type: 'registered', on: '2026-03-02' }] }
const BELGRADE = { authority: 'belgrade', requester: 'legal_person', channel: 'electronic', today: '2026-02-02', facts: [{ type: 'received', on: '2026-02-02' }] }
const ROW_KEYS = ['cite', 'dueAt', 'dueOn', 'effect', 'late', 'latestUntil', 'nominalOn', 'opensOn', 'provisional', 'readings', 'rule', 'safeUntil', 'silenceFrom', 'state', 'steps', 'verified', 'whose']

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const fits = (wanted: object, found: object) => Object.entries(wanted).every(([key, value]) => same((found as Record<string, unknown>)[key], value))

/** What of a vector the answer doesn't hold: a rule, a field of it, or a reading. */
function differences(vector: Vector, answer: Answer | { error: unknown }): string[] {
  if ('error' in answer) return [JSON.stringify(answer)]
  return vector.expect.flatMap(({ rule, readings = [], ...fields }) => {
    const row = answer.deadlines.find((one) => one.rule === rule)
    if (!row) return [`no row ${rule}`]
    const wrong = Object.entries(fields).filter(([key, value]) => !same(row[key], value)).map(([key, value]) => `${rule}.${key}: ${JSON.stringify(row[key])} is not ${JSON.stringify(value)}`)
    return [...wrong, ...readings.filter((wanted) => !row.readings.some((one) => fits(wanted, one))).map((wanted) => `${rule} has no reading ${JSON.stringify(wanted)}`)]
  })
}

describe('the vectors of the law, as one array', () => {
  let answers: (Answer | { error: unknown })[] = []
  beforeAll(async () => { answers = await json(['deadlines', '--shipped'], { stdin: vectors.map((vector) => vector.input) }) })

  it('an answer each, in order', () => {
    expect(answers).toHaveLength(vectors.length)
    expect(answers.map((answer) => 'law' in answer && answer.law)).toEqual(vectors.map((vector) => vector.input['law']))
  })

  it.each(vectors.map((vector, index) => [vector.id, vector, index] as const))('%s', (_id, vector, index) => {
    const found = differences(vector, answers[index] ?? { error: 'no answer' })
    if (vector.guard) expect(found.filter((line) => line.includes('is not'))).not.toEqual([])
    else expect(found).toEqual([])
  })
})

describe('the shape', () => {
  it('every key on every row, unknown is null', async () => {
    const answer = await json<Answer>(['deadlines'], { stdin: RIVAS })
    expect(answer).toMatchObject({ law: 'es-md-10-2019', calendar: 'ES-MD-Rivas', version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string })
    for (const row of answer.deadlines) {
      expect(keysOf(row)).toEqual(expect.arrayContaining(ROW_KEYS))
      expect(Object.values(row)).not.toContain(undefined)
      for (const reading of row.readings) expect(keysOf(reading)).toEqual(expect.arrayContaining(['cite', 'closesOn', 'dueOn', 'label', 'nominalOn', 'opensOn']))
      for (const step of row.steps) expect(keysOf(step)).toEqual(expect.arrayContaining(['code', 'on', 'text']))
      for (const year of row.provisional) expect(keysOf(year)).toEqual(['calendar', 'why', 'year'])
    }
    const reply = answer.deadlines.find((row) => row.rule === 'es-md.reply')
    expect(reply).toMatchObject({ whose: 'authority', dueOn: '2026-03-30', silenceFrom: '2026-04-07', state: 'open', late: false })
    expect(reply?.readings.map((reading) => reading.dueOn)).toEqual(['2026-03-30', '2026-04-06'])
  })

  it('Belgrade, received on 2 February 2026: due Wednesday 18 February', async () => {
    const { deadlines } = await json<Answer>(['deadlines', '--shipped'], { stdin: BELGRADE })
    expect(deadlines.find((row) => row.rule === 'rs.reply')).toMatchObject({ dueOn: '2026-02-18' })
  })

  it('is always JSON, and speaks the five languages', async () => {
    const texts = await Promise.all(['en', 'es', 'ca', 'sr-Cyrl', 'sr-Latn'].map(async (language) => {
      const ran = await plazo(['deadlines', '--language', language], { stdin: RIVAS })
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      return JSON.stringify((JSON.parse(ran.stdout) as Answer).deadlines.map((row) => row.steps.map((step) => step['text'])))
    }))
    expect(new Set(texts).size).toBe(5)
    expect(texts[3]).toMatch(/\p{Script=Cyrillic}/u)
    expect(texts[4]).not.toMatch(/\p{Script=Cyrillic}/u)
    await refused('unknown_language', ['deadlines', '--language', 'xx'], { stdin: RIVAS })
  })

  it('needs no data folder and makes none', async () => {
    const data = newData()
    expect((await plazo(['deadlines', '--json'], { data, stdin: BELGRADE })).code).toBe(0)
    expect(existsSync(data)).toBe(false)
  })
})

describe('what is wrong', () => {
  it.each<[string, string, unknown]>([
    ['bad_json', 'half an object', '{"law":'], ['bad_json', 'nothing', ''], ['unknown_law', 'a law nobody knows', { ...RIVAS, authority: undefined, law: 'xx-law' }],
    ['unknown_authority', 'an authority nobody knows', { ...RIVAS, authority: 'atlantis' }], ['unknown_calendar', 'a calendar nobody knows', { ...RIVAS, calendar: 'XX' }],
    ['unknown_fact', 'a fact nobody knows', { ...RIVAS, facts: [{ type: 'pondered', on: '2026-03-02' }] }],
    ['no_version_loaded', 'before the law', { ...RIVAS, authority: undefined, law: 'es-md-10-2019', facts: [{ type: 'registered', on: '1999-03-02' }] }],
    ['bad_input', 'a day that is none', { ...RIVAS, facts: [{ type: 'registered', on: '2026-02-30' }] }], ['bad_input', 'a requester of no kind', { ...RIVAS, requester: 'a king' }],
  ])('%s: %s', async (code, _name, stdin) => {
    await refused(code, ['deadlines'], { stdin })
  })

  it('a bad element is an error in its place, the others are answered, and the exit is 1', async () => {
    const ran = await plazo(['deadlines', '--shipped'], { stdin: [RIVAS, { ...RIVAS, facts: [{ type: 'registered', on: '2026-03-02' }, { type: 'pondered', on: '2026-03-03' }] }, BELGRADE] })
    expect(ran.code).toBe(1)
    const answers = JSON.parse(ran.stdout) as Record<string, unknown>[]
    expect(answers.map((answer) => answer['law'] ?? null)).toEqual(['es-md-10-2019', null, 'rs-zspijz'])
    expect(keysOf(answers[1])).toEqual(['error'])
    expect(answers[1]?.['error']).toEqual({ code: 'unknown_fact', message: expect.stringMatching(/\S/) as string, path: expect.stringContaining('facts[1]') as string })
  })

  it('an empty array is an empty answer', async () => {
    expect(await json(['deadlines'], { stdin: [] })).toEqual([])
  })
})
