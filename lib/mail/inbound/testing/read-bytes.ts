import { parseMail } from '../parse-mail'
import type { Parsed } from '../parse-mail'

/** A mail of so many lines, ended as mail is. */
export const crlf = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1')

/** What the reader takes out of bytes, in this process: for tests of facts, not of limits. */
export async function readBytes(raw: Buffer | string, trustedHost: string | null = null): Promise<Parsed & { files: { filename: string | null; contentType: string; inline: boolean; text: string }[] }> {
  const parsed = await parseMail(Buffer.isBuffer(raw) ? raw : Buffer.from(raw), trustedHost)
  return { ...parsed, files: parsed.leaves.map((leaf) => ({ filename: leaf.filename, contentType: leaf.contentType, inline: leaf.inline, text: leaf.bytes().toString('latin1') })) }
}
