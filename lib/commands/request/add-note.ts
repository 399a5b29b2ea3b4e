import type { z } from 'zod'
import { caseSubject, textHash } from '../../db/history'
import { newId } from '../../db/ids'
import { note } from '../../db/schema/record'
import { transact } from '../../db/transact'
import type { Actor } from '../../domain/permissions'
import type { addNoteInput } from '../../inputs/case-forms'
import { openCase } from './open-case'
import { indexForSearch, touch } from './touch'

/** Adds an internal note to a case: the team sees it, it is never sent. */
export function addNote(actor: Actor, input: z.output<typeof addNoteInput>): { noteId: string } {
  return transact(actor, (tx, record, stamp) => {
    const row = openCase(tx, actor, input.requestId, 'note')
    const id = newId()
    tx.insert(note).values({ id, requestId: row.id, text: input.text, writtenAt: stamp.at, writtenBy: stamp.actor }).run()
    record(caseSubject(row.id), 'note_added', { noteId: id, textHash: textHash(input.text) })
    touch(tx, row.id, stamp.at, 'note_added')
    indexForSearch(tx, row.id)
    return { noteId: id }
  })
}
