'use client'
import { useAutosave } from '@/app/_components/autosave/use-autosave'
import type { Autosave, Saved } from '@/app/_components/autosave/use-autosave'
import { forgetCopy, keepCopy } from '@/app/_components/letter-copies'
import { saveMessageAction } from '../actions'
import type { EditorMessage, MessageConflict, MessageValues } from './editor-message'

export type MessageDraft = Autosave<MessageValues, MessageConflict>

/** The message as it is being written. */
export function useMessageDraft(message: EditorMessage): MessageDraft {
  const { draftId, personId, values, version, savedText } = message
  return useAutosave<MessageValues, MessageConflict, Saved>({
    values, version, savedText, send: (of, typed) => saveMessageAction({ draftId, version: of, ...typed }),
    keep: (of, { to, subject, text, quoted }) => keepCopy(personId, draftId, { version: of, subject, text, fields: { to, quoted: quoted ? 'yes' : 'no' } }), forget: () => forgetCopy(personId, draftId),
    conflictOf: ({ version: of, to = '', subject = '', text = '', quoted, by = '' }) => ({ version: Number(of), to, subject, text, quoted: quoted === 'yes', by }),
  })
}
