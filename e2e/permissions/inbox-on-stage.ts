import { randomUUID } from 'node:crypto'
import { fileMail } from '../../lib/commands/inbox/file-mail'
import { setAsideMail } from '../../lib/commands/inbox/set-aside-mail'
import { db } from '../../lib/db/client'
import { inbound, inboundAttachment, inboundBody } from '../../lib/db/schema/inbox'
import { file } from '../../lib/db/schema/record'
import { write } from '../../lib/db/transact'
import { keepRaw } from '../../lib/files/keep-raw'

const operator = { kind: 'command_line' } as const

/** A mail that was read and waits for a case, with a file that the house has. */
export function parkedMail(): string {
  const id = randomUUID()
  const raw = keepRaw(Buffer.from(`Message-ID: <${id}@rivas.example>\r\nSubject: A reply\r\n\r\nWe have decided.\r\n`))
  const kept = db().select().from(file).get()!
  write((tx, { at }) => {
    tx.insert(inbound).values({
      id, ...raw, source: 'command_line', arrivedAt: at, arrivedBy: 'command line', state: 'parked', reason: 'no_match', kind: 'reply',
      subject: 'A reply', fromName: 'Registro', fromAddress: 'registro@rivas.example', nextAt: at,
    }).run()
    tx.insert(inboundBody).values({ inboundId: id, text: 'We have decided.', html: '<p>We have decided.</p>' }).run()
    tx.insert(inboundAttachment).values({ inboundId: id, position: 0, filename: 'Decision.txt', contentType: 'text/plain', size: kept.size, sha256: kept.sha256, inline: false, contentId: null, warnings: [] }).run()
  })
  return id
}

/** One that somebody set aside as none of ours. */
export function asideMail(): string {
  const inboundId = parkedMail()
  setAsideMail(operator, { inboundId })
  return inboundId
}

/** One that stands in a case. */
export function filedMail(requestId: string): string {
  const inboundId = parkedMail()
  fileMail(operator, { inboundId, requestId })
  return inboundId
}

/** One that could not be read. */
export function unreadableMail(): string {
  const id = randomUUID()
  const raw = keepRaw(Buffer.from(`Message-ID: <${id}@rivas.example>\r\nSubject: Unread\r\n\r\nWe have decided.\r\n`))
  write((tx, { at }) => { tx.insert(inbound).values({ id, ...raw, source: 'command_line', arrivedAt: at, arrivedBy: 'command line', state: 'unreadable', reason: 'broken', nextAt: at }).run() })
  return id
}
