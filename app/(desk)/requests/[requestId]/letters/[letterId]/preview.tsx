'use client'
import { useState } from 'react'
import { useWords } from '@/app/_ui/words'
import type { EditorLetter } from './editor-letter'
import { Paper } from './paper'
import type { LetterDraft } from './use-letter-draft'

interface PreviewProps {
  letter: EditorLetter
  draft: LetterDraft
}
const WAYS = ['paper', 'email', 'text'] as const
const FORMATS = ['pdf', 'docx', 'eml', 'txt'] as const

/** The letter as it will be: its pages, as an email, as plain text; always the text as last saved. */
export function Preview({ letter, draft }: PreviewProps) {
  const t = useWords('letter-desk')
  const [way, setWay] = useState<(typeof WAYS)[number]>('paper')
  const { checks, values } = draft
  const file = (format: string) => `/api/letters/${letter.id}/${format}`
  return (
    <div className="stick">
      <div className="viewbar">
        <div className="seg" role="group" aria-label={t('preview.as')}>
          {WAYS.map((one) => <button key={one} type="button" aria-pressed={way === one} onClick={() => setWay(one)}>{t(`preview.${one}`)}</button>)}
        </div>
        <span className="row" role="group" aria-label={t('preview.download')}>
          {FORMATS.map((one) => <a key={one} className="btn quiet" href={file(one)} download>{t(`preview.${one}`)}</a>)}
        </span>
      </div>
      {draft.save.kind !== 'saved' && <p className="meta">{t('preview.behind')}</p>}
      {way === 'paper' && <Paper address={`${file('pdf')}?view=1&v=${checks.version}`} name={checks.subject} />}
      {way === 'email' && (
        <article className="paper mail" lang={values.language}>
          <dl className="dl">
            <dt lang={undefined}>{t('preview.to')}</dt><dd>{values.email || values.addresseeName}</dd>
            <dt>{t('preview.subject')}</dt><dd>{checks.subject}</dd>
            {letter.enclosures.length > 0 && <><dt>{t('preview.attached')}</dt><dd>{letter.enclosures.map((one) => one.filename).join(', ')}</dd></>}
          </dl>
          <div className="lettertext" dangerouslySetInnerHTML={{ __html: checks.html }} />
        </article>
      )}
      {way === 'text' && <article className="paper" lang={values.language}><pre tabIndex={0}>{checks.plain}</pre></article>}
    </div>
  )
}
