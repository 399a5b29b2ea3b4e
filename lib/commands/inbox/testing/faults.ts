import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { db } from '../../../db/client'
import { inbound } from '../../../db/schema/inbox'
import { document, message } from '../../../db/schema/record'
import { readRaw } from '../../../files/keep-raw'
import { verify } from '../../keep/verify/verify'
import type { Dovecot } from './dovecot'

/** What must hold at the end (safety.md R1, R4, R6): every mail of the server is here once, filed, parked or unreadable, with what came of it; and verify finds nothing. */
export async function expectWhole(folder: string, server: Dovecot): Promise<void> {
  const rows = db().select().from(inbound).all()
  const there = server.mails().map((one) => createHash('sha256').update(one.bytes).digest('hex'))
  expect(there.filter((sha256) => !rows.some((row) => row.sha256 === sha256))).toEqual([])
  expect(rows.filter((row) => !['filed', 'parked', 'unreadable'].includes(row.state)).map((row) => row.state)).toEqual([])
  await expectSound(folder)
}

/** What must hold after each fault: what is here is whole, each mail at most one message, each document once, its bytes and files as they were; and verify finds nothing. */
export async function expectSound(folder: string): Promise<void> {
  const rows = db().select().from(inbound).all()
  expect(rows.filter((row) => readRaw(row.sha256)?.length !== row.size).map((row) => row.sha256)).toEqual([])
  const messages = db().select().from(message).all().filter((one) => one.inboundId !== null)
  expect(messages.map((one) => one.inboundId).sort()).toEqual(rows.filter((row) => row.state === 'filed').map((row) => row.id).sort())
  const documents = db().select().from(document).all().map((one) => `${one.messageId} ${one.filename}`)
  expect(new Set(documents).size).toBe(documents.length)
  expect((await verify(folder)).problems).toEqual([])
}
