import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedMail, ReadMail } from './parsed-mail'
import { closeMailReader, readMail } from './read-mail'
import { corpus } from './testing/corpus'

type Oracle = {
  path: string; fault?: string; subject: string | null; from: string | null; date: number | null; dateSaid: string; messageId: string | null; inReplyTo: string | null; references: string[]; plain: string[]
  attachments: { filename: string | null; contentType: string; size: number; message: boolean; sha256: string | null }[]
}
const mails = corpus()
const scratch = mkdtempSync(join(tmpdir(), 'plazo-corpus-'))
const found = new Map<string, ReadMail>()
afterAll(() => {
  closeMailReader()
  rmSync(scratch, { recursive: true, force: true })
})

async function readInto(path: string): Promise<ReadMail> {
  const into = mkdtempSync(join(scratch, 'into-'))
  const read = await readMail(path, into)
  rmSync(into, { recursive: true })
  if (read.ok) for (const one of read.mail.attachments) one.path = ''
  return read
}

describe.skipIf(mails === null)('six thousand mails as people and machines really send them', () => {
  const paths = mails ?? []
  beforeAll(async () => {
    for (const path of paths) found.set(path, await readInto(path))
  }, 600_000)
  const good = () => [...found].flatMap(([path, read]) => (read.ok ? [{ path, mail: read.mail }] : []))

  it('are all read', () => {
    expect(paths.length).toBe(6046)
    expect([...found].filter(([, read]) => !read.ok)).toEqual([])
  })

  it('are taken for bounces two times in a thousand at most, and nearly never for automatic', () => {
    const kinds = good().map(({ mail }) => mail.kind)
    expect(kinds.filter((kind) => kind === 'bounce').length).toBeLessThanOrEqual(paths.length * 0.002)
    expect(kinds.filter((kind) => kind === 'auto_reply' || kind === 'acknowledgement').length).toBeLessThanOrEqual(paths.length * 0.002)
  })

  it('say the same when they are read again', async () => {
    for (const path of paths) expect(await readInto(path)).toEqual(found.get(path))
  }, 600_000)

  it('say what Python\'s own reader takes out of them, but for a few that were looked at one by one', () => {
    const lines = execFileSync('python3', [join(import.meta.dirname, 'testing', 'oracle.py')], { input: paths.join('\n'), maxBuffer: 2 ** 30, encoding: 'utf8' }).trim().split('\n')
    const oracle = lines.map((line) => JSON.parse(line) as Oracle).filter((one) => one.fault === undefined)
    expect(oracle.length).toBe(paths.length)
    const differ = (facts: (mail: ParsedMail, said: Oracle) => [unknown, unknown]) => oracle.filter((said) => {
      const read = found.get(said.path)
      const [ours, theirs] = read?.ok ? facts(read.mail, said) : [1, 2]
      return JSON.stringify(ours) !== JSON.stringify(theirs)
    }).map((said) => said.path.slice(-70))
    // Eight bits in a header, which Python doesn't guess at; a trade mark of Windows in words said to be Latin 1.
    expect(differ((mail, said) => [/\ufffd|=\?/.test(said.subject ?? '') ? null : plain(mail.subject), /\ufffd|=\?/.test(said.subject ?? '') ? null : plain(said.subject)]).length).toBeLessThanOrEqual(2)
    expect(differ((mail, said) => [/\ufffd/.test(said.from ?? '') ? null : mail.from?.address ?? null, /\ufffd/.test(said.from ?? '') ? null : said.from]).length).toBeLessThanOrEqual(2)
    // A zone of five digits, of which nobody knows what it says.
    expect(differ((mail, said) => [mail.date && Date.parse(mail.date) / 1000, said.date === null ? null : said.date + passedOver(said.dateSaid)]).length).toBeLessThanOrEqual(1)
    // Ids without brackets, which the oracle doesn't look for.
    expect(differ((mail, said) => [said.messageId === null ? null : mail.messageId, said.messageId]).length).toBe(0)
    expect(differ((mail, said) => [mail.inReplyTo, said.inReplyTo]).length).toBeLessThanOrEqual(1)
    expect(differ((mail, said) => [mail.references, said.references])).toEqual([])
    // Reports of delivery, which Python takes apart; base64 whose padding is wrong, which it gives up on; uuencode, which it doesn't read; names with slashes.
    const attachments = differ((mail, said) => [
      mail.attachments.map((one) => [one.filename, one.contentType, one.sha256]), said.attachments.map((one, n) => [one.filename?.replace(/[/\\:]/g, '_') ?? null, one.contentType, one.sha256 ?? mail.attachments[n]?.sha256]),
    ])
    expect(attachments.length).toBeLessThanOrEqual(3)
    // Quoted-printable with a lone "=", and Japanese in seven bits.
    const words = differ((mail, said) => {
      const [ours, theirs] = [bare(mail.text), bare(said.plain.join(' '))]
      return [theirs === '' || [...theirs].some((sign) => sign > '\x7f' || sign === '\x1b') ? '' : ours, [...theirs].some((sign) => sign > '\x7f' || sign === '\x1b') ? '' : theirs]
    })
    expect(words.length).toBeLessThanOrEqual(12)
  }, 600_000)
})

const plain = (text: string | null) => text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null
const bare = (text: string) => text.replace(/[\s>]+/g, '')

/** The seconds that Python's date lacks: it takes no notice of AM and PM, of the zone behind them, and of what stands behind GMT. */
function passedOver(said: string): number {
  const [, hour, half, behindHalf, behindGmt] = /(\d{1,2}):\d{2}:\d{2}\s+(?:([AP]M)(?:\s+([+-]\d{2})00)?|GMT([+-]\d{1,2}))$/.exec(said.trim()) ?? []
  const hours = half ? (Number(hour) % 12) + (half === 'PM' ? 12 : 0) - Number(hour) : 0
  return (hours - Number(behindHalf ?? behindGmt ?? 0)) * 3600
}
