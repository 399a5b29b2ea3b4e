'use client'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'
import type { Conflict } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'
import { WordDiff } from './word-diff'

/** Two people wrote at once: both texts side by side, and the choice; what is written over stays among the versions. */
export function Conflicted({ draft, conflict, lang }: { draft: LetterDraft; conflict: Conflict; lang: string }) {
  const t = useWords('letter-desk')
  const { subject, text, fields } = draft.values
  const keepMine = () => {
    draft.adopt({}, conflict.version)
    draft.change({ subject, text, fields })
    void draft.flush()
  }
  return (
    <Dialog
      wide open onOpenChange={(open) => !open && draft.settle()}
      title={t('conflict.title')} description={t('conflict.text', { name: conflict.by || t('conflict.somebody') })}
    >
      <div className="two texts">
        <section aria-labelledby="mine"><h3 id="mine">{t('conflict.mine')}</h3><div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="mine"><p><b>{subject}</b></p><p className="pre">{text}</p></div></section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">{t('conflict.theirs')}</h3>
          <div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="theirs"><p><b>{conflict.subject}</b></p><WordDiff was={text} now={conflict.text} /></div>
        </section>
      </div>
      <div className="row end">
        <Button onClick={() => draft.adopt({ subject: conflict.subject, text: conflict.text, fields: conflict.fields }, conflict.version)}>{t('conflict.takeTheirs')}</Button>
        <Button look="primary" onClick={keepMine}>{t('conflict.keepMine')}</Button>
      </div>
    </Dialog>
  )
}
