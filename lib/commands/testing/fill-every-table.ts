import { Readable } from 'node:stream'
import { closeDb, rawDb } from '../../db/client'
import { keepRaw } from '../../files/keep-raw'
import { logMessageInput } from '../../inputs/case-forms'
import { addDocuments } from '../document/add-documents'
import { receiveUpload } from '../document/receive-upload'
import { addNote } from '../request/add-note'
import { logMessage } from '../request/log-message'
import { OPERATOR } from '../request/testing'

type Column = { name: string; type: string }
type Key = { table: string; from: string; to: string }
const TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"

/**
 * Puts a row into each table that has none, so that no table is left out of a test, and closes the database: a case gets by commands what the history answers
 * for, the rest any values that its columns take and its keys allow.
 */
export async function fillEveryTable(requestId: string): Promise<void> {
  const { uploadId } = await receiveUpload(OPERATOR, { filename: 'receipt.txt', requestId }, Readable.from([Buffer.from('receipt')]))
  addDocuments(OPERATOR, { requestId, uploadIds: [uploadId] })
  addNote(OPERATOR, { requestId, text: 'A note' })
  logMessage(OPERATOR, logMessageInput.parse({ requestId, direction: 'in', kind: 'reply', channel: 'post', on: '2026-03-05', text: 'A reply' }))
  const mail = keepRaw(Buffer.from('Subject: a mail'))
  const empty = () => (rawDb().prepare(TABLES).pluck().all() as string[]).filter((table) => !rawDb().prepare(`SELECT 1 FROM "${table}"`).get())
  for (let left = empty(); left.length > 0; left = empty()) {
    const ready = left.filter((table) => keysOf(table).every((key) => !left.includes(key.table)))
    if (ready.length === 0) throw new Error(`each of these tables wants a row of another: ${left.join(', ')}`)
    for (const table of ready) fill(table, { raw_sha256: mail.sha256, sha256: mail.sha256, size: mail.size })
  }
  rawDb().pragma('wal_checkpoint(TRUNCATE)')
  closeDb()
}

const keysOf = (table: string) => (rawDb().prepare('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)').all(table) as Key[]).filter((key) => key.table !== table)

function fill(table: string, given: Readonly<Record<string, string | number>>): void {
  const parents = new Map(keysOf(table).map((key) => [key.from, key]))
  const columns = rawDb().prepare('SELECT name, type FROM pragma_table_info(?)').all(table) as Column[]
  const values = columns.map(({ name, type }) => {
    const parent = parents.get(name)
    if (parent) return rawDb().prepare(`SELECT "${parent.to}" FROM "${parent.table}" LIMIT 1`).pluck().get()
    if (['outbox', 'inbound'].includes(table) && given[name] !== undefined) return given[name]
    return type.toLowerCase() === 'integer' ? 7 : `a text of ${name}`
  })
  rawDb().prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
}
