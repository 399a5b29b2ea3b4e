'use client'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'
import type { Autosave } from './use-autosave'
import { WordDiff } from './word-diff'

type Words = { subject: string; text: string }
type ConflictedProps<V extends Words, C extends Words & { version: number; by: string }> = { draft: Autosave<V, C>; conflict: C; lang: string; theirs: (conflict: C) => Partial<V> }

/** Two people wrote at once: both texts side by side, and the choice. `theirs`: what of the other text is taken. */
export function Conflicted<V extends Words, C extends Words & { version: number; by: string }>({ draft, conflict, lang, theirs }: ConflictedProps<V, C>) {
  const t = useWords('letter-desk')
  const mine = draft.values
  const keepMine = () => {
    draft.adopt({}, conflict.version)
    draft.change(mine)
    void draft.flush()
  }
  return (
    <Dialog
      wide open onOpenChange={(open) => !open && draft.settle()}
      title={t('conflict.title')} description={t('conflict.text', { name: conflict.by || t('conflict.somebody') })}
    >
      <div className="two texts">
        <section aria-labelledby="mine"><h3 id="mine">{t('conflict.mine')}</h3><div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="mine"><p><b>{mine.subject}</b></p><p className="pre">{mine.text}</p></div></section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">{t('conflict.theirs')}</h3>
          <div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="theirs"><p><b>{conflict.subject}</b></p><WordDiff was={mine.text} now={conflict.text} /></div>
        </section>
      </div>
      <div className="row end">
        <Button onClick={() => draft.adopt(theirs(conflict), conflict.version)}>{t('conflict.takeTheirs')}</Button>
        <Button look="primary" onClick={keepMine}>{t('conflict.keepMine')}</Button>
      </div>
    </Dialog>
  )
}
