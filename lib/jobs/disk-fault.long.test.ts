import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { later } from '../clock'
import { db } from '../db/client'
import { outbox } from '../db/schema/mail'
import { rowsIn } from '../db/testing-case'
import type { FreshDatabase } from '../db/testing'
import type { Dovecot } from '../commands/inbox/testing/dovecot'
import { expectSound, expectWhole } from '../commands/inbox/testing/faults'
import { mailHouse } from '../commands/inbox/testing/mail-house'
import { eml } from '../commands/inbox/testing/mails'
import { plazo } from '../commands/outbox/testing/child'
import { queuedLetter } from '../commands/outbox/testing/letters'
import { Sink } from '../commands/outbox/testing/sink'

// A disk that answers fsync with EIO (safety.md F16), from the Nth time on: what Plazo asks of the disk goes through a library of the test's own. Linux, with a C compiler.
const LIBRARY = `
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>
static int asked;
static int broken(void) { const char *nth = getenv("EIO_FROM"); return nth && __sync_add_and_fetch(&asked, 1) >= atoi(nth); }
int fsync(int fd) { if (broken()) { errno = EIO; return -1; } return syscall(SYS_fsync, fd); }
int fdatasync(int fd) { if (broken()) { errno = EIO; return -1; } return syscall(SYS_fdatasync, fd); }
`
const NOW = '2026-04-08T04:30:00.000Z'
let library: string
beforeAll(() => {
  library = mkdtempSync(join(tmpdir(), 'plazo-eio-'))
  writeFileSync(join(library, 'eio.c'), LIBRARY)
  execFileSync('cc', ['-shared', '-fPIC', '-o', 'eio.so', 'eio.c'], { cwd: library })
})
afterAll(() => rmSync(library, { recursive: true, force: true }))

let fresh: FreshDatabase, server: Dovecot, sink: Sink
beforeEach(async () => {
  ({ fresh, server } = await mailHouse(NOW))
  sink = await Sink.open()
})
afterEach(async () => {
  await sink.close()
  await server.close()
  fresh.cleanUp()
})
const work = (env: Record<string, string> = {}) => plazo(fresh.folder, ['work', '--once', '--json'], { PLAZO_IMAP_URL: server.url(), PLAZO_SMTP_URL: sink.url, ...env }).ended

const reached: number[] = []
it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 24, 30, 40])('fsync fails from number %i on: nothing is lost, nothing is said to be sent that was not kept so, nothing goes twice', async (nth) => {
  for (const number of [1, 2]) server.deliver(eml({ subject: 'EX-RIVAS', id: `${number}@rivas.example`, text: `Mail ${number}`, attachment: { name: `${number}.txt`, text: `Respuesta ${number}` } }))
  const letters = [await queuedLetter('2026/001'), await queuedLetter('2026/002')]
  const { code, said } = await work({ LD_PRELOAD: join(library, 'eio.so'), EIO_FROM: String(nth) })
  if (code !== 0) {
    reached.push(nth)
    expect(said).toMatch(/EIO|I\/O error/)
  }
  await expectSound(fresh.folder)
  const sent = () => db().select().from(outbox).all().filter((row) => row.state === 'sent').map((row) => row.messageIdHeader)
  expect(sent().filter((id) => !sink.seen.some((one) => one.messageId === id))).toEqual([])

  fresh.setClock(later(NOW, 10 * 60_000))
  expect((await work()).code).toBe(0)
  await expectWhole(fresh.folder, server)
  expect([rowsIn('inbound'), sink.twice()]).toEqual([2, []])
  const states = db().select().from(outbox).all().map((row) => row.state)
  expect(states.filter((state) => !['sent', 'unknown'].includes(state))).toEqual([])
  expect(states).toHaveLength(letters.length)
}, 120_000)

it('was met: a broken disk ended the worker', () => expect(reached.length).toBeGreaterThan(8))
