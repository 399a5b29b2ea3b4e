import { openSync, readFileSync, readSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDb, rawDb } from '../../../db/client'
import { caseSubject } from '../../../db/history'
import { freshDatabase } from '../../../db/testing'
import { plantCase, plantHouse, plantPerson } from '../../../db/testing-case'
import type { PersonActor } from '../../../domain/permissions'
import { filePath } from '../../../files/store'
import { addDocuments } from '../../document/add-documents'
import { receiveUpload } from '../../document/receive-upload'
import { addNote } from '../../request/add-note'
import { editDetails } from '../../request/edit-details'
import { logMessage } from '../../request/log-message'
import { editDetailsInput, logMessageInput } from '../../../inputs/case-forms'
import { verify } from './verify'

vi.mock('../../../db/case-dates', () => ({
  caseDates: () => ({ answer: null, error: null, rows: [{ rule: 'reply', dueOn: '2026-03-30', whose: 'authority', nominalOn: null, dueAt: null, silenceFrom: null, opensOn: null, safeUntil: null, latestUntil: null, effect: 'none', verified: true }], next: { dueOn: '2026-03-30' } }),
}))

const OPERATOR = { kind: 'command_line' } as const
let house: ReturnType<typeof freshDatabase>
let staff: PersonActor
let requestId: string
let sha256: string
const add = async (bytes: string) => {
  const kept = await receiveUpload(staff, { filename: `${bytes}.txt`, requestId }, Readable.from([Buffer.from(bytes)]))
  addDocuments(staff, { requestId, uploadIds: [kept.uploadId] })
  return kept.sha256
}
const found = async () => (await verify()).problems.map(({ kind, where }) => `${kind} ${where}`)
/** Changes rows as somebody with the file at hand would: triggers gone, keys unchecked. */
function tamper(sql: string, least = 1): void {
  closeDb()
  const raw = new Database(join(house.folder, 'plazo.db'))
  raw.pragma('foreign_keys = OFF')
  for (const name of ['event_no_update', 'event_no_delete', 'event_detail_no_delete', 'event_detail_erase_only']) raw.exec(`DROP TRIGGER IF EXISTS ${name}`)
  expect(raw.prepare(sql).run().changes).toBeGreaterThanOrEqual(least)
  raw.close()
}
const of = (seq: number) => `subject = '${caseSubject(requestId)}' AND seq = ${seq}`
const detailOf = (seq: number) => `event_id = (SELECT id FROM event WHERE ${of(seq)})`

beforeEach(async () => {
  house = freshDatabase()
  plantHouse()
  staff = plantPerson('staff')
  requestId = plantCase('EX-RIVAS')
  for (const bytes of ['one', 'two', 'three', 'four']) sha256 = await add(bytes)
})
afterEach(() => house.cleanUp())

