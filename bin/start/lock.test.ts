import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkout } from './checkout.mjs'
import { takeLock, waitForLock } from './lock.mjs'
import { nameProcess } from './running.mjs'
import { scratchFolder } from './scratch-folder'

const lockModule = join(checkout, 'bin/start/lock.mjs')

/** Another process that takes the lock, says "taken" or "refused", and stays. */
async function otherProcess(file: string) {
  const program = `import { takeLock } from ${JSON.stringify(lockModule)}
    console.log(takeLock(${JSON.stringify(file)}).release ? 'taken' : 'refused'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => { child.kill('SIGKILL') })
  const [said] = await once(child.stdout, 'data') as [Buffer]
  return { child, said: String(said).trim() }
}

test('a lock that another process holds is refused, and its holder named', async () => {
  const file = join(scratchFolder(), 'lock')
  const { child, said } = await otherProcess(file)
  expect(said).toBe('taken')
  const mine = takeLock(file)
  expect(mine.release).toBeUndefined()
  expect(mine.heldBy).toMatchObject({ pid: child.pid })
})

test('a lock whose holder was killed is taken over', async () => {
  const file = join(scratchFolder(), 'lock')
  const { child } = await otherProcess(file)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(file)).toBe(true)
  const mine = takeLock(file)
  expect(mine.tookOver).toBe(true)
  mine.release?.()
  expect(readdirSync(join(file, '..'))).toEqual([])
})

test('a process that got the number of a dead holder is not taken for it', () => {
  const file = join(scratchFolder(), 'lock')
  writeFileSync(file, JSON.stringify({ ...nameProcess(), started: '1' }))
  expect(takeLock(file).tookOver).toBe(true)
})

test('a holder on another machine counts until its lock was left alone for a minute', () => {
  const file = join(scratchFolder(), 'lock')
  writeFileSync(file, JSON.stringify({ ...nameProcess(), host: 'elsewhere' }))
  expect(takeLock(file).heldBy).toMatchObject({ host: 'elsewhere' })
  const minutesAgo = new Date(Date.now() - 120_000)
  utimesSync(file, minutesAgo, minutesAgo)
  expect(takeLock(file).tookOver).toBe(true)
})

test('of eight processes that want a dead one’s lock at once, one gets it', async () => {
  const file = join(scratchFolder(), 'lock')
  writeFileSync(file, JSON.stringify({ ...nameProcess(), pid: 4194303, started: '1' }))
  const others = await Promise.all(Array.from({ length: 8 }, () => otherProcess(file)))
  expect(others.filter(({ said }) => said === 'taken')).toHaveLength(1)
})

test('who waits gets the lock when its holder lets go', async () => {
  const file = join(scratchFolder(), 'lock')
  const { child } = await otherProcess(file)
  const waiting = waitForLock(file)
  child.kill('SIGKILL')
  const release = await waiting
  expect(takeLock(file).heldBy).toMatchObject({ pid: process.pid })
  release()
})
