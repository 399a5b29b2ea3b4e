import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { caseSubject } from '../../db/history'
import { event, eventDetail } from '../../db/schema/record'
import { request } from '../../db/schema/request'
import type { PersonActor, Role } from '../../domain/permissions'
import { logRequestInput } from '../../inputs/log-request'
import type { LogRequestInput } from '../../inputs/log-request'
import { givePerson } from '../house/testing'
import { logRequest } from './log-request'

export const OPERATOR = { kind: 'command_line' } as const

/** A person of a role, without a password. */
export function somebody(role: Role, partnerId: string | null = null): PersonActor {
  return givePerson(randomUUID(), role, partnerId)
}

/** Rivas, registered on Mon 2 Mar 2026, logged by the operator unless another is named. */
export function rivas(over: Partial<LogRequestInput> = {}, by: Parameters<typeof logRequest>[0] = OPERATOR): { id: string; ref: string } {
  return logRequest(by, logRequestInput.parse({
    authority: 'rivas', title: 'Contratos', questions: ['Contratos', { text: 'Diapositiva 10:', parts: ['¿Interviene?', '¿Cómo?'], source: 'Presentación', sourcePage: '10' }],
    requester: 'legal_person', channel: 'electronic', facts: [{ type: 'registered', on: '2026-03-02', registerNumber: 'E-1' }], ...over,
  }))
}

export const rowOf = (id: string) => db().select().from(request).where(eq(request.id, id)).get()!
export const eventsOf = (id: string) => db().select().from(event).leftJoin(eventDetail, eq(eventDetail.eventId, event.id)).where(eq(event.subject, caseSubject(id))).orderBy(event.seq).all()
export const typesOf = (id: string) => eventsOf(id).map((one) => one.event.type)
export const eventCount = () => db().select().from(event).all().length
