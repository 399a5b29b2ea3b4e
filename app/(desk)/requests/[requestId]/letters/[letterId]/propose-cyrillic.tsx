'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useWords } from '@/app/_ui/words'
import { proposeCyrillic } from '@/lib/i18n/latin-to-cyrillic'
import type { CyrillicPart } from '@/lib/i18n/latin-to-cyrillic'
import type { EditorLetter } from './editor-letter'
import type { LetterDraft } from './use-letter-draft'

/** A letter in Serbian Latin, proposed in Cyrillic beside its source: what a machine can't know is marked, and the writer takes it or not. */
export function ProposeCyrillic({ letter, draft }: { letter: EditorLetter; draft: LetterDraft }) {
  const t = useWords('letter-desk')
  const [open, setOpen] = useState(false)
  return (
    <Dialog wide title={t('cyrillic.title')} description={t('cyrillic.text')} open={open} onOpenChange={setOpen} trigger={<Button look="quiet" icon="languages">{t('cyrillic.button')}</Button>}>
      <Proposal letter={letter} draft={draft} close={() => setOpen(false)} />
    </Dialog>
  )
}

function Proposal({ letter, draft, close }: { letter: EditorLetter; draft: LetterDraft; close: () => void }) {
  const t = useWords('letter-desk')
  const { subject, text, addresseeName } = draft.values
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const parts = useMemo(() => ({ subject: proposeCyrillic(subject, letter.names), text: proposeCyrillic(text, letter.names) }), [subject, text, letter.names])
  const formOf = (part: CyrillicPart) => (part.latin !== undefined && part.forms ? chosen[part.latin] ?? part.text : part.text)
  const doubtful = [...new Map([...parts.subject, ...parts.text].filter((one) => one.doubt && one.latin !== undefined).map((one) => [one.latin ?? '', one])).values()]
  function accept() {
    const written = (list: readonly CyrillicPart[]) => list.map(formOf).join('')
    const official = letter.names.find((one) => one.latin === addresseeName)?.cyrillic
    draft.change({ language: 'sr-Cyrl', subject: written(parts.subject), text: written(parts.text), ...(official ? { addresseeName: official } : {}) })
    close()
  }
  return (
    <>
      <div className="two texts">
        <section aria-labelledby="latin">
          <h3 id="latin">{t('cyrillic.source')}</h3>
          <div className="sheet" lang="sr-Latn" tabIndex={0} role="group" aria-labelledby="latin"><p><b>{subject}</b></p><p className="pre">{text}</p></div>
        </section>
        <section aria-labelledby="cyrillic">
          <h3 id="cyrillic">{t('cyrillic.proposal')}</h3>
          <div className="sheet" lang="sr-Cyrl" tabIndex={0} role="group" aria-labelledby="cyrillic">
            <p><b><Marked parts={parts.subject} formOf={formOf} /></b></p>
            <p className="pre"><Marked parts={parts.text} formOf={formOf} /></p>
          </div>
        </section>
      </div>
      {doubtful.length > 0 && (
        <section aria-labelledby="doubtful">
          <h3 id="doubtful">{t('cyrillic.doubtful', { count: doubtful.length })}</h3>
          <ul className="doubtful">
            {doubtful.map((one) => (
              <li key={one.latin}>
                <span><b lang="sr-Latn">{one.latin}</b> <span className="meta">{t(`cyrillic.why.${one.doubt ?? 'foreign'}`)}</span></span>
                {(one.forms?.length ?? 0) > 1 ? (
                  <span className="seg" role="group" aria-label={t('cyrillic.choose', { word: one.latin ?? '' })}>
                    {one.forms?.map((form) => <button key={form} type="button" lang="sr-Cyrl" aria-pressed={formOf(one) === form} onClick={() => setChosen({ ...chosen, [one.latin ?? '']: form })}>{form}</button>)}
                  </span>
                ) : <span lang="sr-Cyrl">{formOf(one)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="row end">
        <Button onClick={close}>{t('cyrillic.leave')}</Button>
        <Button look="primary" onClick={accept}>{t('cyrillic.accept')}</Button>
      </div>
    </>
  )
}

function Marked({ parts, formOf }: { parts: readonly CyrillicPart[]; formOf: (part: CyrillicPart) => string }) {
  const t = useWords('letter-desk')
  return parts.map((part, index) => (
    part.doubt ? <mark key={index}><span className="vh">{t('cyrillic.look')} </span>{formOf(part)}</mark> : <span key={index}>{part.text}</span>
  ))
}
