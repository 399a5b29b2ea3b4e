import { pathToFileURL } from 'node:url'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { compiled } from './start/compiled.mjs'

// A process for work on outsiders' bytes, started by lib/files/guarded-child.ts and killed by it when a question costs too much.
const ENTRIES = { 'read-mail': 'lib/mail/inbound/child.ts', 'under-test': 'lib/files/testing/child-under-test.ts' }

const name = process.argv[2]
if (!isMainThread) endWith(workerData)
else if (!process.send || !Object.hasOwn(ENTRIES, name)) throw new Error('bin/child.mjs is started by Plazo itself')
else await serve()

async function serve() {
  process.on('disconnect', () => process.exit())
  new Worker(new URL(import.meta.url), { workerData: process.ppid, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
  const { answer } = await import(pathToFileURL(await compiled(name, ENTRIES[name])).href)
  process.on('message', async ({ id, question }) => {
    try {
      process.send({ id, answer: await answer(question) })
    } catch (error) {
      process.send({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.send({ ready: true })
}

// Its main thread may be busy for good when the process that would have killed it is gone.
function endWith(parent) {
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 500)
}
