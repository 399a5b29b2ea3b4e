import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../clock'
import { rawDb } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import { plantCase, plantHouse, plantPerson, rowsIn } from '../../db/testing-case'
import { write } from '../../db/transact'
import type { PersonActor } from '../../domain/permissions'
import { receive, tmpName } from '../../files/receive'
import { settle } from '../../files/settle'
import { documentOf } from '../../queries/document/document-of'
import { addDocuments } from './add-documents'
import { receiveUpload } from './receive-upload'
import { sweepUploads } from './sweep-uploads'

const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const DAY = 24 * 60 * 60 * 1000

let house: ReturnType<typeof freshDatabase>
let staff: PersonActor
let requestId: string
const stored = () => readdirSync(join(house.folder, 'files'))
const incoming = () => readdirSync(join(house.folder, 'tmp'))
const up = (bytes: Buffer | string = PDF, filename = 'Resolución.pdf', actor: PersonActor = staff) =>
  receiveUpload(actor, { filename, requestId }, Readable.from([Buffer.from(bytes)]))

beforeEach(() => {
  house = freshDatabase()
  plantHouse()
  staff = plantPerson('staff')
  requestId = plantCase('EX-1')
})
afterEach(() => house.cleanUp())

describe('receiving an upload', () => {
  it('keeps the bytes once under their SHA-256, readable by nobody else', async () => {
    const kept = await up()
    await up(PDF, 'again.pdf')
    expect(kept).toMatchObject({ sha256: sha(PDF), size: PDF.length, mediaType: 'application/pdf', filename: 'Resolución.pdf' })
    expect(stored()).toEqual([sha(PDF)])
    expect(statSync(join(house.folder, 'files', sha(PDF))).mode & 0o777).toBe(0o600)
    expect([rowsIn('file'), rowsIn('upload'), incoming().length]).toEqual([1, 2, 0])
  })

  it('refuses a stranger as a missing case, and an observer, before the first byte', async () => {
    let read = false
    const source = () => Readable.from((function* () { read = true; yield PDF })())
    const wish = { filename: 'x.pdf', requestId }
    await expect(receiveUpload(plantPerson('volunteer'), wish, source())).rejects.toThrow('not_found')
    await expect(receiveUpload(staff, { ...wish, requestId: 'missing' }, source())).rejects.toThrow('not_found')
    await expect(receiveUpload(plantPerson('observer'), { ...wish, requestId: null }, source())).rejects.toThrow('not_allowed')
    expect([read, rowsIn('upload'), stored().length, incoming().length]).toEqual([false, 0, 0, 0])
  })

  it('leaves nothing of a file that is too large, ends early or breaks off', async () => {
    await expect(receive(Readable.from([Buffer.alloc(11)]), { limit: 10 })).rejects.toThrow('too_large')
    await expect(receive(Readable.from([PDF]), { declared: 11, limit: 10 })).rejects.toThrow('too_large')
    await expect(receive(Readable.from([PDF]), { declared: PDF.length + 1 })).rejects.toThrow('bad_input')
    const broken = Readable.from((function* () { yield PDF; throw Object.assign(new Error('gone'), { code: 'ECONNRESET' }) })())
    await expect(receive(broken)).rejects.toThrow('bad_input')
    expect(incoming()).toEqual([])
    expect((await receive(Readable.from([Buffer.alloc(10)]), { limit: 10 })).size).toBe(10)
  })

  it.each([
    ['text in UTF-8', Buffer.from('Рок је 15 дана'), 'text/plain'], ['a page', Buffer.from('<html><script>1</script></html>'), 'text/plain'],
    ['bytes', Buffer.from([1, 0, 2]), 'application/octet-stream'], ['nothing', Buffer.alloc(0), 'application/octet-stream'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
  ])('tells the type of %s from its bytes', async (_what, bytes, type) => expect((await up(bytes, 'x.pdf')).mediaType).toBe(type))
})

describe('adding documents', () => {
  it('makes documents with their events, once', async () => {
    const kept = await up()
    const wish = { requestId, uploadIds: [kept.uploadId] }
    const added = addDocuments(staff, wish)
    expect(addDocuments(staff, wish)).toEqual(added)
    expect(added).toEqual([{ documentId: kept.uploadId, filename: 'Resolución.pdf', sha256: sha(PDF), size: PDF.length }])
    expect(rawDb().prepare("SELECT count(*) AS n FROM event WHERE type = 'document_added'").get()).toEqual({ n: 1 })
    expect(documentOf(staff, kept.uploadId)).toMatchObject({ ref: 'EX-1', mediaType: 'application/pdf', addedBy: staff.id })
  })

  it('refuses a stranger, another person’s upload, one swept and one meant for another case, and writes nothing', async () => {
    const kept = await up()
    const other = plantCase('EX-2')
    const before = rowsIn('event')
    expect(() => addDocuments(plantPerson('volunteer'), { requestId, uploadIds: [kept.uploadId] })).toThrow('not_found')
    expect(() => addDocuments(plantPerson('observer'), { requestId, uploadIds: [kept.uploadId] })).toThrow('not_found')
    expect(() => addDocuments(plantPerson('staff'), { requestId, uploadIds: [kept.uploadId] })).toThrow('no_such_file')
    expect(() => addDocuments(staff, { requestId: other, uploadIds: [kept.uploadId] })).toThrow('no_such_file')
    expect(() => addDocuments(staff, { requestId, uploadIds: [kept.uploadId, crypto.randomUUID()] })).toThrow('no_such_file')
    expect([rowsIn('document'), rowsIn('event') - before]).toEqual([0, 3])
  })

  it('shows a document to those who see the case only', async () => {
    const member = plantPerson('staff')
    requestId = plantCase('EX-3', { restricted: true, members: [member] })
    const kept = await up(PDF, 'x.pdf', member)
    addDocuments(member, { requestId, uploadIds: [kept.uploadId] })
    expect(documentOf(member, kept.uploadId).filename).toBe('x.pdf')
    expect(() => documentOf(plantPerson('admin'), kept.uploadId)).toThrow('not_found')
  })
})

describe('the sweep', () => {
  const age = (uploadId: string, sha256: string) => {
    const long = new Date(Date.parse(now()) - 2 * DAY).toISOString()
    rawDb().prepare('UPDATE upload SET uploaded_at = ? WHERE id = ?').run(long, uploadId)
    rawDb().prepare('UPDATE file SET kept_at = ? WHERE sha256 = ?').run(long, sha256)
    utimesSync(join(house.folder, 'files', sha256), Date.parse(long) / 1000, Date.parse(long) / 1000)
  }

  it('takes uploads that nobody used within a day, and leaves documents and young ones', async () => {
    const [used, unused, young] = [await up('used'), await up('unused'), await up('young')]
    addDocuments(staff, { requestId, uploadIds: [used.uploadId] })
    age(used.uploadId, used.sha256)
    age(unused.uploadId, unused.sha256)
    expect(sweepUploads()).toEqual({ uploads: 2, files: 1, tmp: 0 })
    expect(stored().sort()).toEqual([used.sha256, young.sha256].sort())
    expect(rowsIn('file')).toBe(2)
    expect(addDocuments(staff, { requestId, uploadIds: [used.uploadId] })).toHaveLength(1)
    expect(sweepUploads()).toEqual({ uploads: 0, files: 0, tmp: 0 })
  })

  it('takes a file whose row was never written (a crash after the rename), once it is old', async () => {
    const received = await receive(Readable.from([PDF]))
    expect(() => write((tx, { at }) => { settle(tx, received, at); throw new Error('crash') })).toThrow('crash')
    expect([stored(), rowsIn('file')]).toEqual([[sha(PDF)], 0])
    expect(sweepUploads().files).toBe(0)
    utimesSync(join(house.folder, 'files', sha(PDF)), 1, 1)
    expect(sweepUploads().files).toBe(1)
    expect(stored()).toEqual([])
  })

  it('takes what a killed process left at once, and leaves what a live one writes', () => {
    const live = join(house.folder, 'tmp', tmpName())
    const dead = join(house.folder, 'tmp', tmpName().replace(`upload-${process.pid}-`, 'upload-4194303-'))
    for (const path of [live, dead]) writeFileSync(path, 'part')
    expect(sweepUploads().tmp).toBe(1)
    expect([existsSync(live), existsSync(dead)]).toEqual([true, false])
  })
})
