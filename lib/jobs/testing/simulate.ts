import { and, eq } from 'drizzle-orm'
import { setUpHouse } from '../../commands/house/testing'
import { disablePerson } from '../../commands/house/disable-person'
import { planNotices } from '../../commands/reminder/plan-notices'
import { assign } from '../../commands/request/assign'
import { closeRequest } from '../../commands/request/close-request'
import { logRequest } from '../../commands/request/log-request'
import { recordFacts } from '../../commands/request/record-facts'
import { rollDates } from '../../commands/request/roll-dates'
import { OPERATOR } from '../../commands/request/testing'
import { db, rawDb } from '../../db/client'
import { notice, noticeItem, outbox, reminderChoice } from '../../db/schema/mail'
import { person } from '../../db/schema/people'
import { request } from '../../db/schema/request'
import { closeInput } from '../../inputs/case-forms'
import { logRequestInput } from '../../inputs/log-request'
import { dueNotices } from '../../queries/reminder/due-notices'
import { momentOf } from '../remind'
import { looked, remindIfDue } from '../remind-if-due'
import { Oracle, local, plus } from './oracle'
import type { OracleDate, OraclePerson } from './oracle'

type Somebody = OraclePerson & { zone: string }
const MON_FRI = [1, 2, 3, 4, 5]
const PEOPLE: readonly Somebody[] = [
  { email: 'madrid@plazo.example', role: 'staff', zone: 'Europe/Madrid', digestAt: '08:00', workDays: MON_FRI, daysBefore: 5 },
  { email: 'belgrade@plazo.example', role: 'staff', zone: 'Europe/Belgrade', digestAt: '07:30', workDays: MON_FRI, daysBefore: 3 },
  { email: 'london@plazo.example', role: 'volunteer', zone: 'Europe/London', digestAt: '07:00', workDays: [1, 3, 5], daysBefore: 5 },
  { email: 'night@plazo.example', role: 'staff', zone: 'Europe/Madrid', digestAt: '02:30', workDays: [1, 2, 3, 4, 5, 6, 7], daysBefore: 1 },
  { email: 'coordinator@plazo.example', role: 'coordinator', zone: 'Europe/Madrid', digestAt: '08:00', workDays: MON_FRI, daysBefore: 5 },
  { email: 'weekends@plazo.example', role: 'coordinator', zone: 'Europe/London', digestAt: '07:15', workDays: [6, 7], daysBefore: 2 },
]
/** When the worker looks, in UTC; the world changes at noon. The last look of the morning is never killed. */
const LOOKS = ['00:35', '01:35', '05:35', '07:20', '13:00'] as const
const LAST_OF_MORNING = '07:20'

type Case = { id: string; ref: string; members: string[]; restricted: boolean; answered: boolean; closed: boolean; lastActOn: string; begunOn: string }
type World = { cases: Case[]; gone: Set<string> }
export type Simulated = { expected: string[]; received: string[]; late: number; kills: number; cases: number; twice: string[] }

/** So many days from one day on, drawn by lot from a seed: what everybody received, and what the oracle says that they should have. */
export async function simulate(from: string, days: number, seed: number, setClock: (instant: string) => void): Promise<Simulated> {
  const lot = lots(seed)
  // Nobody cuts the power here.
  rawDb().pragma('synchronous = OFF')
  setClock(`${from}T00:00:00Z`)
  await setUpHouse()
  for (const who of PEOPLE) {
    db().insert(person).values({ id: who.email, email: who.email, name: who.email, role: who.role, language: 'en', createdAt: `${from}T00:00:00.000Z` }).run()
    db().insert(reminderChoice).values({ personId: who.email, digestAt: who.digestAt, zone: who.zone, workDays: [...who.workDays], daysBefore: who.daysBefore }).run()
  }
  const world: World = { cases: [], gone: new Set() }
  const oracle = new Oracle()
  const expected: string[] = []
  const off = { from: plus(from, 30), to: plus(from, 38) }
  let kills = 0
  for (let index = 0; index < 6; index += 1) newCase(world, plus(from, -20 + index * 3), lot)
  for (let day = 0; day < days; day += 1) {
    const on = plus(from, day)
    for (const look of LOOKS) {
      const instant = `${on}T${look}:00.000Z`
      if (look === '13:00') {
        setClock(`${on}T12:00:00.000Z`)
        change(world, on, lot)
        sendAll()
      }
      if (on >= off.from && on <= off.to) continue
      setClock(instant)
      rollDates()
      const dates = standing(world.cases, on)
      for (const who of PEOPLE) {
        if (world.gone.has(who.email)) continue
        for (const mail of oracle.mails(who, local(instant, who.zone), dates)) expected.push(...mail.items.map((item) => `${mail.on} ${mail.to} ${mail.kind} ${item}`))
      }
      if (look < LAST_OF_MORNING && lot() < 0.2) {
        // Killed after it planned, before it drew anything, or halfway through planning.
        const due = dueNotices(momentOf(instant), { ...looked(), again: new Set() })
        planNotices(due.slice(0, Math.ceil(due.length * lot())), true)
        kills += 1
      } else await remindIfDue(true)
    }
  }
  sendAll()
  return { ...whatWasReceived(), expected: expected.sort(), kills, cases: world.cases.length }
}

