import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { event } from '../../db/schema/record'
import { plantCase, plantHouse, plantPerson } from '../../db/testing-case'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { NotFound } from '../../domain/refusal'
import { closeMailReader } from '../../mail/inbound/read-mail'
import { claimInbound } from './claim-inbound'
import { endUnreadable } from './end-read'
import { keepMail } from './keep-mail'
import { readAgain } from './read-again'
import { eml, inboundOf, taken } from './testing/mails'

const OPERATOR = { kind: 'command_line' } as const
let fresh: FreshDatabase
beforeEach(() => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T09:30:00.000Z')
  plantHouse()
  plantCase('EX-RIVAS')
})
afterEach(() => {
  closeMailReader()
  fresh.cleanUp()
})
const unreadable = async (bytes: Buffer) => {
  const { inboundId } = await keepMail(OPERATOR, bytes, 'command_line')
  endUnreadable(claimInbound(inboundId)!, 'too_slow')
  return inboundId
}

it('an unreadable mail that can be read now finds its case, and the house knows that somebody asked', async () => {
  const inboundId = await unreadable(eml({ subject: 'Re: EX-RIVAS' }))
  expect(await readAgain(plantPerson('staff'), { inboundId })).toEqual({ reason: null })
  expect(inboundOf(inboundId)).toMatchObject({ state: 'filed', reason: null })
  expect(db().select().from(event).all().filter((one) => one.type === 'mail_read_again')).toHaveLength(1)
})

it('one that still can’t be read says why', async () => {
  const deep = Array.from({ length: 400 }, (_, depth) => `--b${depth}\r\nContent-Type: multipart/mixed; boundary=b${depth + 1}\r\n\r\n`).join('')
  const inboundId = await unreadable(Buffer.from(`Subject: deep\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${deep}`))
  const { reason } = await readAgain(OPERATOR, { inboundId })
  expect([reason, inboundOf(inboundId).state]).toEqual(['too_deep', 'unreadable'])
})

it('is refused for any other mail, and not there for those who don’t sort mail', async () => {
  const { id } = await taken({ subject: 'Otra cosa' })
  await expect(readAgain(OPERATOR, { inboundId: id })).rejects.toThrow(/^wrong_stage$/)
  const inboundId = await unreadable(eml({ subject: 'x', id: 'another@rivas.example' }))
  await expect(readAgain(plantPerson('volunteer'), { inboundId })).rejects.toThrow(NotFound)
  expect(inboundOf(inboundId).state).toBe('unreadable')
})
