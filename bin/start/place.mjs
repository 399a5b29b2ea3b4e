import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { address, isFree } from './address.mjs'
import { dataFolder } from './checkout.mjs'
import { takeLock } from './lock.mjs'
import { StartError } from './say.mjs'
import { openSecrets } from './secrets.mjs'

// A launcher that was killed leaves its children some seconds to notice and to let go of the port.
const ORPHANS_MS = 10_000

/** Takes the data folder and the port for this process: `{ data, secrets, host, port, url, probe }`; StartError when either is taken. */
export async function openPlace() {
  const where = address()
  const data = dataFolder()
  const secrets = openSecrets(data)
  const owner = takeLock(join(data, 'serve.lock'))
  if (!owner.release) {
    const holder = owner.heldBy ? ` (process ${owner.heldBy.pid} on ${owner.heldBy.host})` : ''
    throw new StartError(`Another Plazo${holder} serves the data folder ${data}; stop it, or set PLAZO_DATA to another folder.`)
  }
  await waitForPort(where, owner.tookOver ? ORPHANS_MS : 0)
  return { ...where, data, secrets }
}

async function waitForPort({ host, port }, patienceMs) {
  for (const until = performance.now() + patienceMs; !(await isFree(host, port)); await sleep(250)) {
    if (performance.now() >= until) throw new StartError(portTaken(host, port))
  }
}

/** The sentence for a port that another program has. */
export function portTaken(host, port) {
  return `Port ${port} on ${host} is taken by another program; stop it, or set PORT to another number.`
}