function lots(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HANDS = PEOPLE.filter((who) => who.role !== 'coordinator').map((who) => who.email)

function newCase({ cases, gone }: World, on: string, lot: () => number): void {
  const authority = ['rivas', 'belgrade', 'rivas'][Math.floor(lot() * 3)] ?? 'rivas'
  const hand = lot() < 0.1 ? null : HANDS.filter((email) => !gone.has(email))[Math.floor(lot() * 3)] ?? null
  const restricted = hand !== null && lot() < 0.2
  const made = logRequest(OPERATOR, logRequestInput.parse({
    authority, title: 'Contracts', questions: ['Which contracts?'], requester: 'legal_person', channel: 'electronic', restricted,
    facts: [{ type: authority === 'rivas' ? 'registered' : 'received', on }], ...(hand ? { assignee: hand } : {}),
  }))
  cases.push({ ...made, members: hand ? [hand] : [], restricted, answered: false, closed: false, lastActOn: '', begunOn: on })
}

/** What happens at noon of a day: a new case, an answer, an extension, another hand, an end, somebody leaves. */
function change(world: World, on: string, lot: () => number): void {
  if (lot() < 0.25) {
    newCase(world, plus(on, -Math.floor(lot() * 20)), lot)
    world.cases.at(-1)!.lastActOn = on
  }
  for (const one of world.cases.filter((each) => !each.closed && lot() < 0.06)) {
    const what = lot()
    one.lastActOn = on
    if (what < 0.35 && !one.answered) {
      recordFacts(OPERATOR, { requestId: one.id, facts: [{ type: 'decided', on: [one.begunOn, plus(on, -Math.floor(lot() * 12))].sort().at(-1)!, result: 'refused' }] })
      one.answered = true
    } else if (what < 0.55 && !one.answered) {
      recordFacts(OPERATOR, { requestId: one.id, facts: [{ type: 'extension_notified', on }] })
    } else if (what < 0.8) {
      const hand = HANDS.filter((email) => !world.gone.has(email))[Math.floor(lot() * 3)] ?? null
      if (hand && !one.members.includes(hand)) {
        assign(OPERATOR, { requestId: one.id, assigneeId: hand })
        one.members.push(hand)
      } else closeIt(one)
    } else closeIt(one)
  }
  if (lot() < 0.015 && world.gone.size === 0) {
    disablePerson(OPERATOR, { personId: 'night@plazo.example' })
    world.gone.add('night@plazo.example')
  }
}

function closeIt(one: Case): void {
  closeRequest(OPERATOR, closeInput.parse({ requestId: one.id }))
  one.closed = true
}

/** The dates as they are kept, read as plain rows: what waits is told by what happened here, not by the product. */
function standing(cases: readonly Case[], on: string): OracleDate[] {
  const disabled = new Set(db().select().from(person).all().filter((who) => who.disabledAt !== null).map((who) => who.id))
  return cases.filter((one) => !one.closed).flatMap((one) => {
    const rows = rawDb().prepare('SELECT rule, whose, due_on AS dueOn, opens_on AS opensOn FROM deadline WHERE request_id = ?').all(one.id) as { rule: string; whose: string; dueOn: string | null; opensOn: string | null }[]
    const lastActOn = one.lastActOn || local(db().select().from(request).where(eq(request.id, one.id)).get()!.lastEventAt, 'Europe/Madrid').on
    return rows.flatMap((row): OracleDate[] => {
      if (row.dueOn === null) return []
      const theirs = row.whose === 'authority' && /\.reply$/.test(row.rule) && !one.answered
      const ours = row.whose === 'requester' && (row.opensOn ?? '') <= on
      if (!theirs && !ours) return []
      return [{ ref: one.ref, rule: row.rule, dueOn: row.dueOn, ours, lastActOn, restricted: one.restricted, members: one.members.filter((email) => !disabled.has(email)) }]
    })
  })
}

/** The mail server took what was queued: a double of the sender, which has tests of its own against a real one. */
function sendAll(): void {
  db().update(outbox).set({ state: 'sent' }).where(eq(outbox.state, 'queued')).run()
}

function whatWasReceived(): Pick<Simulated, 'received' | 'late' | 'twice'> {
  const rows = db().select().from(notice).innerJoin(noticeItem, eq(noticeItem.noticeId, notice.id)).innerJoin(request, eq(request.id, noticeItem.requestId))
    .innerJoin(outbox, and(eq(outbox.id, notice.outboxId), eq(outbox.state, 'sent'))).all()
  const received = rows.map((row) => `${row.notice.on} ${row.notice.personId} ${row.notice.kind} ${row.request.ref} ${row.notice_item.rule} ${row.notice_item.dueOn} ${row.notice_item.kind}`).sort()
  return { received, late: new Set(rows.filter((row) => row.notice.late).map((row) => row.notice.id)).size, twice: received.filter((line, index) => line === received[index - 1]) }
}
