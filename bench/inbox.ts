import { execFile } from 'node:child_process'
import { closeSync, cpSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import PostalMime from 'postal-mime'
import { closeDb } from '../lib/db/client'
import { plantCase, plantHouse } from '../lib/db/testing-case'
import { freshDatabase } from '../lib/db/testing'
import { codeFolder } from '../lib/env'
import { corpus } from '../lib/mail/inbound/testing/corpus'
import { generatedMails } from './mails'

// So many mails through `plazo ingest` into an empty house of some cases, and the same mails each written to a file, made durable and read by the bare parser: prints
// milliseconds a mail in each round, after one to warm up. Plazo's time is that of the whole command, from its start to its end. "collection": mails of the public
// collection of the long tests, where it can be had.
const [wanted = '2000', which = 'generated', seed = '1'] = process.argv.slice(2)
const count = Number(wanted)
const ROUNDS = 3, CASES = 200
const run = promisify(execFile)

const fresh = freshDatabase()
const scratch = mkdtempSync(join(tmpdir(), 'plazo-bench-inbox-'))
try {
  fresh.setClock('2026-03-03T09:00:00.000Z')
  plantHouse('2026-03-01T08:00:00.000Z')
  const refs = Array.from({ length: CASES }, (_, n) => `2026/${String(n).padStart(4, '0')}`)
  for (const ref of refs) plantCase(ref)
  closeDb()
  const collected = which === 'collection' ? corpus() : null
  const files = collected ? collected.filter((_, n) => n % Math.max(1, Math.floor(collected.length / count)) === 0).slice(0, count) : generatedFiles(refs)
  const spent = { plazo: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const data = join(scratch, `house-${round}`), folder = join(scratch, `bare-${round}`)
    cpSync(fresh.folder, data, { recursive: true })
    mkdirSync(folder)
    const plazo = await timed(() => ingest(data, files))
    const bare = await timed(() => bareOf(folder, files))
    for (const one of [data, folder]) rmSync(one, { recursive: true })
    if (round === 0) continue
    spent.plazo.push(plazo / files.length)
    spent.bare.push(bare / files.length)
  }
  process.stdout.write(`${JSON.stringify({ ...spent, mails: files.length, which: collected ? 'collection' : 'generated' })}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
  fresh.cleanUp()
}

function generatedFiles(refs: readonly string[]): string[] {
  mkdirSync(join(scratch, 'mails'))
  return generatedMails(count, Number(seed), refs).map((bytes, n) => {
    const path = join(scratch, 'mails', `${n}.eml`)
    writeFileSync(path, bytes)
    return path
  })
}

async function ingest(data: string, files: readonly string[]): Promise<void> {
  const env = { ...process.env, PLAZO_DATA: data, PLAZO_CODE: codeFolder() }
  const { stdout } = await run(process.execPath, [join(codeFolder(), 'bin/plazo.mjs'), 'ingest', '--json', ...files], { env, maxBuffer: 2 ** 30 })
  const entries = JSON.parse(stdout) as { state: string }[]
  const left = entries.filter(({ state }) => !['filed', 'parked', 'duplicate'].includes(state))
  if (entries.length < files.length || left.length > 0) throw new Error(`${entries.length} of ${files.length} mails were taken in, ${left.length} of them not read`)
}

async function bareOf(folder: string, files: readonly string[]): Promise<void> {
  for (const [n, file] of files.entries()) {
    const bytes = readFileSync(file)
    const handle = openSync(join(folder, String(n)), 'wx')
    writeFileSync(handle, bytes)
    fsyncSync(handle)
    closeSync(handle)
    await PostalMime.parse(bytes)
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}
