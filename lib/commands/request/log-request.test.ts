import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from '../../db/client'
import { message } from '../../db/schema/record'
import { requestMember } from '../../db/schema/request'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { setUpHouse } from '../house/testing'
import { verify } from '../keep/verify/verify'
import { draftRequest } from './log-request'
import { eventCount, rivas, rowOf, somebody, typesOf } from './testing'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-04-08T10:00:00Z')
  await setUpHouse()
})
afterEach(() => fresh.cleanUp())

const FOLLOW_UPS = [{ direction: 'out' as const, kind: 'reminder' as const, on: '2026-04-02' }, { direction: 'out' as const, kind: 'reminder' as const, on: '2026-03-20', text: 'Recordatorio' }]
const messagesOf = (id: string) => db().select().from(message).where(eq(message.requestId, id)).all()

describe('what happened since', () => {
  it('is logged with the request: follow-ups on their own days, in order, in the same history', async () => {
    const made = rivas({ messages: FOLLOW_UPS })
    expect(messagesOf(made.id)).toMatchObject([
      { kind: 'reminder', direction: 'out', on: '2026-03-20', text: 'Recordatorio', channel: 'electronic_register', needsTriage: false }, { on: '2026-04-02', text: '' },
    ])
    expect(typesOf(made.id)).toEqual(['request_logged', 'message_logged', 'message_logged', 'fact_recorded'])
    expect(await verify()).toEqual({ ok: true, problems: [] })
  })
  it('records several facts at once: a refusal and the complaint against it', () => {
    const made = rivas({ facts: [
      { type: 'complaint_filed', on: '2026-04-01', remedy: 'es-md.ctpd' }, { type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'refused' },
    ] })
    expect(rowOf(made.id)).toMatchObject({ stage: 'in_complaint', outcome: 'refused', replyDueOn: null })
  })
  it('is nothing in a draft', () => {
    const made = draftRequest(somebody('volunteer'), {
      authority: 'rivas', title: 'x', questions: [{ text: 'x', parts: [], source: undefined, sourcePage: undefined }], requester: 'legal_person', channel: 'email',
      facts: [{ type: 'sent', on: '2026-03-01' }], messages: [{ direction: 'out', kind: 'reminder', on: '2026-03-20', text: '' }], tags: [], restricted: false, uploadIds: [],
    })
    expect([rowOf(made.id).stage, rowOf(made.id).nextDueOn, messagesOf(made.id).length]).toEqual(['draft', null, 0])
  })
})

describe('who begins a case', () => {
  it('may take it in hand; giving it away or restricting it needs that right', () => {
    const volunteer = somebody('volunteer')
    const staff = somebody('staff')
    const before = eventCount()
    expect(() => rivas({ assignee: staff.id }, volunteer)).toThrow(/^not_allowed$/)
    expect(() => rivas({ restricted: true }, volunteer)).toThrow(/^not_allowed$/)
    expect(eventCount()).toBe(before)
    const mine = rivas({ assignee: volunteer.id }, volunteer)
    const given = rivas({ assignee: volunteer.id, restricted: true }, staff)
    expect([rowOf(mine.id).assigneeId, rowOf(given.id).assigneeId]).toEqual([volunteer.id, volunteer.id])
    expect(db().select().from(requestMember).where(eq(requestMember.requestId, given.id)).all().map((one) => one.personId).sort()).toEqual([staff.id, volunteer.id].sort())
  })
})

describe('the authority’s unanswered term', () => {
  it('stands on the row until an answer meets it', () => {
    const waiting = rivas()
    const answered = rivas({ facts: [{ type: 'registered', on: '2026-03-02' }, { type: 'decided', on: '2026-03-20', result: 'granted' }] })
    expect(rowOf(waiting.id)).toMatchObject({ replyDueOn: '2026-03-30', silenceFrom: '2026-04-07' })
    expect(rowOf(answered.id)).toMatchObject({ replyDueOn: null, silenceFrom: null })
  })
})
