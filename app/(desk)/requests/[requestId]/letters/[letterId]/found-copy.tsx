'use client'
import { useState } from 'react'
import { forgetCopy, readCopy } from '@/app/_components/letter-copies'
import { Button } from '@/app/_ui/button'
import { Banner } from '@/app/_ui/states'
import { useAlive } from '@/app/_ui/use-alive'
import { useWords } from '@/app/_ui/words'
import type { EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

/** Text of this letter that this browser kept and the server never got: to be brought back or thrown away. */
export function FoundCopy({ letter, draft }: { letter: EditorLetter; draft: LetterDraft }) {
  const there = useAlive()
  return there ? <Found letter={letter} draft={draft} /> : null
}

function Found({ letter, draft }: { letter: EditorLetter; draft: LetterDraft }) {
  const t = useWords('letter-desk')
  const [copy, setCopy] = useState(() => readCopy(letter.personId, letter.id))
  if (!copy || (copy.text === letter.values.text && copy.subject === letter.values.subject)) return null
  const { subject, text, fields } = copy
  return (
    <Banner tone="act" icon="history">
      <span>{t('local.title')} {copy.version !== letter.version && t('local.changed')}</span>
      <span className="row">
        <Button onClick={() => { draft.change({ subject, text, fields }); setCopy(null) }}>{t('local.use')}</Button>
        <Button look="quiet" onClick={() => { forgetCopy(letter.personId, letter.id); setCopy(null) }}>{t('local.drop')}</Button>
      </span>
    </Banner>
  )
}
