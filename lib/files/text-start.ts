import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { filePath } from './store'

const START_BYTES = 200_000

/** The beginning of a kept text file in UTF-8, for a page to show; `cut` when there is more. */
export function textStart(sha256: string): { text: string; cut: boolean } {
  const path = filePath(sha256)
  const buffer = Buffer.alloc(START_BYTES)
  const handle = openSync(path, 'r')
  try {
    const read = readSync(handle, buffer, 0, START_BYTES, 0)
    const cut = statSync(path).size > read
    return { text: new TextDecoder('utf-8').decode(buffer.subarray(0, read), { stream: cut }), cut }
  } finally {
    closeSync(handle)
  }
}
