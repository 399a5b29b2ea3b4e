import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

export type Found = { pid: number; command: string }

/** Every running process that has this data folder in its environment: what a start of it has left, and nothing else. */
export function processesOf(data: string): Found[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const environment = read(`/proc/${name}/environ`)
    if (!environment.split('\0').includes(`PLAZO_DATA=${data}`) || isZombie(name)) return []
    return [{ pid: Number(name), command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }]
  })
}

/** The one web server, or the one worker, of a data folder. */
export function childOf(data: string, kind: 'web' | 'worker'): Found | undefined {
  const pattern = kind === 'web' ? /next-server|next start|bin\/next start/ : /plazo\.mjs work/
  return processesOf(data).find(({ command }) => pattern.test(command))
}

/** A port on which nobody listens at present. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function isZombie(pid: string): boolean {
  return /^State:\s+Z/m.test(read(`/proc/${pid}/status`))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
