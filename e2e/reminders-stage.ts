// Run with a house's environment: what a coordinator does to a case of the example between two passes of the worker.
import { readFileSync } from 'node:fs'
import { and, eq, isNull } from 'drizzle-orm'
import { db } from '../lib/db/client'
import { person } from '../lib/db/schema/people'
import { clockFact, request } from '../lib/db/schema/request'
import { closeRequest } from '../lib/commands/request/close-request'
import { correctFact } from '../lib/commands/request/correct-fact'
import { closeInput } from '../lib/inputs/case-forms'

const { ref, decidedOn } = JSON.parse(readFileSync(0, 'utf8')) as { ref: string; decidedOn: string | null }

function main(): void {
  const who = db().select().from(person).where(eq(person.email, 'coordinator@plazo.example')).get()
  const row = db().select().from(request).where(eq(request.ref, ref)).get()
  if (!who || !row) throw new Error('there is no such person or request')
  const actor = { kind: 'person', id: who.id, role: who.role, partnerId: who.partnerId } as const
  if (decidedOn === null) closeRequest(actor, closeInput.parse({ requestId: row.id }))
  else {
    const fact = db().select().from(clockFact).where(and(eq(clockFact.requestId, row.id), eq(clockFact.type, 'decided'), isNull(clockFact.withdrawnAt))).get()
    correctFact(actor, { requestId: row.id, factId: fact?.id ?? '', fact: { type: 'decided', on: decidedOn, result: 'refused' }, why: 'The paper bears another day.' })
  }
  process.stdout.write(JSON.stringify({ requestId: row.id }))
}

main()
