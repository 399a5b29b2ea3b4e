import type { ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '../domain/refusal'
import { filePath } from './store'

/** `stream` closes the file when it ends or is given up; without one, `closeUnlessStreaming` does. */
export type OpenFile = { size: number; stream: (range: { start: number; end: number }) => ReadStream; closeUnlessStreaming: () => Promise<void> }

/** Opens kept bytes for reading; `size` is what lies on the disk, in bytes. Refuses with no_such_file when they are missing. */
export async function openFile(sha256: string): Promise<OpenFile> {
  const handle = await open(filePath(sha256), 'r').catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'ENOENT' ? new Refusal('no_such_file') : fault
  })
  const { size } = await handle.stat()
  let streaming = false
  return {
    size,
    stream: (range) => {
      streaming = true
      return handle.createReadStream({ ...range, highWaterMark: 65_536 })
    },
    closeUnlessStreaming: async () => {
      if (!streaming) await handle.close()
    },
  }
}
