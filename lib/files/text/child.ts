import { Worker } from 'node:worker_threads'
import { textIn } from './read-in-child'
import { Unreadable } from './words'
import type { FoundText } from './words'

export type Asked = { id: number; path: string; type: string }
export type Said = { id: number; counted: number } | { id: number; found: FoundText } | { id: number; why: Unreadable['why'] }

// Nothing in a file may be fetched.
Reflect.deleteProperty(globalThis, 'fetch')
// A file can hold this thread for good: when who asked is gone, another thread ends the process.
new Worker(`const parent = ${process.ppid}; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)`, { eval: true }).unref()
process.on('disconnect', () => process.exit())

process.on('message', ({ id, path, type }: Asked) => {
  const say = (said: Said) => void process.send?.(said)
  textIn(path, type, (counted) => say({ id, counted })).then((found) => say({ id, found }), (fault: unknown) => say({ id, why: fault instanceof Unreadable ? fault.why : 'broken' }))
})
