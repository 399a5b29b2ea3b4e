'use client'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'
import type { Autosave } from './use-autosave'
import { WordDiff } from './word-diff'

type Words = { subject: string; text: string }
interface ConflictedProps<V extends Words, C extends Words & { version: number; by: string }> {
  draft: Autosave<V, C>
  conflict: C
  lang: string
  title: string
  text: (name: string) => string
  /** The lines above a text; `theirs`: what of the other text is taken. */
  head: (of: V | C) => readonly string[]
  theirs: (conflict: C) => Partial<V>
}

/** Two people wrote at once: both texts side by side, and the choice. */
export function Conflicted<V extends Words, C extends Words & { version: number; by: string }>({ draft, conflict, lang, title, text, head, theirs }: ConflictedProps<V, C>) {
  const t = useWords('letter-desk')
  const mine = draft.values
  const lines = (of: readonly string[]) => of.map((line, at) => <p key={at}><b>{line}</b></p>)
  const keepMine = () => {
    draft.adopt({}, conflict.version)
    draft.change(mine)
    void draft.flush()
  }
  return (
    <Dialog
      wide open onOpenChange={(open) => !open && draft.settle()}
      title={title} description={text(conflict.by || t('conflict.somebody'))}
    >
      <div className="two texts">
        <section aria-labelledby="mine"><h3 id="mine">{t('conflict.mine')}</h3><div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="mine">{lines(head(mine))}<p className="pre">{mine.text}</p></div></section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">{t('conflict.theirs')}</h3>
          <div className="sheet" lang={lang} tabIndex={0} role="group" aria-labelledby="theirs">{lines(head(conflict))}<WordDiff was={mine.text} now={conflict.text} /></div>
        </section>
      </div>
      <div className="row end">
        <Button onClick={() => draft.adopt(theirs(conflict), conflict.version)}>{t('conflict.takeTheirs')}</Button>
        <Button look="primary" onClick={keepMine}>{t('conflict.keepMine')}</Button>
      </div>
    </Dialog>
  )
}
