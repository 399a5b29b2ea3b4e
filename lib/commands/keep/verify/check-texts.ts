import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { caseSubject, detailHash, textHash } from '../../../db/history'
import { questionsHash } from '../../../db/questions-hash'
import type { Report } from './problem'

type Event = { subject: string; type: string; detailHash: string; salt: string | null; detail: string | null }
type Row = { id: string; requestId: string; ref: string; text: string }
/** What the history says of a case's texts; null: something that it said was erased or changed (which the walk along the chains names). */
type Said = { title: string | null; questions: string | null; hashes: Map<string, string | null>; gaps: boolean }

/** Compares what is kept outside the history with what the history says of it: the text of each message and note, the title and the questions of each case. */
export function checkTexts(raw: Database.Database, report: Report): void {
  const said = readHistory(raw)
  const db = drizzle(raw)
  const messages = raw.prepare('SELECT m.id, m.request_id AS requestId, r.ref, m.text FROM message m JOIN request r ON r.id = m.request_id').iterate() as IterableIterator<Row>
  for (const row of messages) checkText(row, `message ${row.id}`, said, report)
  const notes = raw.prepare('SELECT n.id, n.request_id AS requestId, r.ref, n.text FROM note n JOIN request r ON r.id = n.request_id').iterate() as IterableIterator<Row>
  for (const row of notes) checkText(row, `note ${row.id}`, said, report)
  const titles = raw.prepare('SELECT id, id AS requestId, ref, title AS text FROM request').iterate() as IterableIterator<Row>
  for (const row of titles) {
    const last = said.get(caseSubject(row.id))?.title ?? null
    const asked = said.get(caseSubject(row.id))?.questions ?? null
    if (asked !== null && asked !== questionsHash(db, row.id)) report('text_differs', row.ref, 'The questions of this case are not the ones that the history recorded.')
    if (last !== null && last !== row.text) report('text_differs', row.ref, 'The title of this case is not the one that the history gave it.')
  }
}

function checkText(row: Row, name: string, said: ReadonlyMap<string, Said>, report: Report): void {
  const known = said.get(caseSubject(row.requestId))
  const hash = known?.hashes.get(name)
  if (hash === undefined) {
    if (!known?.gaps) report('text_differs', row.ref, `The history knows nothing of the ${name}.`)
  } else if (hash !== null && hash !== textHash(row.text)) {
    report('text_differs', row.ref, `The text of the ${name} is not the one that was recorded.`)
  }
}

function readHistory(raw: Database.Database): Map<string, Said> {
  const said = new Map<string, Said>()
  const events = raw.prepare(`
    SELECT e.subject, e.type, e.detail_hash AS detailHash, d.salt, d.detail FROM event e LEFT JOIN event_detail d ON d.event_id = e.id
    WHERE e.type IN ('request_logged', 'request_drafted', 'details_changed', 'questions_changed', 'message_logged', 'mail_filed', 'note_added') ORDER BY e.subject, e.seq`).iterate() as IterableIterator<Event>
  for (const event of events) {
    const of = said.get(event.subject) ?? { title: null, questions: null, hashes: new Map<string, string | null>(), gaps: false }
    said.set(event.subject, of)
    if (event.salt === null || event.detail === null || detailHash(event.salt, event.detail) !== event.detailHash) {
      of.gaps = true
      if (event.type !== 'details_changed' && !['message_logged', 'mail_filed', 'note_added'].includes(event.type)) of.questions = null
      if (!['message_logged', 'mail_filed', 'note_added', 'questions_changed'].includes(event.type)) of.title = null
    } else take(of, event.type, JSON.parse(event.detail) as Record<string, unknown>)
  }
  return said
}

function take(of: Said, type: string, detail: Record<string, unknown>): void {
  const hash = typeof detail.textHash === 'string' ? detail.textHash : null
  if (type === 'message_logged' || type === 'mail_filed') of.hashes.set(`message ${String(detail.messageId)}`, hash)
  else if (type === 'note_added') of.hashes.set(`note ${String(detail.noteId)}`, hash)
  else if (type === 'details_changed') of.title = titleAfter(detail) ?? of.title
  else if (type === 'questions_changed') of.questions = questionsOf(detail)
  else {
    of.title = String(detail.title)
    of.questions = questionsOf(detail)
  }
}

const questionsOf = (detail: Record<string, unknown>) => (typeof detail.questionsHash === 'string' ? detail.questionsHash : null)

function titleAfter(detail: Record<string, unknown>): string | null {
  const title = (detail.changed as { title?: { now?: unknown } } | undefined)?.title?.now
  return typeof title === 'string' ? title : null
}
