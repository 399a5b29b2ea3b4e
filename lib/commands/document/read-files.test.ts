import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later, now } from '../../clock'
import { db, rawDb } from '../../db/client'
import { filePage, fileReading } from '../../db/schema/inbox'
import { document, upload } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import { pdfOf } from '../../files/text/testing'
import { endTextProcess } from '../../files/text/text-process'
import { SWEEP_AFTER_MS } from '../../domain/document/limits'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { plazo } from '../outbox/testing/child'
import { OPERATOR, rivas } from '../request/testing'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { addDocuments } from './add-documents'
import { claimReading, keepPages } from './claim-reading'
import { readFiles } from './read-files'
import { receiveUpload } from './receive-upload'
import { sweepUploads } from './sweep-uploads'

let fresh: ReturnType<typeof freshDatabase>
let requestId: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
  requestId = rivas().id
})
afterEach(() => fresh.cleanUp())
afterAll(() => endTextProcess())

async function give(bytes: Buffer | string, filename: string, to = requestId): Promise<string> {
  const { uploadId, sha256 } = await receiveUpload(OPERATOR, { filename, requestId: to }, Readable.from([Buffer.from(bytes)]))
  addDocuments(OPERATOR, { requestId: to, uploadIds: [uploadId] })
  return sha256
}
const readings = () => db().select().from(fileReading).all()
const pages = () => db().select().from(filePage).all().map(({ page, text, ocr }) => [page, text.trim(), ocr])
const found = (words: string) => rawDb().prepare('SELECT count(*) FROM page_search WHERE page_search MATCH ?').pluck().get(words)

describe('reading the text of documents', () => {
  it('reads each file once, page by page, into the search; again changes nothing', async () => {
    const sha256 = await give(await pdfOf(['La primera página habla de Шабац.', 'La segunda página habla de cámaras.']), 'Resolución.pdf')
    await give('Una nota', 'nota.txt')
    expect([await readFiles(), pages().sort()]).toEqual([2, [[0, 'Una nota', false], [1, 'La primera página habla de Шабац.', false], [2, 'La segunda página habla de cámaras.', false]]])
    expect(readings().find((one) => one.sha256 === sha256)).toMatchObject({ state: 'read', pages: 2, ocr: false, why: null, leaseUntil: null, readAt: now() })
    expect([found('sabac'), found('camaras'), found('primera segunda')]).toEqual([1, 1, 0])
    const before = JSON.stringify([readings(), pages()])
    expect([await readFiles(), JSON.stringify([readings(), pages()]) === before]).toEqual([0, true])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })

  it('reads a mail that was added as a file as its reader sees it, not as it was sent', async () => {
    const mail = ['From: =?utf-8?Q?Registro_de_C=C3=A1ceres?= <registro@caceres.example>', 'Subject: =?utf-8?B?UmVzb2x1Y2nDs24=?=', 'MIME-Version: 1.0', 'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable', '', '<p>Se deniega la informaci=F3n por confi=', 'dencial.</p>'].join('\r\n')
    const sha256 = await give(mail, 'Respuesta.EML')
    await give('Subject: not a mail by its name', 'nota.txt')
    expect(await readFiles()).toBe(2)
    expect(readings().find((one) => one.sha256 === sha256)).toMatchObject({ state: 'read', why: null })
    expect([found('caceres resolucion informacion confidencial'), found('"charset iso"'), found('subject')]).toEqual([1, 0, 1])
    const flood = await give(`Subject: x\r\n${'X-A: b\r\n'.repeat(200_000)}\r\nwords`, 'flood.eml')
    await readFiles()
    expect(readings().find((one) => one.sha256 === flood)).toMatchObject({ state: 'unreadable', why: 'too_many_parts' })
    expect(readdirSync(join(fresh.folder, 'tmp'))).toEqual([])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })

  it('finds documents that nobody put on the list', async () => {
    await give('Una nota', 'nota.txt')
    db().delete(fileReading).run()
    expect([await readFiles({ look: false }), await readFiles()]).toEqual([0, 1])
  })

  it('says why it can’t, and goes on with the next', async () => {
    const broken = await give('%PDF-1.7 nothing', 'roto.pdf')
    await give('Una nota', 'nota.txt')
    expect(await readFiles()).toBe(2)
    expect(readings().find((one) => one.sha256 === broken)).toMatchObject({ state: 'unreadable', why: 'broken' })
    expect(pages()).toEqual([[0, 'Una nota', false]])
  })

  it('counts no fault of this machine against a file, and reads it when that is over', async () => {
    const sha256 = await give('From: a@b.example\r\nSubject: Respuesta\r\n\r\nSe concede.\r\n', 'respuesta.eml')
    closeMailReader()
    const { execPath } = process
    process.execPath = '/nonexistent/node'
    try {
      for (let minute = 1; minute <= 6; minute += 1) {
        await expect(readFiles()).rejects.toThrow(/ENOENT/)
        expect(readings().find((one) => one.sha256 === sha256)).toMatchObject({ state: 'waiting', attempts: 0, leaseUntil: null })
        fresh.setClock(later('2026-04-08T10:00:00Z', minute * 60_000))
      }
    } finally {
      process.execPath = execPath
    }
    expect([await readFiles(), pages()]).toEqual([1, [[0, 'Respuesta\n\n<a@b.example>\n\nSe concede.', false]]])
  })

  it('keeps no file that no document names any more, and forgets its pages', async () => {
    await give('Una nota secreta', 'nota.txt')
    await readFiles()
    db().delete(document).run()
    db().update(upload).set({ uploadedAt: '2026-01-01T00:00:00Z' }).run()
    fresh.setClock(later(now(), 2 * SWEEP_AFTER_MS))
    sweepUploads()
    expect([readings(), pages(), found('secreta')]).toEqual([[], [], 0])
    expect(rawDb().prepare('SELECT count(*) FROM file').pluck().get()).toBe(0)
  })
})

