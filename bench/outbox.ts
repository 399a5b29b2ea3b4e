import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { createTransport } from 'nodemailer'
import { eq } from 'drizzle-orm'
import { now } from '../lib/clock'
import { sendDue } from '../lib/commands/outbox/send-due'
import { mailOf, queuedLetter, queuedNotice } from '../lib/commands/outbox/testing/letters'
import { databasePath, db, rawDb } from '../lib/db/client'
import { outbox } from '../lib/db/schema/mail'
import { plantHouse } from '../lib/db/testing-case'
import { freshDatabase } from '../lib/db/testing'
import { changeForTest, codeFolder } from '../lib/env'
import { readRaw } from '../lib/files/keep-raw'
import { syncFolder } from '../lib/files/store'
import { ownPdf } from '../lib/mail/own-mime'
import { rowsOfLetters } from './rows-of-letters'

// So many letters (or notices) from the outbox to a mail server of this machine, and the same bytes over one kept connection of nodemailer with one durable commit a mail: prints milliseconds a mail,
// three rounds in turn after one to warm up. Each round opens its connection on both sides. A letter leaves its message, its PDF, its clock fact and its history in the case: beside it the same rows are
// written in prepared SQL in that one commit, and its PDF is made durable.
const mails = Number(process.argv[2]), notices = process.argv[3] === 'notices'
const ROUNDS = 3

const sink = spawn(process.execPath, [join(codeFolder(), 'bench/sink.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
const port = Number(String((await once(sink.stdout, 'data') as [Buffer])[0]).trim())
const fresh = freshDatabase()
try {
  // The clock that users have: a movable one reads a file each time it is asked.
  changeForTest('PLAZO_TEST_CLOCK', null)
  plantHouse(now())
  changeForTest('PLAZO_SMTP_URL', `smtp://127.0.0.1:${port}`)
  const spent = { plazo: [] as number[], bare: [] as number[] }

  for (let round = 0; round <= ROUNDS; round += 1) {
    const ids: string[] = []
    for (let n = 0; n < mails; n += 1) ids.push((await (notices ? queuedNotice(`notice ${round} ${n}`) : queuedLetter(`${2026 + round}/${n}`))).id)
    const rows = ids.map(mailOf).map((row) => ({ row, raw: readRaw(row.rawSha256)! }))
    rawDb().pragma('wal_checkpoint(TRUNCATE)')
    const folder = mkdtempSync(join(fresh.folder, 'reference-'))
    copyFileSync(databasePath(), join(folder, 'plazo.db'))
    const kept = new Database(join(folder, 'plazo.db'))
    kept.pragma('synchronous = FULL')
    kept.pragma('foreign_keys = OFF')
    kept.exec('CREATE TABLE mail (id TEXT PRIMARY KEY, state TEXT NOT NULL, said TEXT)')
    const put = kept.prepare("INSERT INTO mail VALUES (?, 'sent', ?)")
    const plazo = await timed(async () => {
      const { sent } = await sendDue()
      if (sent !== mails) throw new Error(`${sent} of ${mails} were sent`)
    })
    const written = notices ? null : rowsOfLetters(kept, databasePath())
    const bare = await timed(async () => {
      const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true, maxConnections: 1, maxMessages: Infinity, allowInternalNetworkInterfaces: true } as never)
      for (const { row, raw } of rows) {
        const { response } = await transport.sendMail({ envelope: { from: row.envelopeFrom, to: row.envelopeTo }, raw }) as { response: string }
        const pdf = written && ownPdf(raw)
        if (pdf) putFile(join(folder, row.id), pdf)
        kept.transaction(() => { put.run(row.id, response); for (const one of written?.get(row.requestId ?? '') ?? []) one.put.run(...one.values) }).immediate()
      }
      transport.close()
    })
    kept.close()
    if (round === 0) continue
    spent.plazo.push(plazo / mails)
    spent.bare.push(bare / mails)
  }
  if (db().select().from(outbox).where(eq(outbox.state, 'sent')).all().length !== mails * (ROUNDS + 1)) throw new Error('not every mail was sent')
  process.stdout.write(`${JSON.stringify(spent)}\n`)
} finally {
  fresh.cleanUp()
  sink.stdin.end()
}

function putFile(path: string, bytes: Buffer): void {
  writeFileSync(`${path}.tmp`, bytes, { flush: true })
  renameSync(`${path}.tmp`, path)
  syncFolder(dirname(path))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}
