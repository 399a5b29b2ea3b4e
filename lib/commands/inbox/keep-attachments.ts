import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../../domain/refusal'
import { measureFile } from '../../files/copy-file'
import type { Received } from '../../files/receive'
import { HEAD_BYTES, sniff } from '../../files/sniff'
import type { ParsedAttachment } from '../../mail/inbound/parsed-mail'

/**
 * The attachments that the reader laid into `folder`, durable and ready for `settle`. They are measured here and not by the reader, which worked on hostile bytes: what
 * it says may not name another file's place.
 */
export async function receivedFrom(folder: string, attachments: readonly ParsedAttachment[]): Promise<Received[]> {
  const received: Received[] = []
  for (const one of attachments) {
    const path = join(folder, basename(one.path))
    const measured = await measureFile(path)
    if (measured.sha256 !== one.sha256 || measured.size !== one.size) throw new Refusal('bad_input', { message: 'an attachment is not the one that was read' })
    received.push({ ...measured, mediaType: await sniff(durableHead(path)), tmpPath: path })
  }
  return received
}

function durableHead(path: string): Buffer {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
    const head = Buffer.alloc(HEAD_BYTES)
    return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0))
  } finally {
    closeSync(handle)
  }
}
