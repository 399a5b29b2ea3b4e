import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../../../db/client'
import { prepared } from '../../../db/prepared'
import { request, requestSearchRow } from '../../../db/schema/request'
import type { Clue } from '../../../domain/inbox/match'
import { isDistinctive, numberWords, plainNumber } from '../../../domain/inbox/numbers'
import type { NumberWord } from '../../../domain/inbox/numbers'
import { senderFit } from '../../../domain/inbox/sender-fit'
import { foldForSearch } from '../../../i18n/fold'
import { knownAddresses } from './known-addresses'

const MOST_ROWS = 300
type Row = { id: string; ref: string; registerNumber: string | null }
const COLUMNS = { id: request.id, ref: request.ref, registerNumber: request.registerNumber }
const byReference = prepared((on) => on.select(COLUMNS).from(request).where(sql`${request.ref} IN (SELECT value FROM json_each(${sql.placeholder('forms')}))`).prepare())
const bySearch = prepared((on) => on.select(COLUMNS).from(request).where(sql`${request.id} IN (
  SELECT ${requestSearchRow.requestId} FROM ${requestSearchRow} WHERE ${requestSearchRow.rowId} IN (SELECT rowid FROM request_search WHERE request_search MATCH ${sql.placeholder('match')} LIMIT ${MOST_ROWS}))`).prepare())

/** Cases whose reference or register number the mail names as a word of its own. A short one is sure only where the sender fits the case. */
export function cluesByNumber(on: Db | Tx, { subject, text, sender }: { subject: string | null; text: string; sender: string | null }): Clue[] {
  const words = numberWords(subject, text)
  if (words.length === 0) return []
  const named = new Map(words.map((word) => [plainNumber(word.found), word]))
  return candidates(on, words).flatMap((row) => {
    const clue = (number: string | null, why: 'our_reference' | 'register_number'): Clue[] => {
      const word = number ? named.get(plainNumber(number)) : undefined
      if (!number || !word) return []
      const sure = isDistinctive(number) || senderFit(sender, knownAddresses(on, row.id)) !== null
      return [{ requestId: row.id, why, found: word.found, sure, inSubject: word.inSubject }]
    }
    return [...clue(row.registerNumber, 'register_number'), ...clue(row.ref, 'our_reference')]
  })
}

function candidates(on: Db | Tx, words: readonly NumberWord[]): Row[] {
  const forms = [...new Set(words.flatMap(({ found }) => [found, found.toUpperCase()]))]
  const named = byReference(on).all({ forms: JSON.stringify(forms) })
  // The search knows every number of a case; what it finds is compared sign by sign.
  const phrases = [...new Set(words.map(({ found }) => foldForSearch(found).split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(' ')).filter(Boolean))]
  const match = phrases.map((phrase) => `"${phrase}"`).join(' OR ')
  const found = match === '' ? [] : bySearch(on).all({ match })
  return [...new Map([...named, ...found].map((row) => [row.id, row])).values()]
}
