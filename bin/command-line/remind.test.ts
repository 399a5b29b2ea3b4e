import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Sink } from '../../lib/commands/outbox/testing/sink'
import { json, keysOf, newData, newFolder, plazo, refused, wrongUsage } from './plazo-process'
import { everyRow, filesIn } from './what-is-kept'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

type Item = { request: string; rule: string | null; dueOn: string | null; kind: string }
type Notice = { to: string; kind: string; subject: string; items: Item[] }
type Worked = Record<'ingested' | 'sent' | 'failed' | 'unknown' | 'queued' | 'reminders' | 'extracted', number>

const loaded = newData()
/** The day of an authority's term, and of a date of ours in a restricted case: both ahead, whatever day it is today. */
let theirs = '', ours = ''
beforeAll(async () => {
  await json(['example'], { data: loaded })
  const rows = await json<{ request: string; nextDeadline: { dueOn: string } | null }[]>(['list'], { data: loaded })
  const dueOf = (ref: string) => rows.find((row) => row.request === ref)?.nextDeadline?.dueOn ?? ''
  theirs = dueOf('EX-DUE-SOON')
  ours = dueOf('EX-RESTRICTED')
})

/** The example as it was loaded, to remind and send from. */
function example(): string {
  const folder = newData()
  cpSync(loaded, folder, { recursive: true })
  return folder
}

const plus = (on: string, days: number) => new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)
const isWeekend = (on: string) => [0, 6].includes(new Date(on).getUTCDay())
const nextWorkingDay = (on: string): string => (isWeekend(plus(on, 1)) ? nextWorkingDay(plus(on, 1)) : plus(on, 1))
const workingDay = (on: string) => (isWeekend(on) ? nextWorkingDay(on) : on)
const MAIL_FROM = { PLAZO_MAIL_FROM: 'Desk <desk@house.example>' }
const remind = (data: string, on: string, ...more: string[]) => json<Notice[]>(['remind', '--on', on, ...more], { data, env: MAIL_FROM })
const inOrder = (notices: readonly Notice[]) => [...notices].sort((a, b) => (`${a.to} ${a.kind} ${a.subject}` < `${b.to} ${b.kind} ${b.subject}` ? -1 : 1))
const itemsTo = (notices: readonly Notice[], who: string, ref: string) => notices.filter(({ to }) => to === `${who}@plazo.example`).flatMap(({ items }) => items.filter(({ request }) => request === ref))
const RANKS = ['own', 'overdue', 'due_today', 'due_soon', 'classify', 'approve']

describe('remind', () => {
  it('answers what product.md says; --dry-run says the same and changes nothing; the second time there is nothing', async () => {
    const data = example(), on = workingDay(theirs)
    const before = [everyRow(data), filesIn(data)]
    const would = await remind(data, on, '--dry-run')
    expect([everyRow(data), filesIn(data)]).toEqual(before)
    expect(would.length).toBeGreaterThan(0)
    for (const notice of would) {
      expect(keysOf(notice)).toEqual(expect.arrayContaining(['items', 'kind', 'subject', 'to']))
      expect(['digest', 'immediate', 'weekly']).toContain(notice.kind)
      expect(notice.subject).toMatch(/^[^\r\n]+$/)
      expect(notice.items.length).toBeGreaterThan(0)
      for (const item of notice.items) {
        expect(keysOf(item)).toEqual(expect.arrayContaining(['dueOn', 'kind', 'request', 'rule']))
        expect(RANKS).toContain(item.kind)
        expect([item.rule === null, item.dueOn === null]).toEqual([['classify', 'approve'].includes(item.kind), ['classify', 'approve'].includes(item.kind)])
      }
      const ranks = notice.items.map(({ kind }) => RANKS.indexOf(kind))
      expect(ranks).toEqual([...ranks].sort())
    }
    expect(inOrder(await remind(data, on))).toEqual(inOrder(would))
    expect(await remind(data, on)).toEqual([])
    expect(await remind(data, on, '--dry-run')).toEqual([])
  })

  it('tells of a term of theirs before, on and after its day, compared with --on', async () => {
    const data = example()
    const kindOn = async (on: string) => itemsTo((await remind(data, on)).filter(({ kind }) => kind === 'digest'), 'staff', 'EX-DUE-SOON').find(({ dueOn, kind }) => dueOn === theirs && kind !== 'own')?.kind
    const before = [1, 2, 3, 4].map((days) => plus(theirs, -days)).find((on) => !isWeekend(on)) ?? ''
    expect(await kindOn(before)).toBe('due_soon')
    if (!isWeekend(theirs)) expect(await kindOn(theirs)).toBe('due_today')
    expect(await kindOn(nextWorkingDay(theirs))).toBe('overdue')
  })

  it('tells the members of a restricted case, one digest and one mail at once before its day is over, and nobody else', async () => {
    const data = example()
    const passes: Notice[] = []
    for (let on = plus(ours, -10); on <= ours; on = plus(on, 1)) passes.push(...await remind(data, on))
    const of = passes.filter(({ items }) => items.some(({ request }) => request === 'EX-RESTRICTED'))
    expect([...new Set(of.map(({ to }) => to))].sort()).toEqual(['coordinator@plazo.example', 'staff@plazo.example'])
    for (const who of ['coordinator', 'staff']) {
      const mine = of.filter(({ to }) => to === `${who}@plazo.example`)
      expect(mine.filter(({ kind, items }) => kind === 'immediate' && items.some(({ dueOn }) => dueOn === ours))).toHaveLength(1)
      expect(mine.some(({ kind }) => kind === 'digest')).toBe(true)
      for (const item of itemsTo(passes, who, 'EX-RESTRICTED')) expect(item.kind).toBe('own')
    }
  })

  it('on a day off only what cannot wait; before anybody’s hour nothing; nothing to who is disabled', async () => {
    const data = example()
    const saturday = [0, 1, 2, 3, 4, 5, 6].map((days) => plus(theirs, days)).find((on) => new Date(on).getUTCDay() === 6) ?? ''
    expect((await remind(data, saturday)).filter(({ kind }) => kind !== 'immediate')).toEqual([])
    const on = workingDay(theirs)
    expect((await remind(data, on, '--at', '00:00', '--dry-run')).filter(({ kind }) => kind !== 'immediate')).toEqual([])
    expect((await remind(data, on, '--dry-run')).map(({ to }) => to)).toContain('volunteer@plazo.example')
    await json(['user', 'disable', 'volunteer@plazo.example'], { data })
    expect((await remind(data, on)).map(({ to }) => to)).not.toContain('volunteer@plazo.example')
  })

  it.each<[string, string[]]>([
    ['a day that is none', ['--on', '2026-02-30']], ['a word for a day', ['--on', 'tomorrow']], ['an hour that is none', ['--at', '24:00']], ['a flag with a value', ['--dry-run=yes']],
    ['a word too many', ['now']], ['an option without its value', ['--on']],
  ])('wrong usage: %s', async (_name, words) => {
    await wrongUsage(['remind', ...words], { data: loaded })
  })

  it('not_initialised without a data folder', async () => {
    const none = newData()
    await refused('not_initialised', ['remind'], { data: none })
    expect(existsSync(none)).toBe(false)
  })
})

