'use client'
import { useState } from 'react'
import { forgetCopy, readCopy } from '@/app/_components/letter-copies'
import type { LetterCopy } from '@/app/_components/letter-copies'
import { Button } from '@/app/_ui/button'
import { Banner } from '@/app/_ui/states'
import { useAlive } from '@/app/_ui/use-alive'
import { useWords } from '@/app/_ui/words'

interface FoundCopyProps {
  personId: string
  /** Of the letter or the message. */
  id: string
  /** What the server knows. */
  kept: { version: number; subject: string; text: string }
  use: (copy: LetterCopy) => void
}

/** Text that this browser kept and the server never got: to be brought back or thrown away. */
export function FoundCopy(props: FoundCopyProps) {
  const there = useAlive()
  return there ? <Found {...props} /> : null
}

function Found({ personId, id, kept, use }: FoundCopyProps) {
  const t = useWords('letter-desk')
  const [copy, setCopy] = useState(() => readCopy(personId, id))
  if (!copy || (copy.text === kept.text && copy.subject === kept.subject)) return null
  return (
    <Banner tone="act" icon="history">
      <span>{t('local.title')} {copy.version !== kept.version && t('local.changed')}</span>
      <span className="row">
        <Button onClick={() => { use(copy); setCopy(null) }}>{t('local.use')}</Button>
        <Button look="quiet" onClick={() => { forgetCopy(personId, id); setCopy(null) }}>{t('local.drop')}</Button>
      </span>
    </Banner>
  )
}
