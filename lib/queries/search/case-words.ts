import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '../../db/client'
import { letter } from '../../db/schema/letter'
import { message, note } from '../../db/schema/record'
import { question, request, requestTag } from '../../db/schema/request'
import { authorityName } from '../../db/schema/authority'
import { excerpt } from '../../i18n/excerpt'
import type { Piece } from '../../i18n/excerpt'

/** Where in a case what was looked for stands: beside its title. `label` is a question's number; `id` that of the letter. */
export type Found = { where: 'question' | 'message' | 'letter' | 'note' | 'authority' | 'register_number' | 'tag'; label: string | null; id: string | null; said: Piece[] }
type Place = { requestId: string; where: Found['where']; label: string | null; id: string | null; text: string }

const MOST_PLACES = 3
const LONGEST = 20_000

/** For some cases the places that hold most of what was looked for, with their words, three of each at most. */
export function wordsFoundIn(ids: readonly string[], typed: string): Map<string, Found[]> {
  const found = new Map<string, (Found & { hits: number })[]>()
  for (const { requestId, text, ...place } of placesOf([...ids])) {
    const said = excerpt(text.slice(0, LONGEST), typed)
    if (!said) continue
    const hits = new Set(said.filter(({ hit }) => hit).map((one) => one.text.toLowerCase())).size
    found.set(requestId, [...(found.get(requestId) ?? []), { ...place, said, hits }].sort((one, other) => other.hits - one.hits).slice(0, MOST_PLACES))
  }
  return new Map([...found].map(([id, places]) => [id, places.map(({ hits: _hits, ...place }) => place)]))
}

function placesOf(ids: string[]): Place[] {
  const questions = db().select().from(question).where(inArray(question.requestId, ids)).orderBy(asc(question.position)).all()
  const messages = db().select({ requestId: message.requestId, subject: message.subject, text: message.text }).from(message).where(inArray(message.requestId, ids)).orderBy(asc(message.on)).all()
  const letters = db().select({ id: letter.id, requestId: letter.requestId, subject: letter.subject, text: letter.text }).from(letter).where(and(inArray(letter.requestId, ids), isNull(letter.discardedAt))).all()
  const notes = db().select().from(note).where(inArray(note.requestId, ids)).all()
  const tags = db().select().from(requestTag).where(inArray(requestTag.requestId, ids)).all()
  const names = db().select({ requestId: request.id, text: authorityName.name }).from(request).innerJoin(authorityName, eq(authorityName.authorityId, request.authorityId)).where(inArray(request.id, ids)).all()
  const numbers = db().select({ requestId: request.id, text: request.registerNumber }).from(request).where(inArray(request.id, ids)).all()
  const plain = { label: null, id: null }
  return [
    ...questions.map((one): Place => ({ requestId: one.requestId, where: 'question', label: one.label, id: null, text: one.text })),
    ...messages.map((one): Place => ({ requestId: one.requestId, where: 'message', ...plain, text: [one.subject, one.text].filter(Boolean).join('\n') })),
    ...letters.map((one): Place => ({ requestId: one.requestId, where: 'letter', label: null, id: one.id, text: `${one.subject}\n${one.text}` })),
    ...notes.map((one): Place => ({ requestId: one.requestId, where: 'note', ...plain, text: one.text })),
    ...tags.map((one): Place => ({ requestId: one.requestId, where: 'tag', ...plain, text: one.tag })),
    ...numbers.map((one): Place => ({ requestId: one.requestId, where: 'register_number', ...plain, text: one.text ?? '' })),
    ...names.map((one): Place => ({ requestId: one.requestId, where: 'authority', ...plain, text: one.text })),
  ]
}
