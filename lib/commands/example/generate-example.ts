import { Temporal } from 'temporal-polyfill'
import { today } from '../../clock'
import { db } from '../../db/client'
import { HOUSE } from '../../db/history'
import { request } from '../../db/schema/request'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { logRequestInput } from '../../inputs/log-request'
import type { LogRequestInput } from '../../inputs/log-request'
import { createCaseIn } from '../request/log-request'
import { addExamplePeople, examplePeople } from './example-people'
import type { ExampleLoaded } from './load-example'

const BATCH = 200
const AUTHORITIES = ['rivas', 'barcelona', 'belgrade', 'mup-rs'] as const
const SUBJECTS = ['Contracts', 'Impact assessments', 'Camera locations', 'Invoices', 'Training records', 'Maintenance', 'Procurement file', 'Letters'] as const

/** Generated cases for measuring, the same for the same seed and day: mixed authorities, stages and dates, in batches of one transaction each. */
export async function generateExample(actor: Actor, options: { size: number; seed: number; progress: (line: string) => void }): Promise<ExampleLoaded> {
  if (db().select({ id: request.id }).from(request).get()) throw new Refusal('not_empty')
  const users = addExamplePeople(actor, await examplePeople())
  const random = numbersFrom(options.seed)
  const day = today('Europe/Madrid')
  const requests: ExampleLoaded['requests'] = []
  for (let from = 0; from < options.size; from += BATCH) {
    transact(actor, (tx, record, stamp) => {
      for (let index = from; index < Math.min(options.size, from + BATCH); index += 1) {
        const input = logRequestInput.parse(oneCase(index, random, day))
        requests.push({ request: createCaseIn(tx, record, stamp, actor, input, 'awaiting_response').ref, authority: input.authority ?? '' })
      }
      record(HOUSE, 'example_loaded', { requests: Math.min(BATCH, options.size - from), people: users.length })
    })
    if (from % 10_000 < BATCH && from > 0) options.progress(`${from} of ${options.size} (seed ${options.seed})`)
  }
  return { users, requests }
}

function oneCase(index: number, random: () => number, day: string): LogRequestInput {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const authority = pick(AUTHORITIES)
  const receivedAgo = 1 + Math.floor(random() * 400)
  const received = Temporal.PlainDate.from(day).subtract({ days: receivedAgo })
  const facts: NonNullable<LogRequestInput['facts']> = [{ type: authority === 'rivas' ? 'registered' : 'received', on: received.toString() }]
  const fate = random()
  if (fate < 0.45 && receivedAgo > 12) facts.push({ type: 'decided', on: received.add({ days: 10 }).toString(), result: fate < 0.3 ? 'granted' : 'refused' })
  return {
    authority, title: `${pick(SUBJECTS)} ${index + 1}`, questions: [`${pick(SUBJECTS)}, ${received.year}`, `${pick(SUBJECTS)}, copies`],
    requester: { name: 'Privacy International', kind: 'legal_person' }, channel: 'electronic', facts,
    assignee: random() < 0.7 ? `${pick(['staff', 'volunteer', 'coordinator'])}@plazo.example` : null,
    ...(random() < 0.02 ? { restricted: true } : {}),
  }
}

/** A small seeded generator (mulberry32): numbers from 0 up to 1. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
