import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createTransport } from 'nodemailer'
import { eq } from 'drizzle-orm'
import { sendDue } from '../lib/commands/outbox/send-due'
import { mailOf, queuedLetter, queuedNotice } from '../lib/commands/outbox/testing/letters'
import { db } from '../lib/db/client'
import { outbox } from '../lib/db/schema/mail'
import { plantHouse } from '../lib/db/testing-case'
import { freshDatabase } from '../lib/db/testing'
import { changeForTest, codeFolder } from '../lib/env'
import { readRaw } from '../lib/files/keep-raw'

// So many letters (or notices) from the outbox to a mail server of this machine, and the same bytes over one kept connection of nodemailer with one durable commit a mail: prints milliseconds a mail.
const mails = Number(process.argv[2]), notices = process.argv[3] === 'notices'
const ROUND = Math.min(50, mails)
const NOW = '2026-04-08T09:30:00.000Z'

const sink = spawn(process.execPath, [join(codeFolder(), 'bench/sink.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
const port = Number(String((await once(sink.stdout, 'data') as [Buffer])[0]).trim())
const fresh = freshDatabase()
try {
  fresh.setClock(NOW)
  plantHouse(NOW)
  changeForTest('PLAZO_SMTP_URL', `smtp://127.0.0.1:${port}`)
  const kept = new Database(join(fresh.folder, 'reference.db'))
  kept.pragma('journal_mode = WAL')
  kept.pragma('synchronous = FULL')
  kept.exec('CREATE TABLE mail (id TEXT PRIMARY KEY, state TEXT NOT NULL, said TEXT)')
  const put = kept.prepare("INSERT INTO mail VALUES (?, 'sent', ?)")
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true, maxConnections: 1, maxMessages: Infinity, allowInternalNetworkInterfaces: true } as never)
  const spent = { plazo: [] as number[], bare: [] as number[] }

  for (let from = -ROUND; from < mails; from += ROUND) {
    const size = Math.min(ROUND, mails - from)
    const ids: string[] = []
    for (let n = 0; n < size; n += 1) ids.push((await (notices ? queuedNotice(`notice ${from + n}`) : queuedLetter(`2026/${from + n}`))).id)
    const rows = ids.map(mailOf).map((row) => ({ row, raw: readRaw(row.rawSha256)! }))
    const plazo = await timed(async () => {
      const { sent } = await sendDue()
      if (sent !== size) throw new Error(`${sent} of ${size} were sent`)
    })
    const bare = await timed(async () => {
      for (const { row, raw } of rows) {
        const { response } = await transport.sendMail({ envelope: { from: row.envelopeFrom, to: row.envelopeTo }, raw }) as { response: string }
        kept.transaction(() => put.run(row.id, response)).immediate()
      }
    })
    if (from >= 0) {
      spent.plazo.push(plazo / size)
      spent.bare.push(bare / size)
    }
  }
  if (db().select().from(outbox).where(eq(outbox.state, 'sent')).all().length !== mails + ROUND) throw new Error('not every mail was sent')
  transport.close()
  kept.close()
  process.stdout.write(`${JSON.stringify(spent)}\n`)
} finally {
  fresh.cleanUp()
  sink.stdin.end()
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}
