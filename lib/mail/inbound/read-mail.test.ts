import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { closeMailReader, mailReaderPid, readMail } from './read-mail'

const folder = mkdtempSync(join(tmpdir(), 'plazo-read-'))
afterAll(() => {
  closeMailReader()
  rmSync(folder, { recursive: true, force: true })
})

it('reads a mail in a process of its own, and the next one in the same', async () => {
  const raw = join(folder, 'raw')
  writeFileSync(raw, 'From: Registry <registry@authority.example>\r\nSubject: Your request\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <a@authority.example>\r\n\r\nReceived.\r\n')
  const first = await readMail(raw, mkdtempSync(join(folder, 'into-')))
  expect(first).toMatchObject({ ok: true, mail: { subject: 'Your request', from: { name: 'Registry', address: 'registry@authority.example' }, date: '2026-03-02T09:00:00.000Z', messageId: 'a@authority.example', text: 'Received.\n' } })
  const pid = mailReaderPid()
  expect(pid).not.toBe(process.pid)
  await readMail(raw, mkdtempSync(join(folder, 'into-')))
  expect(mailReaderPid()).toBe(pid)
})

it('says that the bytes are missing', async () => {
  expect(await readMail(join(folder, 'nowhere'), folder)).toEqual({ ok: false, reason: 'bytes_missing' })
})

it('reads on with a new process when somebody killed the old one', async () => {
  const raw = join(folder, 'again')
  writeFileSync(raw, 'Subject: again\n\ntext')
  await readMail(raw, mkdtempSync(join(folder, 'into-')))
  const pid = mailReaderPid() ?? 0
  process.kill(pid, 'SIGKILL')
  expect(await readMail(raw, mkdtempSync(join(folder, 'into-')))).toMatchObject({ ok: true, mail: { subject: 'again' } })
  expect(readFileSync(raw, 'utf8')).toContain('again')
})
