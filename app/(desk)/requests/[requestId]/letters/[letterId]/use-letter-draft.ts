'use client'
import { useState } from 'react'
import { useAutosave } from '@/app/_components/autosave/use-autosave'
import type { Autosave, Saved } from '@/app/_components/autosave/use-autosave'
import { forgetCopy, keepCopy } from '@/app/_components/letter-copies'
import type { LetterChecks } from '@/lib/queries/letter/letter-checks'
import { saveLetterAction } from '../actions'
import type { Conflict, DraftValues, EditorLetter } from './editor-letter'

export interface LetterDraft extends Autosave<DraftValues, Conflict> {
  checks: LetterChecks
}

/** The letter as it is being written, with what the law still wants of the text that the server has. */
export function useLetterDraft(letter: EditorLetter): LetterDraft {
  const { id, personId, values, version, savedText, checks: found } = letter
  const [checks, setChecks] = useState(found)
  const draft = useAutosave<DraftValues, Conflict, Saved & { checks: LetterChecks }>({
    values, version, savedText, send: (of, typed) => saveLetterAction({ letterId: id, version: of, ...typed }),
    keep: (of, { subject, text, fields }) => keepCopy(personId, id, { version: of, subject, text, fields }), forget: () => forgetCopy(personId, id),
    conflictOf: ({ version: of, subject = '', text = '', fields = '{}', by = '' }) => ({ version: Number(of), subject, text, fields: JSON.parse(fields) as Record<string, string>, by }),
    onSaved: (saved) => setChecks(saved.checks), onTheirs: () => setChecks(found),
  })
  return { ...draft, checks }
}
