import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { warningsOf } from './facts/warnings'
import type { Leaf } from './mime/contents'
import { MailLimit } from './mime/limit'
import { parseMail } from './parse-mail'
import type { ParsedAttachment, ReadMail, SystemFault } from './parsed-mail'

/** `into`: null where the attachments are not wanted. */
export type MailQuestion = { rawPath: string; into: string | null; trustedHost: string | null }

/** What bin/child.mjs asks for each mail. */
export async function answer({ rawPath, into, trustedHost }: MailQuestion): Promise<ReadMail | SystemFault> {
  try {
    const { mail, leaves } = await parseMail(readFileSync(rawPath), trustedHost)
    const attachments: ParsedAttachment[] = []
    if (into === null) return { ok: true, mail: { ...mail, attachments } }
    if (leaves.length > 0) {
      // What a reading that was cut short left there.
      rmSync(into, { recursive: true, force: true })
      mkdirSync(into, { recursive: true, mode: 0o700 })
    }
    for (const leaf of leaves) attachments.push(await layDown(leaf, join(into, String(attachments.length + 1))))
    return { ok: true, mail: { ...mail, attachments } }
  } catch (fault) {
    if (fault instanceof MailLimit) return { ok: false, reason: fault.reason }
    const { code, syscall, message } = fault as NodeJS.ErrnoException
    if (code !== undefined && syscall !== undefined) return { ok: false, systemFault: { code, message } }
    throw fault
  }
}

async function layDown({ filename, contentType, inline, contentId, bytes: decode }: Leaf, path: string): Promise<ParsedAttachment> {
  const bytes = decode()
  writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { filename, contentType, size: bytes.length, sha256, inline, contentId, warnings: await warningsOf(filename, contentType, bytes), path }
}