describe('verify', () => {
  it('finds nothing in what Plazo wrote, and writes nothing', async () => {
    closeDb()
    const before = readFileSync(join(house.folder, 'plazo.db'))
    const names = readdirSync(house.folder).sort()
    expect(await verify()).toEqual({ ok: true, problems: [] })
    expect(readFileSync(join(house.folder, 'plazo.db')).equals(before)).toBe(true)
    expect(readdirSync(house.folder).sort()).toEqual(names)
  })

  it('accepts an erased detail, and refuses a folder without a database', async () => {
    rawDb().exec(`UPDATE event_detail SET detail = NULL, erased_at = '2026-03-02T00:00:00.000Z', erased_why = 'asked' WHERE ${detailOf(3)}`)
    expect(await found()).toEqual([])
    closeDb()
    await expect(verify(join(house.folder, 'files'))).rejects.toThrow('not_initialised')
  })

  it.each([
    ['another type', (): void => tamper(`UPDATE event SET type = 'note_added' WHERE ${of(3)}`), 'event_hash EX-RIVAS 3'],
    ['another time', () => tamper(`UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE ${of(1)}`), 'event_hash EX-RIVAS 1'],
    ['another hash', () => tamper(`UPDATE event SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE ${of(2)}`), 'event_hash EX-RIVAS 2'],
    ['another link', () => tamper(`UPDATE event SET prev_hash = 'x' || substr(prev_hash, 2) WHERE ${of(4)}`), 'event_hash EX-RIVAS 4'],
    ['another detail', () => tamper(`UPDATE event_detail SET detail = replace(detail, 'one', 'onf') WHERE ${detailOf(2)}`), 'event_detail EX-RIVAS 2'],
    ['another salt', () => tamper(`UPDATE event_detail SET salt = 'x' || substr(salt, 2) WHERE ${detailOf(2)}`), 'event_detail EX-RIVAS 2'],
    ['a detail gone without a word', () => tamper(`UPDATE event_detail SET detail = NULL WHERE ${detailOf(2)}`), 'event_detail EX-RIVAS 2'],
    ['a missing event', () => tamper(`DELETE FROM event WHERE ${of(3)}`), 'event_missing EX-RIVAS 4'],
    ['a missing first event', () => tamper(`DELETE FROM event WHERE ${of(1)}`), 'event_missing EX-RIVAS 2'],
    ['a cut tail', () => tamper(`DELETE FROM event WHERE ${of(5)}`), 'event_tail EX-RIVAS 5'],
    ['a changed head', () => tamper(`UPDATE event_head SET hash = 'x' WHERE subject = '${caseSubject(requestId)}'`), 'event_tail EX-RIVAS 5'],
    ['a missing head', () => tamper(`DELETE FROM event_head WHERE subject = '${caseSubject(requestId)}'`), 'event_tail EX-RIVAS 5'],
    ['a changed event of the house', () => tamper("UPDATE event SET actor = 'x' WHERE subject = 'house' AND seq = 2"), 'event_hash house 2'],
  ])('names %s', async (_what, damage, where) => {
    damage()
    expect((await found()).filter((one) => one !== 'database database')).toEqual(expect.arrayContaining([where]))
    expect(new Set((await found()).map((one) => one.split(' ').slice(1).join(' ')))).toEqual(new Set([where.split(' ').slice(1).join(' ')]))
  })

  it('names an event that was replaced with a hash to match', async () => {
    const row = rawDb().prepare(`SELECT * FROM event WHERE ${of(3)}`).get() as Record<string, string> & { seq: number }
    const { eventHash } = await import('../../../db/history')
    const hash = eventHash({ subject: row.subject ?? '', seq: 3, at: row.at ?? '', actor: 'x', type: row.type ?? '', detailHash: row.detail_hash ?? '', prevHash: row.prev_hash ?? '' })
    tamper(`UPDATE event SET actor = 'x', hash = '${hash}' WHERE ${of(3)}`)
    expect(await found()).toEqual(['event_hash EX-RIVAS 3'])
  })

  it('names a case whose whole history is gone', async () => {
    tamper(`DELETE FROM event_detail WHERE event_id IN (SELECT id FROM event WHERE subject = '${caseSubject(requestId)}')`)
    tamper(`DELETE FROM event WHERE subject = '${caseSubject(requestId)}'`)
    tamper(`DELETE FROM event_head WHERE subject = '${caseSubject(requestId)}'`)
    expect(await found()).toEqual(['event_missing EX-RIVAS 1'])
  })

  it('names files by their SHA-256: flipped, longer, missing, extra', async () => {
    const path = filePath(sha256)
    const flipped = Buffer.from(readFileSync(path))
    flipped[0] = (flipped[0] ?? 0) ^ 1
    writeFileSync(path, flipped)
    expect(await found()).toEqual([`file_hash ${sha256}`])
    writeFileSync(path, 'four and more')
    expect(await found()).toEqual([`file_size ${sha256}`])
    rmSync(path)
    expect(await found()).toEqual([`file_missing ${sha256}`])
    writeFileSync(path, 'four')
    const extra = join(house.folder, 'files', 'e'.repeat(64))
    writeFileSync(extra, 'young')
    expect(await found()).toEqual([])
    utimesSync(extra, 1, 1)
    expect(await found()).toEqual([`file_extra ${'e'.repeat(64)}`])
  })

  it('names a document under another name', async () => {
    tamper("UPDATE document SET filename = 'other.txt' WHERE filename = 'one.txt'")
    expect(await found()).toEqual(['document_differs EX-RIVAS'])
  })

  it('names the case whose message, note or title is not the one recorded, whichever byte was flipped', async () => {
    const text = 'Señores: ћутање управе'
    logMessage(OPERATOR, logMessageInput.parse({ requestId, direction: 'in', kind: 'reply', channel: 'post', on: '2026-03-05', text }))
    addNote(OPERATOR, { requestId, text })
    editDetails(OPERATOR, editDetailsInput.parse({ requestId, version: Number(rawDb().prepare('SELECT version FROM request').pluck().get()), title: text, channel: 'electronic_register', language: 'es' }))
    expect(await found()).toEqual([])
    const flipped = Buffer.from(text)
    flipped[3] = 0x6e
    for (const column of ['message.text', 'note.text', 'request.title']) {
      const [table, name] = column.split('.')
      for (const other of [flipped.toString(), text.slice(0, -1), '']) {
        tamper(`UPDATE ${table} SET ${name} = '${other}'`)
        expect([column, await found()]).toEqual([column, ['text_differs EX-RIVAS']])
      }
      tamper(`UPDATE ${table} SET ${name} = '${text}'`)
      expect(await found()).toEqual([])
    }
    const noteId = String(rawDb().prepare('SELECT id FROM note').pluck().get())
    tamper("UPDATE note SET id = 'another'")
    expect(await found()).toEqual(['text_differs EX-RIVAS'])
    tamper(`UPDATE note SET id = '${noteId}'`)
    rawDb().exec(`UPDATE event_detail SET detail = NULL, erased_at = '2026-03-09T00:00:00.000Z', erased_why = 'asked' WHERE event_id IN (SELECT id FROM event WHERE type IN ('note_added', 'details_changed'))`)
    rawDb().exec("UPDATE request SET title = 'Erased'")
    expect(await found()).toEqual([])
  })

  it('names the case of a date that differs from its facts', async () => {
    rawDb().exec(`UPDATE request SET next_as_of = '2026-03-10', next_due_on = '2026-03-30'`)
    rawDb().exec(`INSERT INTO deadline (request_id, rule, whose, due_on, effect, verified) VALUES ('${requestId}', 'reply', 'authority', '2026-03-30', 'none', 1)`)
    expect(await found()).toEqual([])
    tamper("UPDATE deadline SET due_on = '2026-03-31'")
    expect(await found()).toEqual(['date_stale EX-RIVAS'])
    tamper("UPDATE deadline SET due_on = '2026-03-30'")
    for (const part of ["silence_from = '2026-04-07'", "effect = 'deemed_refused'", 'verified = 0']) {
      tamper(`UPDATE deadline SET ${part}`)
      expect([part, await found()]).toEqual([part, ['date_stale EX-RIVAS']])
      tamper("UPDATE deadline SET silence_from = NULL, effect = 'none', verified = 1")
    }
    tamper("UPDATE request SET next_due_on = '2026-03-20'")
    expect(await found()).toEqual(['date_stale EX-RIVAS'])
  })

  it('names a table that is not made as Plazo makes it', async () => {
    tamper('CREATE TABLE somebodys_own (x text)', 0)
    expect(await found()).toEqual([])
    tamper('DROP INDEX note_request', 0)
    expect(await found()).toEqual(['database database'])
    rawDb().exec('CREATE INDEX `note_request` ON `note` (`request_id`)')
    expect(await found()).toEqual([])
    tamper('CREATE TRIGGER somebodys_own AFTER INSERT ON note BEGIN SELECT 1; END', 0)
    expect(await found()).toEqual(['database database'])
  })

  it('names a case that search lost', async () => {
    tamper('DELETE FROM request_search')
    expect(await found()).toEqual(['database database'])
  })

  it('names the database when a page of it was damaged, wherever it stands in the file', async () => {
    closeDb()
    const path = join(house.folder, 'plazo.db')
    const whole = readFileSync(path)
    const pages = statSync(path).size / 4096
    const unnamed: number[] = []
    // One whole verify a page: here some forty over the whole file, each in turn in the long test of flips.
    for (let page = 1; page < pages; page += Math.ceil(pages / 40)) {
      writeFileSync(path, whole)
      const handle = openSync(path, 'r+')
      const byte = Buffer.alloc(1)
      readSync(handle, byte, 0, 1, page * 4096)
      writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 0xff]), 0, 1, page * 4096)
      closeSync(handle)
      if (!(await found()).includes('database database')) unnamed.push(page)
    }
    expect(unnamed).toEqual([])
    expect(pages).toBeGreaterThan(50)
  }, 120_000)

  it('names a file that is no database at all', async () => {
    closeDb()
    writeFileSync(join(house.folder, 'plazo.db'), 'x'.repeat(8192))
    const { ok, problems } = await verify()
    expect(ok).toBe(false)
    expect(new Set(problems.map(({ where }) => where))).toEqual(new Set(['database']))
  })
})