describe('a worker that is killed', () => {
  it.each(['text.after_claim', 'text.after_reading'])('at %s leaves nothing half, and the next reads the file', async (point) => {
    await give(await pdfOf(['Una página con bastantes palabras']), 'a.pdf')
    const killed = await plazo(fresh.folder, ['work', '--once'], { PLAZO_FAULT_AT: point }).ended
    expect([killed.signal, readings()[0]?.state, pages()]).toEqual(['SIGKILL', 'waiting', []])
    expect([await readFiles(), readings()[0]?.state, pages().length]).toEqual([1, 'read', 1])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  }, 90_000)

  it('can’t write when it comes back late', async () => {
    await give('Una nota', 'nota.txt')
    const late = claimReading()!
    expect(claimReading()).toBeNull()
    fresh.setClock(later(now(), 60_000))
    const taken = claimReading()!
    const read = { state: 'read', count: 1, pages: [{ page: 0, text: 'Una nota', ocr: false }], why: null } as const
    expect([keepPages(late, { ...read, pages: [] }), pages()]).toEqual([false, []])
    expect([keepPages(taken, { ...read, pages: [...read.pages] }), keepPages(taken, { ...read, pages: [] }), pages()]).toEqual([true, false, [[0, 'Una nota', false]]])
  })

  it('two at once read each file once', async () => {
    for (let nth = 0; nth < 6; nth += 1) await give(`Nota ${nth}`, `${nth}.txt`)
    const done = (await Promise.all([1, 2].map(() => plazo(fresh.folder, ['work', '--once', '--json'], {}).ended))).map(({ out }) => (JSON.parse(out) as { extracted: number }).extracted)
    expect([pages().length, readings().every((one) => one.attempts === 1)]).toEqual([6, true])
    expect(done[0]! + done[1]!).toBe(6)
  }, 90_000)
})
