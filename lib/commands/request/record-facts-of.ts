import { and, eq, sql } from 'drizzle-orm'
import { today } from '../../clock'
import { asFactDetail, liveFacts } from '../../db/facts'
import type { FactRow } from '../../db/facts'
import { newId } from '../../db/ids'
import { caseSubject } from '../../db/history'
import { prepared } from '../../db/prepared'
import { firstDay } from '../../db/case-dates'
import { document } from '../../db/schema/record'
import { clockFact, request } from '../../db/schema/request'
import type { Recorder, Stamp } from '../../db/transact'
import type { Tx } from '../../db/client'
import { parseDeadlineInput } from '../../domain/deadline/parse-deadline-input'
import { Refusal } from '../../domain/refusal'
import type { RefusalCode } from '../../domain/refusal'
import type { Moved } from '../../domain/request/events'
import { factParts } from '../../inputs/fact'
import type { FactInput } from '../../inputs/fact'
import { currentRow } from './open-case'
import type { CaseRow } from './open-case'
import { claimsNow, restand } from './move-standing'
import { refreshDates } from './refresh-dates'
import { indexForSearch } from './touch'

type Evidence = { documentId?: string | undefined; messageId?: string | undefined }

/** Refuses a fact that the deadline engine doesn't know (unknown_fact) or can't read (bad_input), before anything is written. */
export function checkFacts(facts: readonly FactInput[]): void {
  const parsed = parseDeadlineInput({ law: 'es-ltaibg', calendar: 'ES-MD', requester: 'legal_person', channel: 'electronic', facts }, today('UTC'))
  if (!parsed.ok) throw new Refusal(parsed.error.code as RefusalCode, { path: parsed.error.path, message: parsed.error.message }, parsed.error.path)
}

const given = sql.placeholder
const addFact = prepared((on) => on.insert(clockFact).values({
  id: given('id'), requestId: given('requestId'), type: given('type'), on: given('on'), at: given('at'), earliest: given('earliest'), latest: given('latest'), extra: given('extra'),
  registerNumber: given('registerNumber'), evidenceNote: given('evidenceNote'), evidenceDocumentId: given('evidenceDocumentId'), messageId: given('messageId'),
  recordedAt: given('recordedAt'), recordedBy: given('recordedBy'),
}).returning().prepare())

/** Inserts a fact row; its evidence is a document, a message or a note in words. */
export function insertFact(tx: Tx, stamp: Stamp, requestId: string, fact: FactInput, evidence: Evidence): FactRow {
  return addFact(tx).get({
    ...factParts(fact), id: newId(), requestId, registerNumber: fact.registerNumber || null, evidenceNote: fact.evidenceNote || null,
    evidenceDocumentId: ownDocument(tx, requestId, fact.documentId) ?? evidence.documentId ?? null, messageId: evidence.messageId ?? null,
    recordedAt: stamp.at, recordedBy: stamp.actor,
  })
}

function ownDocument(tx: Tx, requestId: string, documentId: string | undefined): string | null {
  if (!documentId) return null
  const own = tx.select({ id: document.id }).from(document).where(and(eq(document.id, documentId), eq(document.requestId, requestId))).get()
  if (!own) throw new Refusal('no_such_file', {}, 'documentId')
  return own.id
}

/** Records facts on a case inside a transaction: rows, dates, stage and outcome, one event a fact. Returns what moved. */
export function recordFactsOf(tx: Tx, record: Recorder, stamp: Stamp, row: CaseRow, facts: readonly FactInput[], evidence: Evidence = {}): Moved[] {
  checkFacts(facts)
  const all: Moved[] = []
  for (const input of facts) {
    const was = firstDay(liveFacts(tx, row.id))
    const claimed = claimsNow(tx, row.id)
    const fact = insertFact(tx, stamp, row.id, input, evidence)
    const current = currentRow(tx, row.id)
    const { moved } = refreshDates(tx, current, { firstOn: was })
    if (input.registerNumber && !current.registerNumber) {
      tx.update(request).set({ registerNumber: input.registerNumber }).where(eq(request.id, row.id)).run()
      indexForSearch(tx, row.id)
    }
    record(caseSubject(row.id), 'fact_recorded', { ...asFactDetail(fact), moved })
    restand(tx, record, row.id, claimed)
    all.push(...moved)
  }
  return merged(all)
}

/** One line a rule: from where it stood before the first fact to where it stands after the last. */
export function merged(moves: readonly Moved[]): Moved[] {
  const byRule = new Map<string, Moved>()
  for (const move of moves) {
    const first = byRule.get(move.rule)
    byRule.set(move.rule, { rule: move.rule, was: first ? first.was : move.was, now: move.now })
  }
  return [...byRule.values()].filter((move) => move.was !== move.now)
}

/** The live fact of a case by id, or null. */
export function liveFact(tx: Tx, requestId: string, factId: string): FactRow | null {
  const row = tx.select().from(clockFact).where(and(eq(clockFact.id, factId), eq(clockFact.requestId, requestId))).get()
  return row && !row.withdrawnAt ? row : null
}
