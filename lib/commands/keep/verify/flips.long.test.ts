import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, rawDb } from '../../../db/client'
import { builtIn } from '../../../db/intended-schema'
import { freshDatabase } from '../../../db/testing'
import type { FreshDatabase } from '../../../db/testing'
import { loadExample } from '../../example/load-example'
import { drawn, seed } from '../../testing/crash-points'
import { verify } from './verify'

// One flipped bit, wherever it falls: verify names it, or nothing that the history answers for reads otherwise than before.
let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await loadExample({ kind: 'command_line' })
  rawDb().pragma('wal_checkpoint(TRUNCATE)')
  closeDb()
})
afterEach(() => fresh.cleanUp())

/** What the history answers for: itself, facts and dates, which bytes a document is, texts and titles, and how the database is built. */
const PROVEN = [
  'SELECT * FROM event', 'SELECT * FROM event_detail', 'SELECT * FROM event_head', 'SELECT * FROM deadline',
  'SELECT id, request_id, type, "on", at, earliest, latest, extra, register_number, evidence_note, evidence_document_id, message_id, withdrawn_at IS NULL FROM clock_fact',
  'SELECT id, request_id, sha256, filename FROM document', 'SELECT sha256, size FROM file', 'SELECT id, request_id, text FROM message', 'SELECT id, request_id, text FROM note',
  'SELECT id, title, next_due_on FROM request', 'SELECT request_id, label, text, source, source_page FROM question',
]

function proven(path: string): string {
  const raw = new Database(path, { readonly: true })
  try {
    // A flip may change only the order in which rows come; as a set they are the same.
    return JSON.stringify([builtIn(raw), ...PROVEN.map((sql) => raw.prepare(sql).all().map((row) => JSON.stringify(row)).sort())])
  } finally {
    raw.close()
  }
}

/** Flips one bit of a file. */
function flip(path: string, whole: Buffer, at: number, bit: number): void {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  writeFileSync(path, bytes)
}

describe(`a flipped bit (seed ${seed})`, () => {
  it('of the database, at 1,000 places', async () => {
    const path = join(fresh.folder, 'plazo.db')
    const whole = readFileSync(path), before = proven(path)
    const silent: string[] = []
    let named = 0
    for (let number = 0; number < 1000; number += 1) {
      const at = drawn(whole.length, 1, number), bit = drawn(8, 2, number)
      flip(path, whole, at, bit)
      if (!(await verify()).ok) named += 1
      else if (proven(path) !== before) silent.push(`bit ${bit} of byte ${at}`)
    }
    expect(silent).toEqual([])
    expect(named).toBeGreaterThan(100)
  })

  it('of a file, at 200 places: by its SHA-256', async () => {
    for (const [index, sha256] of readdirSync(join(fresh.folder, 'files')).sort().entries()) {
      const path = join(fresh.folder, 'files', sha256)
      const whole = readFileSync(path)
      for (let number = 0; number < 40; number += 1) {
        flip(path, whole, drawn(whole.length, 3, index, number), drawn(8, 4, index, number))
        expect((await verify()).problems.map(({ kind, where }) => ({ kind, where }))).toEqual([{ kind: 'file_hash', where: sha256 }])
      }
      writeFileSync(path, whole)
    }
  })
})
