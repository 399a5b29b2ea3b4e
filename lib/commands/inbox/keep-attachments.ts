import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../../domain/refusal'
import { measureFile } from '../../files/copy-file'
import type { Received } from '../../files/receive'
import { HEAD_BYTES, sniff } from '../../files/sniff'
import type { ParsedAttachment } from '../../mail/inbound/parsed-mail'

/** So many files are made durable at once; the disk does as much for four as for one. */
const AT_ONCE = 8

/**
 * The attachments that the reader laid into `folder`, durable and ready for `settle`. They are measured here and not by the reader, which worked on hostile bytes: what
 * it says may not name another file's place.
 */
export async function receivedFrom(folder: string, attachments: readonly ParsedAttachment[]): Promise<Received[]> {
  const received: Received[] = []
  for (let from = 0; from < attachments.length; from += AT_ONCE) received.push(...await Promise.all(attachments.slice(from, from + AT_ONCE).map((one) => receivedOne(folder, one))))
  return received
}

async function receivedOne(folder: string, one: ParsedAttachment): Promise<Received> {
  const path = join(folder, basename(one.path))
  const [measured, head] = await Promise.all([measureFile(path), durableHead(path)])
  if (measured.sha256 !== one.sha256 || measured.size !== one.size) throw new Refusal('bad_input', { message: 'an attachment is not the one that was read' })
  return { ...measured, mediaType: await sniff(head), tmpPath: path }
}

async function durableHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
