import { and, eq } from 'drizzle-orm'
import { today } from '../../clock'
import { db } from '../../db/client'
import type { Tx } from '../../db/client'
import { HOUSE } from '../../db/history'
import { person } from '../../db/schema/people'
import { document, message } from '../../db/schema/record'
import { question, request } from '../../db/schema/request'
import { transact, write } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import { Refusal } from '../../domain/refusal'
import { logMessageInput } from '../../inputs/case-forms'
import { logRequestInput } from '../../inputs/log-request'
import { addMember } from '../request/assign'
import { answerQuestion } from '../request/answer-question'
import { logMessage } from '../request/log-message'
import { logRequest } from '../request/log-request'
import { EXAMPLE_CASES } from './example-cases'
import type { ExampleCase } from './example-cases'
import { examplePdf } from './example-pdfs'
import { addExamplePeople, examplePeople } from './example-people'
import type { ExamplePerson } from './example-people'
import { livingCases } from './living-cases'

export type ExampleLoaded = { users: ExamplePerson[]; requests: { request: string; authority: string }[] }

/**
 * Loads the example organisation with the three real cases and three living ones, through the same commands as everybody: the history is real. Only into a
 * database without cases (`not_empty`). Whole or not at all: passwords and documents are made first, then everything is written in one transaction, which
 * begins with `claim`. The passwords are made now and said once.
 */
export async function loadExample(actor: Actor, claim: (tx: Tx) => void = () => undefined): Promise<ExampleLoaded> {
  if (actor.kind === 'person') throw new Refusal('not_allowed')
  needNoCases()
  const people = await examplePeople()
  const cases: PreparedCase[] = []
  for (const example of EXAMPLE_CASES) cases.push(await prepared(actor, example))
  // The commands' own transactions become savepoints of this one.
  return db().transaction((tx) => {
    claim(tx)
    needNoCases()
    const users = addExamplePeople(actor, people)
    const requests = [...cases.map((one) => loadCase(actor, one)), ...livingCases(today('Europe/Madrid')).map((one) => loadLiving(actor, one))]
    transact(actor, (_tx, record) => record(HOUSE, 'example_loaded', { requests: requests.length, people: users.length }))
    return { users, requests }
  }, { behavior: 'immediate' })
}

function needNoCases(): void {
  if (db().select({ id: request.id }).from(request).get()) throw new Refusal('not_empty')
}

type PreparedCase = { example: ExampleCase; receipt: string; pdfs: (string | null)[] }

async function prepared(actor: Actor, example: ExampleCase): Promise<PreparedCase> {
  const receipt = await examplePdf(actor, example.receipt)
  const pdfs: (string | null)[] = []
  for (const { pdf } of example.messages) pdfs.push(pdf ? await examplePdf(actor, pdf) : null)
  return { example, receipt, pdfs }
}

function loadLiving(actor: Actor, { input, members }: ReturnType<typeof livingCases>[number]): { request: string; authority: string } {
  const made = logRequest(actor, logRequestInput.parse(input))
  write((tx) => tx.update(request).set({ illustrative: 'everything' }).where(eq(request.id, made.id)).run())
  join(actor, made.id, members)
  return { request: made.ref, authority: input.authority ?? '' }
}

function loadCase(actor: Actor, { example, receipt, pdfs }: PreparedCase): { request: string; authority: string } {
  const made = logRequest(actor, logRequestInput.parse({ ...example.input, uploadIds: [receipt] }))
  join(actor, made.id, example.members)
  example.messages.forEach(({ pdf: _pdf, ...one }, index) => {
    logMessage(actor, logMessageInput.parse({ requestId: made.id, ...one, uploadIds: [pdfs[index]].filter(Boolean) }))
  })
  for (const one of example.answers ?? []) answerOf(actor, made.id, one)
  write((tx) => {
    tx.update(request).set({ illustrative: example.illustrative }).where(eq(request.id, made.id)).run()
    tx.update(message).set({ illustrative: true }).where(eq(message.requestId, made.id)).run()
    tx.update(document).set({ illustrative: true }).where(eq(document.requestId, made.id)).run()
  })
  return { request: made.ref, authority: example.input.authority ?? '' }
}

function answerOf(actor: Actor, requestId: string, one: { label: string; outcome: 'granted' | 'refused'; answer: string; page?: string }): void {
  const asked = db().select().from(question).where(and(eq(question.requestId, requestId), eq(question.label, one.label))).get()
  const proof = db().select({ id: document.id, messageId: document.messageId }).from(document).where(eq(document.requestId, requestId)).all().find((doc) => doc.messageId)
  if (asked) answerQuestion(actor, { requestId, questionId: asked.id, outcome: one.outcome, answer: one.answer, documentId: proof?.id, page: one.page })
}

function join(actor: Actor, requestId: string, roles: readonly string[]): void {
  for (const role of roles) {
    const who = db().select({ id: person.id }).from(person).where(eq(person.email, `${role}@plazo.example`)).get()
    if (who) addMember(actor, { requestId, personId: who.id })
  }
}
