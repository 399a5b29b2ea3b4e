'use client'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'
import type { EditorChoices } from './editor-letter'

interface LegalProps {
  legal: EditorChoices['legal']
  open: boolean
  onOpenChange: (open: boolean) => void
  insert: (text: string) => void
}

/** Words of the law in force, each with its article: one press puts them into the letter. */
export function LegalParagraphs({ legal, open, onOpenChange, insert }: LegalProps) {
  const t = useWords('letter-desk')
  return (
    <Dialog wide title={t('legal.title')} description={legal.paragraphs.length > 0 ? t('legal.text', { law: legal.law, on: legal.on }) : t('legal.none')} open={open} onOpenChange={onOpenChange}>
      <ul className="legal">
        {legal.paragraphs.map((one) => (
          <li key={one.id}>
            <p lang={one.lang}>«{one.words}» <span className="meta">({one.cite}{one.verified ? '' : `, ${t('legal.unverified')}`})</span></p>
            <Button aria-label={`${t('legal.insert')}: ${one.cite}`} onClick={() => insert(`«${one.words}» (${one.cite}, ${one.law})`)}>{t('legal.insert')}</Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
