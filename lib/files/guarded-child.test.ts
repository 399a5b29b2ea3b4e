import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { GuardedChild } from './guarded-child'
import { usedBy } from './process-use'
import type { Deed } from './testing/child-under-test'

const ROOMY = { cpuMs: 60_000, wallMs: 60_000, memoryBytes: 2 ** 40, heapMb: 64 }
let child: GuardedChild<Deed, string>
const guarded = (limits: Partial<typeof ROOMY> = {}) => (child = new GuardedChild<Deed, string>('under-test', { ...ROOMY, ...limits }))
afterEach(() => child.close())

it('asks one after the other, and keeps the process', async () => {
  guarded()
  const answers = await Promise.all((['answer', 'throw', 'answer'] as const).map((deed) => child.ask(deed)))
  expect(answers).toMatchObject([{ ok: true, answer: 'answer' }, { ok: false, reason: 'broken', said: expect.stringContaining('thrown by the child') as string }, { ok: true }])
  const pid = child.pid
  await child.ask('answer')
  expect(child.pid).toBe(pid)
})

it.each([
  ['spin', { cpuMs: 200 }, 'too_slow'], ['wait', { wallMs: 200 }, 'too_slow'], ['fill_memory', { memoryBytes: 300_000_000 }, 'too_much_memory'], ['fill_heap', {}, 'too_much_memory'], ['end', {}, 'broken'],
] as const)('ends a child that does %s, says why, and begins anew', async (deed, limits, reason) => {
  guarded(limits)
  await child.ask('answer')
  const pid = child.pid
  expect(await child.ask(deed)).toMatchObject({ ok: false, reason })
  expect(await child.ask('answer')).toEqual({ ok: true, answer: 'answer' })
  expect(child.pid).not.toBe(pid)
  expect(usedBy(pid ?? undefined)).toBe(null)
})

it('counts what a question costs, not what was before it', async () => {
  guarded({ cpuMs: 400 })
  for (let n = 0; n < 200; n += 1) expect((await child.ask('answer')).ok).toBe(true)
})

it('begins anew after a question that left it more than half full', async () => {
  guarded({ memoryBytes: 380_000_000 })
  for (let n = 0; n < 4; n += 1) expect(await child.ask('hold_memory')).toEqual({ ok: true, answer: 'hold_memory' })
  expect(child.pid).toBe(null)
})

it('throws when no child can be started: no question is to blame', async () => {
  await expect(new GuardedChild('no-such-child', ROOMY).ask('answer')).rejects.toThrow('did not start')
})

it('throws too when it does not come to its work: nobody waits for it for ever', async () => {
  await expect(new GuardedChild<Deed, string>('under-test', ROOMY, 1).ask('answer')).rejects.toThrow('did not start (SIGKILL)')
})

it('ends with the process that asked, however that ended, even in the midst of endless work', async () => {
  guarded()
  const script = `import { spawn } from 'node:child_process'
    const child = spawn(process.execPath, ['bin/child.mjs', 'under-test'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.once('message', () => { child.send({ id: 1, question: 'spin' }); console.log(child.pid) })`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(parent.stdout, 'data') as [Buffer]
  const pid = Number(said.toString())
  expect(usedBy(pid)).not.toBe(null)
  parent.kill('SIGKILL')
  while (usedBy(pid)) await sleep(50)
})