describe('work --once', () => {
  const work = (data: string, env: Record<string, string> = {}) => json<Worked>(['work', '--once'], { data, env })

  it('sends each that remind queued once, to its reader alone, whatever today’s own reminders are', async () => {
    const sink = await Sink.open()
    try {
      const data = example(), env = { ...MAIL_FROM, PLAZO_SMTP_URL: sink.url }
      const queued = await remind(data, nextWorkingDay(ours))
      expect(queued.length).toBeGreaterThan(0)
      const done = await work(data, env)
      expect(keysOf(done)).toEqual(['extracted', 'failed', 'ingested', 'queued', 'reminders', 'sent', 'unknown'])
      expect(done).toMatchObject({ sent: queued.length + done.reminders, failed: 0, unknown: 0, queued: 0 })
      expect(sink.seen).toHaveLength(done.sent)
      for (const { to } of queued) expect(sink.seen.some((mail) => mail.to.join() === to)).toBe(true)
      for (const mail of sink.seen) expect([mail.from, mail.to.length]).toEqual(['desk@house.example', 1])
      expect(await work(data, env)).toMatchObject({ sent: 0, reminders: 0, queued: 0 })
      expect([sink.seen.length, sink.twice()]).toEqual([done.sent, []])
    } finally {
      await sink.close()
    }
  })

  // Wed 8 Apr 2026, noon in Madrid: everybody's hour has come, and today has reminders of its own.
  it.each(['2026-04-07', '2026-04-09'])('today’s digest takes the place of none that remind queued for %s', async (on) => {
    const data = newData(), clock = join(newFolder(), 'clock'), sink = await Sink.open()
    writeFileSync(clock, '2026-04-08T10:00:00Z')
    const env = { ...MAIL_FROM, PLAZO_TEST_CLOCK: clock, PLAZO_SMTP_URL: sink.url }
    try {
      await json(['example'], { data, env })
      const queued = await json<Notice[]>(['remind', '--on', on], { data, env })
      const done = await work(data, env)
      expect([queued.length > 0, done.reminders > 0]).toEqual([true, true])
      expect([done.sent, done.queued, sink.seen.length]).toEqual([queued.length + done.reminders, 0, queued.length + done.reminders])
    } finally {
      await sink.close()
    }
  })

  it('without a mail server all waits, visibly; a server that refuses is said to have failed', async () => {
    const data = example()
    const { length } = await remind(data, nextWorkingDay(ours))
    expect(await work(data)).toMatchObject({ sent: 0, failed: 0, queued: expect.any(Number) as number })
    const sink = await Sink.open()
    try {
      sink.fate = () => 'no_such_user'
      const done = await work(data, { ...MAIL_FROM, PLAZO_SMTP_URL: sink.url })
      expect(done.failed).toBeGreaterThanOrEqual(length)
      expect([done.sent, done.queued, sink.seen.length]).toEqual([0, 0, 0])
    } finally {
      await sink.close()
    }
    const found = await plazo(['verify', '--json'], { data })
    expect(found.code).toBe(0)
  })
})
