import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plantCase, plantHouse, rowsIn } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plazo } from '../outbox/testing/child'
import { eml } from './testing/mails'

let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00.000Z')
  plantHouse()
  plantCase('EX-RIVAS')
})
afterEach(() => fresh.cleanUp())
const file = (name: string, bytes: Buffer | string) => { writeFileSync(join(fresh.folder, 'tmp', name), bytes); return join(fresh.folder, 'tmp', name) }
const ingest = (...files: string[]) => plazo(fresh.folder, ['ingest', ...files, '--json'], {}).ended
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

it('answers one entry a mail in the order of the files, and the second time adds nothing', async () => {
  const first = eml({ subject: 'EX-RIVAS', id: 'a@rivas.example', attachment: { name: 'Resolución.pdf', text: '%PDF-1.7' } }), second = eml({ subject: 'Otra cosa' })
  const files = [file('a.eml', first), file('b.mbox', Buffer.concat([Buffer.from('From a Mon Mar  2 10:00:00 2026\r\n'), second, Buffer.from('\r\nFrom b Mon Mar  2 10:00:01 2026\r\n'), first, Buffer.from('\r\n')]))]
  const { code, out } = await ingest(...files)
  const entries = JSON.parse(out) as Record<string, unknown>[]
  expect(code).toBe(0)
  expect(entries.map(({ file: of, index, state, sha256, request }) => [of, index, state, sha256, request])).toEqual([
    [files[0], 0, 'filed', sha(first), 'EX-RIVAS'], [files[1], 0, 'parked', sha(second), null], [files[1], 1, 'duplicate', sha(first), 'EX-RIVAS'],
  ])
  expect(entries[0]).toMatchObject({
    reason: null, kind: 'reply', subject: 'EX-RIVAS', from: { name: 'Registro', address: 'registro@rivas.example' }, date: '2026-04-02T07:00:00.000Z', messageId: 'a@rivas.example', inReplyTo: null, references: [],
    attachments: [{ filename: 'Resolución.pdf', contentType: 'application/pdf', size: 8, sha256: sha(Buffer.from('%PDF-1.7')), inline: false }], sameIdAs: null,
  })
  const rows = () => ['inbound', 'inbound_body', 'inbound_attachment', 'inbound_guess', 'message', 'document', 'file', 'event'].map(rowsIn)
  const before = rows()
  expect((JSON.parse((await ingest(...files)).out) as { state: string }[]).map((one) => one.state)).toEqual(['duplicate', 'duplicate', 'duplicate'])
  expect(rows()).toEqual(before)
}, 60_000)

it('keeps an unreadable mail and exits 0; refuses a file that isn’t there before anything is kept', async () => {
  const { code, out } = await ingest(file('empty.eml', ''))
  expect([code, (JSON.parse(out) as unknown[]).length, rowsIn('inbound')]).toEqual([0, 1, 1])
  const refused = await ingest(file('a.eml', eml()), join(fresh.folder, 'none.eml'))
  expect([refused.code, refused.out, rowsIn('inbound')]).toEqual([1, '', 1])
  expect(refused.said).toMatch(/^plazo: no_such_file: /)
  expect((await ingest()).code).toBe(2)
}, 60_000)
